import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// `/` in lists: the language of filters, answered by the dossier and never by what is drawn.
@Suite struct FilterJourneys {
    /// Keys to a list, and what it is a list of.
    private static let lists = [("6", "actions"), ("4", "documents"), ("2", "exigences")]
    private static let filters = [
        "SGCD", "DCL", "état:retard", "éch:<30j", "!DCL", "service:DCL ou service:SGCD", "accueil", "sans:service", "exigence:2",
        "resp:chef",
    ]

    private func list(_ stage: Stage) throws -> ListPart {
        let layer = try #require(stage.shell.layers.last as? PaneLayer)
        for pane in layer.panes {
            if let found = (pane as? Layer<RecordListScreen>)?.screen.list ?? (pane as? Layer<EngagementsScreen>)?.screen.list {
                return found
            }
        }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test(arguments: lists, [Size.small, Size(width: 60, height: 20), .large]) func everyWidthFindsWhatTheCommandLineFinds(
        _ list: (keys: String, name: String), _ size: Size
    ) throws {
        for filter in Self.filters {
            let stage = try Stage.demonstration(size: size).type(list.keys + "/" + filter + "<enter>")
            let source = try #require(Source.named(list.name, stage.dossier.schema))
            guard let expected = try? Query(source, filter: filter).answer(stage.context.asking) else {
                #expect(
                    stage.heard.contains("n'a pas de champ") || stage.heard.contains("n'est pas une valeur"), "\(filter): \(stage.heard)")
                continue
            }
            let shown = try self.list(stage)
            #expect(shown.shown.compactMap { shown.rows[$0].ref } == expected.subjects.map(\.ref), "\(list.name) \(filter)")
        }
    }

    @Test func aServiceThatNoColumnShowsIsFound() throws {
        let small = try Stage.demonstration().type("6/SGCD")
        let large = try Stage.demonstration(size: .large).type("6/SGCD")
        #expect(!small.rows[3].contains("SGCD") || large.rows[2].contains("Service"))
        let count = try #require(large.text.firstMatch(of: /(\d+) sur \d+/)?.output.1)
        #expect(count != "0" && small.text.contains("\(count) sur "))
    }

    @Test func whatIsWrongIsSaidInPlaceOfTheRows() throws {
        let stage = try Stage.demonstration().type("6/etatt:x")
        #expect(stage.text.contains("Cette liste n'a pas de champ « etatt » (signe 1 du filtre)"), "\(stage.text)")
        #expect(stage.heard.contains("n'a pas de champ"))
        stage.type("<esc>")
        #expect(stage.selected.contains("[ ] à lancer"))
        #expect(try Stage.demonstration().type("6/état:vert").text.contains("n'est pas une valeur de « État »"))
        #expect(try Stage.demonstration(language: .english).type("6/state:gren").text.contains("is no value of “State”"))
    }

    @Test func whatIsNotTypedToItsEndHidesNothing() throws {
        let all = try list(Stage.demonstration().type("6")).count
        for text in ["état:", "(", "!", "éch:"] { #expect(try list(Stage.demonstration().type("6/" + text)).count == all, "\(text)") }
    }

    @Test func fieldsAndValuesAreProposedAndTabTakesThem() throws {
        let stage = try Stage.demonstration().type("6/éta")
        #expect(stage.text.contains("TAB : état:"), "\(stage.text)")
        stage.type("<tab>")
        #expect(stage.text.contains("FILTRE état:") && stage.text.contains("à lancer"), "\(stage.text)")
        stage.type("re")
        #expect(stage.text.contains("TAB : réalisée · en retard"), "\(stage.text)")
        #expect(stage.heard.contains("réalisée · en retard"))
        stage.type("<tab>")
        #expect(stage.text.contains("FILTRE état:réalisée"))
        stage.type("<tab>")
        #expect(stage.text.contains("FILTRE état:\"en retard\""), "\(stage.text)")
        let facts = stage.context.facts
        let found = try list(stage)
        #expect(found.count > 0 && found.shown.allSatisfy { found.rows[$0].ref.flatMap { facts.standing(of: $0) }?.isLate ?? false })
    }

    @Test func tabGoesToTheNextPaneWhereNothingIsProposed() throws {
        let stage = try Stage.demonstration(size: .large).type("2/informer<tab>")
        #expect(!stage.text.contains("TAB :"))
        #expect(try #require(stage.shell.layers.last as? PaneLayer).focus == 1)
    }

    @Test func whatWaitsIsAskedLikeTheRest() throws {
        let stage = try Stage.demonstration().type("1<esc>")
        stage.open(ToDoScreen()).type("/service:DCL éch:passé")
        let layer = try #require(stage.shell.layers.last as? PaneLayer)
        let list = try #require((layer.panes[0] as? Layer<ToDoScreen>)?.screen.list)
        let expected = try Query(.waiting(WaitingList(Outlook(), stage.context.asking).rows), filter: "service:DCL éch:passé").answer(
            stage.context.asking)
        #expect(Set(list.shown.compactMap { list.rows[$0].ref }) == Set(expected.subjects.map(\.ref)) && list.count > 0)
    }

    /// A list of twenty thousand rows is filtered without one of them being worked out for the screen.
    @Test func aFilterWorksOutNoRow() throws {
        let facts = Facts(try DemonstrationFiles.upcoming.get(), today: Stage.day)
        let context = Stage(facts: facts).context
        let items = facts.dossier.items
        let drawn = Counter()
        let rows = ListRow.rows(items, \.ref, of: { .item($0) }) { item in
            drawn.add()
            return ListRow.Cells(texts: [SafeText(item.title)], tone: .neutral)
        }
        var list = ListPart()
        list.ask(context) { .items(facts.dossier.schema) }
        list.load(rows, height: 20)
        list.openFilter()
        for letter in "dcl" { _ = list.handle(.character(letter)) }
        #expect(list.count > 0 && list.count < items.count && drawn.count == 0)
    }

    private final class Counter: @unchecked Sendable {
        private(set) var count = 0
        func add() { count += 1 }
    }
}
