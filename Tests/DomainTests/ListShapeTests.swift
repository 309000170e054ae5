import Testing
import Text

@testable import Domain

/// How a list stands, as a value: kept, read again, found by its name.
@Suite struct ListShapeTests {
    private static let facts = Result { () throws -> Facts in
        let today = try #require(Day("2026-11-21"))
        return Facts(try DataFiles.demonstration(.upcoming(today: today)), today: today)
    }

    private static let shape = ListShape(
        filter: "état:retard \"deux mots\"", order: Order(["due"], isDescending: true),
        columns: [ListShape.Column("title", width: 40), ListShape.Column("due")],
        outlook: Outlook(.month, .byService))

    @Test func whatIsKeptIsReadAgain() throws {
        var lists = KeptLists()
        lists.keep(Self.shape, of: "documents")
        lists.keep(NamedView("À voir", of: "documents", Self.shape, .mine))
        let read = KeptLists(try #require(JSONReader.read(JSONWriter.canonical(.object(lists.tree))).object))
        #expect(read == lists)
        #expect(read.views.first?.shape(.english) == Self.shape && read.shapes["documents"] == Self.shape)
    }

    @Test func whatCannotBeReadOfAFileIsLeftAside() throws {
        let text =
            "{\"views\": [{\"title\": \"\"}, 3, {\"title\": \"X\", \"list\": \"documents\", \"columns\": [\"\", \"due x\", 4]}], \"lists\": 2}"
        let lists = KeptLists(try #require(JSONReader.read(Array(text.utf8)).object))
        #expect(lists.views.map(\.name.french) == ["X"] && lists.shapes.isEmpty)
        #expect(lists.views[0].shape(.french).columns == [ListShape.Column("due")])
    }

    @Test func aViewOfTheSameNameIsReplacedAndTakesItsArrangementAway() {
        var lists = KeptLists()
        let view = NamedView("À voir", of: "documents", ListShape(), .mine)
        lists.keep(view)
        lists.keep(NamedView("À voir", of: "actions", Self.shape, .mine))
        #expect(lists.views.map(\.list) == ["actions"])
        lists.keep(Self.shape, of: "actions@" + view.id)
        lists.remove(view)
        #expect(lists == KeptLists())
    }

    /// Each of those that come with the program answers, in both languages, and the same.
    @Test(arguments: NamedView.shipped) func whatTheProgramBringsAnswers(_ view: NamedView) throws {
        let facts = try Self.facts.get()
        let person = try #require(facts.dossier.records(Person.kind.name).first { $0[Person.role] == .qualityOfficer })
        var found: [[Ref]] = []
        for language in [Language.french, .english] {
            let asking = Asking(facts, language, person: person.key)
            let source =
                view.list == NamedView.waiting
                ? Source.waiting(WaitingList(try #require(view.shape(language).outlook), asking).rows)
                : try #require(Source.named(view.list, facts.dossier.schema))
            let shape = view.shape(language)
            found.append(try Query(source, filter: shape.filter, order: shape.order).answer(asking).subjects.map(\.ref))
            #expect(shape.order.map { $0.keys.allSatisfy { source.facet($0) != nil } } ?? true)
        }
        #expect(Set(found[0]) == Set(found[1]), "\(view.name.french)")
        if !["Mes preuves", "COPIL du mois"].contains(view.name.french) { #expect(!found[0].isEmpty, "\(view.name.french)") }
    }

    @Test func aViewIsFoundByItsNameOrHowItBegins() {
        let all = KeptLists().all(Dossier(schema: .standard))
        #expect(NamedView.named("sans preuve", among: all).map(\.name.french) == ["Sans preuve"])
        #expect(NamedView.named("WITHOUT evidence", among: all).map(\.name.french) == ["Sans preuve"])
        #expect(NamedView.named("30 p", among: all).map(\.name.french) == ["30 prochains jours"])
        #expect(NamedView.named("zzz", among: all).isEmpty && NamedView.named(" ", among: all).isEmpty)
    }

    @Test func oneSharedIsARecordOfTheDossier() throws {
        let facts = try Self.facts.get()
        let acts = Acts(facts.dossier, today: facts.today, now: Instant(seconds: 0), author: "")
        let change = acts.create(SavedView.kind, id: "v", Self.shape.writes("À voir", of: "actions"))
        let dossier = facts.dossier.applying(change)
        #expect(dossier.sharedViews == [NamedView("À voir", of: "actions", Self.shape, .shared(RecordKey("views", "v")))])
    }

    @Test func aQueryAnswersInTheColumnsItAsks() throws {
        let facts = try Self.facts.get()
        let source = try #require(Source.named("actions", facts.dossier.schema))
        let answer = try Query(source, columns: ["due", "title"]).answer(Asking(facts, .french))
        let first = try #require(answer.subjects.first)
        #expect(answer.columns.map(\.key) == ["due", "title"])
        #expect(answer.cells(first).count == 2)
    }
}
