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
        #expect(names.count == 2 * run.lines.count)
        let name = try #require(names.first { $0.hasSuffix(".eml") })
        let message = try bench.read("sorties/relances/\(day.text)/\(name)")
        #expect(message.contains("Subject: =?UTF-8?Q?Label") && message.contains("X-Unsent: 1"))
        #expect(message.contains("Pour le ") && message.contains("Où déposer les fichiers") && message.contains("depot"))
        let waiting = try #require(bench.run("afaire", "--json").json.array)
        #expect(waiting.contains { $0["reminders"].integer == 1 })
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        // The same day counts once; another day counts again.
        #expect(bench.run("relances").code == .ok)
        #expect(bench.run("afaire").out.contains("relancé 1 fois"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names, "one message for each")
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/sorties/relances") == [day.text])
        #expect(bench.run("--aujourdhui", (day + 1).text, "relances").code == .ok)
        #expect(bench.run("--aujourdhui", (day + 1).text, "afaire").out.contains("relancé 2 fois"))
        #expect(bench.run("annuler").code == .ok)
        #expect(!bench.run("afaire").out.contains("relancé 2 fois"))
    }

    @Test func aRehearsalWritesNothing() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("relances", "--simuler")
        #expect(run.code == .ok && run.out.contains("Bonjour,") && run.out.contains("Pourquoi\u{A0}: exigence «"))
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
