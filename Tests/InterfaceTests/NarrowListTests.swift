import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// What a list shows where there is no room for all: what decides, the title before the rest, and nothing that only fills.
@Suite struct NarrowListTests {
    /// Who and when, of actions and decisions; state and day of documents; the point of proofs; the rest likewise.
    static let deciding: [(kind: KindName, keys: [String])] = [
        (CorrectiveAction.kind.name, ["state", "due", "owner"]), (Decision.kind.name, ["progress", "due", "owner"]),
        (FunctionalDocument.kind.name, ["state", "created_on"]), (Evidence.kind.name, ["state", "points"]),
        (Finding.kind.name, ["grade"]), (Audit.kind.name, ["from", "type", "status"]), (Meeting.kind.name, ["day", "status"]),
    ]

    private func list(_ kind: KindName, _ stage: Stage) -> RecordListScreen {
        var screen = RecordListScreen(kind)
        screen.refresh(stage.context)
        return screen
    }

    private func widths(_ list: ListPart, _ width: Int) -> [Int] { list.columns.widths(in: ListPart.room(width)) }

    @Test(arguments: deciding) func whatDecidesIsSeen(_ kind: KindName, _ keys: [String]) throws {
        let stage = try Stage.demonstration()
        let (columns, list) = (Source.records(of: try #require(stage.dossier.schema[kind])).columns, list(kind, stage).list)
        let widths = widths(list, 80)
        for key in keys {
            let place = try #require(columns.firstIndex { $0.key == key })
            #expect(widths[place] >= 8, "\(kind.rawValue): \(key) in \(widths)")
        }
    }

    @Test(arguments: [Size.small, .large], Situations.kinds) func theTitleHasTheRoom(_ size: Size, _ kind: String) throws {
        let stage = try Stage.demonstration(size: size)
        let list = list(KindName(rawValue: kind), stage).list
        let (widths, title) = (widths(list, size.width), try #require(list.looks.firstIndex(of: .title)))
        let cells = list.rows.filter { !$0.isHeading }.map(\.cells).filter { $0.count == widths.count }
        for place in widths.indices where place != title {
            let widest = cells.map { $0[place].width }.max() ?? 0
            #expect(widths[place] <= widest, "\(kind): « \(list.headings[place].string) » takes \(widths[place]) for \(widest)")
        }
        #expect(widths[title] >= min(24, cells.map { $0[title].width }.max() ?? 0), "\(kind): \(widths)")
        #expect(widths.reduce(0, +) + 2 * (widths.count { $0 > 0 } - 1) <= ListPart.room(size.width))
    }

    @Test func aColumnThatSaysTheSameOnAllRowsLeaves() throws {
        let stage = try Stage.demonstration(size: .large)
        let dcl = try #require(stage.dossier.records("services").first { $0[Service.reference] == "DCL" })
        stage.type("6")
        #expect(stage.rows[2].contains("Ser"))
        stage.change { dossier in
            for action in dossier.records("actions") {
                var tree = action.tree
                tree["service"] = .string(dcl.reference.text)
                dossier.put(Record(action.key, tree))
            }
        }
        #expect(!stage.rows[2].contains("Ser"), "\(stage.rows[2])")
        #expect(stage.rows[2].contains("État"), "how things stand is always told")
    }

    /// Whole name, then what has no room, days with the name of their column.
    @Test func theRestOfTheRowIsAboveTheKeys() throws {
        let stage = try Stage.demonstration().type("4")
        #expect(stage.rows[20].contains("DOC-ACC-001  Procédure") && stage.rows[20].contains(" · DCL · Prochaine révision 28/09/23"))
        #expect(try Stage.demonstration().type("6").rows[20].contains("AC-2022-015  Refaire"))
        #expect(try Stage.demonstration(size: .large).type("6").rows[36].contains("Chef du bureau des moyens"))
    }

    // MARK: Colour

    @Test func colourMarksTheStateAndNothingElse() throws {
        let stage = try Stage.demonstration().type("6")
        let grid = stage.grid
        let y = try #require(stage.rows.firstIndex { $0.contains("[!] en retard") })
        let start = try #require(stage.rows[y].firstRange(of: "[!]")).lowerBound
        let mark = stage.rows[y].distance(from: stage.rows[y].startIndex, to: start)
        #expect(grid[4, y].style == .plain, "the title")
        #expect(grid[mark, y].style.tint == .bad && grid[mark + 4, y].style.tint == .bad)
        let day = try #require(stage.rows[y].firstMatch(of: #/\d\d/\d\d/\d\d/#)).range.lowerBound
        #expect(grid[stage.rows[y].distance(from: stage.rows[y].startIndex, to: day), y].style.tint == .warning, "a day that is past")
        #expect(grid[78, y].style.tint == .muted)
    }

    @Test(arguments: ["6", "2<enter>", "1", "3", "7"]) func theBarIsTheSameOnEveryRow(_ script: String) throws {
        let stage = try Stage.demonstration().type(script)
        for _ in 0..<12 {
            let y = try #require(stage.rows.firstIndex { $0.hasPrefix(" >") })
            #expect(Set(stage.grid.rows[y].map(\.style)) == [.reverse], "\(stage.rows[y])")
            stage.type("<down>")
        }
    }

    @Test func theKeyStandsOutFromWhatItDoes() throws {
        let stage = try Stage.demonstration().type("6")
        let y = try #require(stage.rows.firstIndex { $0.contains("ENTRÉE ouvrir") })
        #expect(stage.grid.rows[y][1..<7].allSatisfy { $0.style.bold })
        #expect(stage.grid.rows[y][8..<14].allSatisfy { $0.style == .plain })
    }

    // MARK: Empty lists, short days

    @Test(arguments: Situations.kinds, [Language.french, .english]) func anEmptyListSaysWhatItIsForAndHowToBegin(
        _ kind: String, _ language: Language
    ) throws {
        let stage = Stage(language: language, dossier: Dossier(schema: .standard)).open(RecordListScreen(KindName(rawValue: kind)))
        let purpose = try #require(Schema.standard[KindName(rawValue: kind)]?.purpose)
        let text = stage.rows.map(\.trimmed).joined(separator: " ").replacing("\u{A0}", with: " ")
        #expect(text.contains(purpose[language].replacing("\u{A0}", with: " ").prefix(40)), "\(stage.text)")
        #expect(text.contains(language == .french ? "A pour ajouter" : "A to add"))
    }

    @Test func aShortDayIsTypedBackAsItIsRead() throws {
        let stage = try Stage.demonstration().type("4")
        let day = try #require(stage.dossier.records("documents").first?[FunctionalDocument.createdOn])
        #expect(stage.selected.contains(day.shownBrief(near: Stage.day)))
        stage.type("<f4><tab><tab><tab>26/05/21<f2>")
        #expect(stage.changes.last?.edits.first?.mine[FunctionalDocument.createdOn.key]?.text == "2021-05-26", "\(stage.text)")
    }
}
