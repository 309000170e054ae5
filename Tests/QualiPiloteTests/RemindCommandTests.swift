import Domain
import Foundation
import Testing

@testable import QualiPilote

/// Nine people reminded in one go, and the date kept.
@Suite struct RemindCommandTests {
    /// Every post has an address.
    private static func addressed() throws -> Bench {
        let bench = try Bench.demonstration()
        for name in try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/posts") {
            let text = try bench.read("posts/" + name)
            try bench.write(text.replacing("{", with: "{\"email\": \"poste@exemple.fr\", ", maxReplacements: 1), to: "posts/" + name)
        }
        return bench
    }

    @Test func oneMessagePerPostIsWrittenAndTheDateKept() throws {
        let bench = try Self.addressed()
        let day = bench.world.day
        let run = bench.run("relances", "--tout")
        #expect(run.code == .ok && !run.lines.isEmpty, "\(run.err)")
        let folder = bench.world.folder + "/sorties/relances/" + day.text
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.count == 2 * run.lines.count + 1 && names.contains("recapitulatif.txt"))
        let name = try #require(names.first { $0.hasSuffix(".eml") })
        let message = try bench.read("sorties/relances/\(day.text)/\(name)")
        #expect(message.contains("Subject: =?UTF-8?Q?Label") && message.contains("X-Unsent: 1"))
        #expect(message.contains("Pour le ") && message.contains("Où déposer les fichiers") && message.contains("depot"))
        // Prepared is not sent.
        #expect(bench.run("afaire").out.contains("relance préparée") && !bench.run("afaire").out.contains("relancé 1 fois"))
        // Again the same day: the same messages, no others.
        #expect(bench.run("relances", "--tout").code == .ok)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
        #expect(bench.run("relances", "--envoyees").code == .ok)
        let waiting = try #require(bench.run("afaire", "--json").json.array)
        #expect(waiting.contains { $0["reminders"].integer == 1 })
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        #expect(!bench.run("relances", "--envoyees").err.contains("Noté"))
        // What was sent today stays sent; another day counts again, once it is sent.
        #expect(bench.run("relances", "--tout").code == .ok)
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/sorties/relances") == [day.text])
        let next = ["--aujourdhui", (day + 1).text]
        #expect(bench.run(next + ["relances", "--tout"]).code == .ok)
        #expect(!bench.run(next + ["afaire"]).out.contains("relancé 2 fois"))
        #expect(bench.run(next + ["relances", "--envoyees"]).code == .ok)
        #expect(bench.run(next + ["afaire"]).out.contains("relancé 2 fois"))
        #expect(bench.run("annuler").code == .ok)
        #expect(!bench.run("afaire").out.contains("relancé 2 fois"))
    }

    @Test func whoHasNoAddressIsTold() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("relances", "--tout")
        #expect(run.err.contains("Sans adresse connue") && run.out.contains("<adresse inconnue>"))
        let text = try bench.read("sorties/relances/\(bench.world.day.text)/recapitulatif.txt")
        #expect(text.contains("<adresse inconnue>"))
    }

    /// Alone it writes to nobody; references and filters say of what.
    @Test func nobodyIsRemindedUnasked() throws {
        let bench = try Bench.demonstration()
        let alone = bench.run("relances")
        #expect(alone.code == .usage && alone.err.contains("rien n'est préparé") && alone.err.contains("--tout"), "\(alone.err)")
        #expect(!bench.run("afaire").out.contains("relance préparée"))
        let filtered = bench.run("relances", "--filtre", "raison:\"actions en retard\" service:DCL")
        #expect(filtered.code == .ok && filtered.lines.count == 1, "\(filtered.out)\(filtered.err)")
        let rows = try #require(bench.run("afaire", "--filtre", "relances:0 raison:\"actions en retard\"", "--json").json.array)
        let action = try #require(rows.compactMap { $0["ref"].text }.last)
        let named = bench.run("relances", action, "DOC-ACC-012")
        #expect(named.code == .ok && named.err.contains("Rien à relancer\u{A0}: DOC-ACC-012"), "\(named.err)")
        #expect(bench.run("relances", "--filtre", "raison:xyz").code == .usage)
        #expect(bench.run("relances", "XX-999").code != .ok)
    }

    @Test func whoHasNoAddressIsNotSaidToBeReminded() throws {
        let bench = try Bench.demonstration()
        let rows = try #require(bench.run("afaire", "--filtre", "raison:\"actions en retard\"", "--json").json.array)
        let action = try #require(rows.compactMap { $0["ref"].text }.first)
        #expect(bench.run("relances", action).code == .ok)
        let sent = bench.run("relances", "--envoyees")
        #expect(sent.code == .ok && sent.err.contains("pas notées envoyées") && !sent.err.contains("Noté"), "\(sent.err)")
        #expect(bench.run("relances", action, "--envoyees").err.contains("Noté"))
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        #expect(bench.run("relances", "--non-envoyees").err.contains("Noté"))
        #expect(!bench.run("afaire").out.contains("relancé 1 fois") && bench.run("afaire").out.contains("relance préparée"))
        #expect(bench.run("annuler").code == .ok && bench.run("annuler").code == .ok)
        let undone = bench.run("annuler")
        #expect(undone.err.contains("Les messages restent dans sorties/relances"), "\(undone.err)")
        #expect(!bench.run("afaire").out.contains("relance préparée"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/sorties/relances") == [bench.world.day.text])
    }

    @Test func aRehearsalWritesNothing() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("relances", "--simuler")
        #expect(
            run.code == .ok && run.out.contains("Madame, Monsieur,") && run.out.contains("Cordialement,")
                && run.out.contains("Pourquoi\u{A0}: exigence «"))
        #expect(!run.out.contains("n° à compléter"))
        #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.world.folder + "/sorties") == ["relances"])
        #expect(!bench.run("afaire").out.contains("relancé"))
    }

    /// No terminal, no HOME of its own: what cron has.
    @Test func whatWaitsIsToldToCron() throws {
        let bench = try Bench.demonstration()
        bench.world.environment = [:]
        bench.world.columns = nil
        bench.world.hasTerminal = false
        let run = bench.run("-d", bench.world.folder, "afaire")
        #expect(run.code == .ok && run.err.isEmpty && !run.out.contains("\u{1B}"))
        try bench.write("{", to: "actions/cassee.json")
        #expect(bench.run("afaire").code == .invalid)
        #expect(bench.run("-d", bench.folder + "/nulle-part", "afaire").code == .io)
        #expect(bench.run("aide", "afaire").out.contains("cron"))
    }
}
