import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

/// `--au JOUR`: what commands read as it would stand that day, and those that write refuse it.
@Suite struct OtherDayCommandTests {
    private let bench: Bench

    init() throws { bench = try Bench.demonstration() }

    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

    /// An action that is in time today and whose day is over at the audit.
    private func action() throws -> JSON {
        let actions = try #require(bench.run("lister", "actions", "--json", "--filtre", "!état:retard éch:<audit").json.array)
        return try #require(actions.first { ["to_start", "in_progress"].contains($0["state"].text) })
    }

    @Test func whatIsDueBeforeThatDayIsLate() throws {
        let name = try #require(try action()["reference"].text)
        let list = bench.run("lister", "actions", "--filtre", name, "--au", "audit")
        #expect(list.code == .ok && list.out.contains(", en retard"))
        #expect(list.lines.last.map(plain) == "Au 15/02/2027, si rien ne change d'ici là (aujourd'hui : 18/11/2026).")
        #expect(!bench.run("lister", "actions", "--filtre", name).out.contains("en retard"))
        let things = try #require(bench.run("lister", "actions", "--filtre", name, "--json", "--as-of", "15/02/2027").json.array)
        #expect(things.count == 1 && things[0]["computed"]["standing"]["late"].flag == true)
        #expect(things[0]["computed"]["as_of"].text == "2027-02-15")
        #expect(bench.run("montrer", name, "--au", "audit").out.contains(", en retard"))
        #expect(bench.run("montrer", name, "--au", "audit").lines.last?.hasPrefix("Au 15/02/2027") == true)
        #expect(bench.run("montrer", name, "--au", "audit", "--json").json["computed"]["as_of"].text == "2027-02-15")
        #expect(bench.run("exporter", "actions", "-", "--filtre", name, "--au", "audit").out.contains(", en retard"))
    }

    @Test func whatWaitsAndWhatIsFoundAreThatDays() throws {
        let name = try #require(try action()["computed"]["ref"].text)
        let late = { (words: [String]) in
            let entries = self.bench.run(["afaire", "--json"] + words).json.array ?? []
            return entries.filter { $0["category"].text == "actions_late" }.compactMap { $0["ref"].text }
        }
        #expect(!late([]).contains(name) && late(["--au", "audit"]).contains(name))
        let found = { (words: [String]) in
            (self.bench.run(["verifier", "--json"] + words).json.array ?? []).filter { $0["code"].text == "E07" }
        }
        #expect(!found([]).contains { $0["ref"].text == name })
        let then = try #require(found(["--au", "audit"]).first { $0["ref"].text == name })
        #expect(then["computed"]["as_of"].text == "2027-02-15")
        #expect(bench.run("verifier", "--au", "audit").lines.last?.hasPrefix("Au 15/02/2027") == true)
        #expect(bench.run("afaire", "--au", "audit").lines.last?.hasPrefix("Au 15/02/2027") == true)
    }

    /// As of that day, not of the audit behind it.
    @Test func readinessIsThatDays() throws {
        let run = bench.run("lister", "exigences", "--au", "dans 30 j")
        #expect(run.out.contains("telles qu'elles seraient le 18/12/2026") && run.lines.last?.hasPrefix("Au 18/12/2026") == true)
        let things = try #require(bench.run("lister", "exigences", "--au", "dans 30 j", "--json").json.array)
        #expect(things.allSatisfy { $0["computed"]["as_of"].text == "2026-12-18" })
    }

    /// A file is named by that day; an empty answer says it beside.
    @Test func theDayIsSaidWhereNothingElseIs() throws {
        let run = bench.run("exporter", "actions", "--au", "audit")
        #expect(run.code == .ok && run.err.contains("sorties/actions-au-2027-02-15.csv") && run.err.contains("Au 15/02/2027"))
        for more in [[], ["--json"]] {
            let empty = bench.run(["lister", "actions", "--filtre", "introuvable", "--au", "audit"] + more)
            #expect(empty.err.contains("Au 15/02/2027"), "\(more)")
        }
    }

    /// What was exported of another day comes back unchanged: its late actions are as they were stored.
    @Test func whatIsExportedOfAnotherDayChangesNothingWhenItComesBack() {
        #expect(bench.run("exporter", "actions", "../l.csv", "--au", "audit").code == .ok)
        let run = bench.run("importer", "../l.csv", "--liste", "actions", "--json")
        #expect(run.json["changed"].integer == 0 && run.json["refused"].integer == 0, "\(run.out.prefix(3000))")
    }

    @Test func aBadDayIsOneSentence() {
        let run = bench.run("lister", "actions", "--au", "31/02/2027")
        #expect(run.code == .usage && run.out.isEmpty && plain(run.err).contains("« 31/02/2027 » n'est pas une date du calendrier"))
        #expect(bench.run("lister", "actions", "--au", "").code == .usage && bench.run("lister", "actions", "--au").code == .usage)
        #expect(bench.run("lister", "referentiels", "--au", "31/02/2027").code == .usage)
    }

    @Test func whatWritesRefusesIt() throws {
        for command in Commands.all where !command.knowsDay {
            let run = bench.run([command.name] + command.words.map { _ in "1.1" } + ["--au", "audit"])
            #expect(run.code == .usage && run.out.isEmpty, "\(command.name)")
            #expect(plain(run.err).contains("ne se fait pas à un autre jour, rien n'a été fait ; --au vaut pour : lister, montrer"))
        }
        #expect(bench.run("--au", "audit").code == .usage)
        #expect(Commands.all.filter(\.knowsDay).map(\.name) == ["lister", "montrer", "afaire", "exporter", "verifier"])
    }

    @Test func helpTellsItWhereItServes() {
        #expect(bench.run("aide", "lister").out.contains("--au, --as-of JOUR") && !bench.run("aide", "cocher").out.contains("--as-of"))
    }
}
