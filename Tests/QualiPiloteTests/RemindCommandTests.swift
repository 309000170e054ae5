import Domain
import Foundation
import Testing

@testable import QualiPilote

/// Nine people reminded in one go, and the date kept.
@Suite struct RemindCommandTests {
    @Test func oneMessagePerPostIsWrittenAndTheDateKept() throws {
        let bench = try Bench.demonstration()
        let day = bench.world.day
        let run = bench.run("relances")
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
        #expect(bench.run("relances").code == .ok)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
        #expect(bench.run("relances", "--envoyees").code == .ok)
        let waiting = try #require(bench.run("afaire", "--json").json.array)
        #expect(waiting.contains { $0["reminders"].integer == 1 })
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        #expect(bench.run("relances", "--envoyees").err.contains("Aucune relance préparée"))
        // What was sent today stays sent; another day counts again, once it is sent.
        #expect(bench.run("relances").code == .ok)
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/sorties/relances") == [day.text])
        let next = ["--aujourdhui", (day + 1).text]
        #expect(bench.run(next + ["relances"]).code == .ok)
        #expect(!bench.run(next + ["afaire"]).out.contains("relancé 2 fois"))
        #expect(bench.run(next + ["relances", "--envoyees"]).code == .ok)
        #expect(bench.run(next + ["afaire"]).out.contains("relancé 2 fois"))
        #expect(bench.run("annuler").code == .ok)
        #expect(!bench.run("afaire").out.contains("relancé 2 fois"))
    }

    @Test func whoHasNoAddressIsTold() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("relances")
        #expect(run.err.contains("Sans adresse connue") && run.out.contains("<adresse inconnue>"))
        let text = try bench.read("sorties/relances/\(bench.world.day.text)/recapitulatif.txt")
        #expect(text.contains("<adresse inconnue>"))
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
