import Archive
import Domain
import Testing
import Text

@testable import QualiPilote

/// What commands print and write of how things stand is the one value that screens show, on any day.
@Suite struct StandingInListsTests {
    /// From before the start of the demonstration to after its audit.
    static let days = [
        "2024-06-01", "2025-10-01", "2026-05-04", "2026-08-20", "2026-10-31", "2026-11-21", "2026-12-21", "2027-02-18",
        "2027-02-26", "2027-10-01",
    ]

    @Test func listerSaysThatAnActionIsLate() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("lister", "actions").out.contains("en cours, en retard"))
        #expect(bench.run("exporter", "actions", "-").out.contains("en cours, en retard"))
        let actions = try #require(bench.run("lister", "actions", "--json").json.array)
        let late = try #require(actions.first { $0["computed"]["standing"]["late"].flag == true })
        #expect(late["state"].text == "in_progress" && late["computed"]["standing"]["value"].text == "in_progress")
        #expect(late["computed"]["standing"]["word"].text == "en cours, en retard")
        #expect(bench.run("montrer", try #require(late["reference"].text)).out.contains("en cours, en retard"))
    }

    @Test(arguments: days) func allKindsSayIt(_ text: String) throws {
        let bench = try Bench.demonstration()
        let facts = try facts(bench, try #require(Day(text)))
        let kinds = facts.dossier.schema.kinds.filter { $0.statusKey != nil }.map(\.name.rawValue) + ["points", "exigences"]
        for kind in kinds {
            let things = try #require(bench.run("lister", kind, "--json", "--aujourdhui", text).json.array)
            let lines = bench.run("lister", kind, "--aujourdhui", text).lines
            let rows = bench.run("exporter", kind, "-", "--aujourdhui", text).out.split(separator: "\r\n")
            for (place, thing) in things.enumerated() {
                let ref = try #require(thing["computed"]["ref"].text.flatMap { Ref($0) })
                // a référentiel that the program holds is none of the dossier's
                guard ref.kind != Referential.name || ref.nested != nil || facts.dossier.record(ref.record) != nil else { continue }
                let standing = try #require(facts.standing(of: ref), "\(ref.text)")
                #expect(thing["computed"]["standing"] == standing.json(.french))
                // its heading says it
                if kind == Referential.name.rawValue { continue }
                #expect(lines[place + 1].contains(standing.phrase.french), "\(ref.text): \(standing.phrase.french)")
                #expect(rows[place + 1].contains(standing.phrase.french), "\(ref.text): \(standing.phrase.french)")
            }
        }
    }

    /// The same asked of another day, and what is behind a row that shows a reason.
    @Test(arguments: [days[1], days[5], days[8]]) func soItIsAsOfThatDay(_ text: String) throws {
        let bench = try Bench.demonstration()
        let day = try #require(Day(text))
        let facts = try facts(bench, try #require(Day("2026-11-21"))).on(day)
        let kinds = facts.dossier.schema.kinds.filter { $0.statusKey != nil && $0.name != Referential.name }.map(\.name.rawValue)
        for kind in kinds + ["points", "exigences"] {
            let things = try #require(bench.run("lister", kind, "--json", "--au", text).json.array)
            for (place, thing) in things.enumerated() {
                let ref = try #require(thing["computed"]["ref"].text.flatMap { Ref($0) })
                let standing = try #require(facts.standing(of: ref), "\(ref.text)")
                #expect(thing["computed"]["standing"] == standing.json(.french) && thing["computed"]["as_of"].text == text, "\(ref.text)")
                // one of each kind as its sheet tells it
                guard place == 0 else { continue }
                let sheet = bench.run("montrer", ref.text, "--json", "--au", text).json
                #expect(sheet["computed"]["standing"] == standing.json(.french) && sheet["computed"]["as_of"].text == text, "\(ref.text)")
                #expect(bench.run("montrer", ref.text, "--au", text).out.contains(standing.phrase.french), "\(ref.text)")
            }
        }
        let waiting = try #require(bench.run("afaire", "--json", "--au", text).json.array)
        #expect(waiting.count > 10)
        for entry in waiting {
            let ref = try #require(entry["ref"].text.flatMap { Ref($0) })
            #expect(entry["computed"]["standing"] == facts.standing(of: ref)?.json(.french) ?? .null, "\(ref.text)")
        }
    }

    private func facts(_ bench: Bench, _ day: Day) throws -> Facts {
        let archive = try Archive.open(bench.world.folder, schema: .standard, stateFolder: bench.world.stateFolder, options: Options())
        try archive.load()
        return Facts(archive.dossier, today: day, surroundings: archive.surroundings())
    }

    @Test func anEvidenceWhoseFileIsGoneSaysSo() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            #"{"id": "perdue", "path": "files/perdue.pdf", "state": "validated", "title": "Preuve perdue"}"#, to: "evidence/perdue.json")
        #expect(bench.run("lister", "preuves", "--filtre", "perdue").out.contains("absente"))
    }

    @Test func whatIsExportedWithLateActionsComesBackUnchanged() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("exporter", "actions", "../l.csv").code == .ok)
        #expect(bench.run("lister", "actions").out.contains("en retard"))
        let run = bench.run("importer", "../l.csv", "--liste", "actions", "--json")
        #expect(run.json["changed"].integer == 0 && run.json["refused"].integer == 0, "\(run.out.prefix(3000))")
    }
}
