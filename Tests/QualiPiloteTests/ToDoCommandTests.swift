import Archive
import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

/// `afaire` is « À traiter », with the same filters.
@Suite struct ToDoCommandTests {
    private static let horizons: [(word: String, horizon: Outlook.Horizon)] = [("7", .week), ("30", .month), ("audit", .audit)]
    private static let scopes: [(word: String, scope: Outlook.Scope)] = [
        ("moi", .mine), ("service", .service), ("tout", .all), ("par-service", .byService),
    ]

    private func facts(_ bench: Bench) throws -> Facts {
        let archive = try Archive.open(bench.world.folder, schema: .standard, stateFolder: bench.folder + "/other")
        try archive.load()
        return Facts(archive.dossier, today: bench.world.day, look: { archive.surroundings() })
    }

    private func refs(_ run: Bench.Run) -> [String] { (run.json.array ?? []).compactMap { $0["ref"].text } }

    /// The screen's list, row by row, for every role, as far ahead and for whom it is asked.
    @Test(arguments: ["referent-qualite-1", "chef-accueil-1", "correspondant-dcl-1", "agent-accueil-1", "directeur-cabinet-1"])
    func itsRowsAreThoseOfTheScreen(_ person: String) throws {
        let bench = try Bench.demonstration()
        let asking = Asking(try facts(bench), .french, person: RecordKey("people", person))
        let allowed = Permission.scopes(asking.facts.duties(RecordKey("people", person)))
        let first = WaitingList(asking.facts.outlook(of: asking.person), asking).rows.map(\.ref.text)
        #expect(refs(bench.run("--moi", person, "afaire", "--json")) == first)
        #expect(first.isEmpty == (person == "agent-accueil-1"), "nothing is late of theirs that day")
        for (horizon, ahead) in Self.horizons {
            for (word, scope) in Self.scopes {
                let run = bench.run("--moi", person, "afaire", "--horizon", horizon, "--portee", word, "--json")
                guard allowed.contains(scope) else {
                    #expect(run.code == .invalid, "\(person) \(word)")
                    continue
                }
                #expect(refs(run) == WaitingList(Outlook(ahead, scope), asking).rows.map(\.ref.text), "\(person) \(horizon) \(word)")
            }
        }
    }

    @Test func oneThingIsOneLineWithItsReasons() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("afaire", "--filtre", "raison:E05")
        #expect(run.code == .ok && run.out.contains("décision sans suite"), "\(run.out)")
        let rows = try #require(bench.run("afaire", "--json").json.array)
        let refs = rows.compactMap { $0["ref"].text }
        #expect(Set(refs).count == refs.count && rows.contains { ($0["reasons"].array?.count ?? 0) > 1 })
        #expect(bench.run("afaire", "--filtre", "raison:E05 raison:E06", "--json").json.array?.isEmpty == false)
    }

    @Test func whatItDoesNotKnowIsSaid() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("afaire", "--horizon", "12").code == .usage)
        #expect(bench.run("afaire", "--horizon", "12").err.contains("7|30|audit"))
        #expect(bench.run("afaire", "--portee", "eux").code == .usage)
        let unknown = bench.run("afaire", "--portee", "moi")
        #expect(unknown.code == .invalid && unknown.err.contains("ne sait pas qui vous êtes"), "\(unknown.err)")
        #expect(bench.run("--lang", "en", "todo", "--scope", "by-service").out.contains("Of no service ("))
    }
}
