import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Titles that people, files or spreadsheets may hold: whatever they are, they stay in their cells and steer nothing.
@Suite struct HostileTitleTests {
    static let titles = [
        "\u{1B}[2J\u{1B}[H\u{1B}]0;pirate\u{7}Titre", "avant\rAPRÈS", "un\ndeux\ttrois", "\u{202E}sel à l'envers\u{202C}", "\u{9B}31mrouge",
        String(repeating: "漢字", count: 200), String(repeating: "e\u{301}\u{302}\u{323}", count: 200), "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈 famille",
        "a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e",
        String(repeating: "\u{301}", count: 300), "\u{0}\u{8}\u{7F}", "│┌─┐ > [x] FILTRE", String(repeating: "mot ", count: 300),
        "\u{E000}\u{FFFD}\u{F8FF}", " ",
    ]

    private func facts(_ title: String) throws -> Facts {
        var dossier = try DemonstrationFiles.upcoming.get()
        for kind in ["documents", "decisions", "services", "meetings", "posts"] as [KindName] {
            guard let record = dossier.records(kind).first, let key = dossier.schema[kind]?.titleKey else { continue }
            let writes = [Write(Path(key), .string(title)), Write(Path("reference"), .string(title))]
            dossier.put(Record(record.key, Edit(record.key, base: record.tree, writes: writes).mine))
        }
        let key = DossierRecord.key
        dossier.put(Record(key, Edit(key, base: dossier.record(key)?.tree, writes: [DossierRecord.title.write(title)]).mine))
        return Facts(dossier, today: Stage.day)
    }

    /// A cell holds one character and its marks; nothing that a terminal obeys, and a wide character has both its columns.
    private func isSound(_ grid: Grid) -> Bool {
        for y in 0..<grid.height {
            var wide = false
            for cell in grid.rows[y] {
                if wide != cell.isContinuation { return false }
                wide = cell.width == 2
                let steers = cell.text.unicodeScalars.contains { scalar in
                    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
                        || scalar.properties.generalCategory == .lineSeparator
                }
                if steers { return false }
            }
            if wide { return false }
        }
        return true
    }

    @Test(arguments: titles) func aHostileTitleStaysInItsCells(_ title: String) throws {
        let facts = try facts(title)
        for size in [Size.small, Size(width: 41, height: 12)] {
            for script in [
                "", "4", "4<enter>", "4b", "5<end>", "5t<end>", "4e", "4<del>", "/a", "1", "<f8>", "2<enter><enter><f7><down><enter>",
            ] {
                let stage = Stage(size: size, facts: facts).type(script)
                #expect(isSound(stage.grid), "\(script)")
                for line in stage.shell.describe(stage.context) {
                    #expect(!line.string.unicodeScalars.contains { $0.properties.generalCategory == .control })
                }
            }
        }
    }

    /// The columns to the right of a title stand where they stand for any other title.
    @Test(arguments: titles) func theColumnsBesideItDoNotMove(_ title: String) throws {
        let stage = try Stage.demonstration(size: .large)
        stage.change { dossier in
            for key in [RecordKey("documents", "doc-acc-001"), DossierRecord.key] {
                let writes = [Write(Path("title"), .string(title))]
                dossier.put(Record(key, Edit(key, base: dossier.record(key)?.tree, writes: writes).mine))
            }
        }
        stage.type("4")
        let usual = try Stage.demonstration(size: .large).type("4")
        for y in 4..<30 { #expect(stage.grid.rows[y].map(\.text) == usual.grid.rows[y].map(\.text)) }
        let (row, other) = (Array(stage.grid.rows[3]), Array(usual.grid.rows[3]))
        let state = try #require(other.firstIndex { $0.text == "[" })
        #expect(row[state...].map(\.text) == other[state...].map(\.text))
        #expect(stage.rows[0].hasSuffix("mar. 29/03/2022"))
    }
}
