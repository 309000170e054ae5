import Foundation
import Testing

/// Lists and messages that a killed program was making: whole, or not there; nothing stays under a name of the moment.
@Suite struct OutJourneys {
    private static func killed(_ call: String, _ number: Int) -> [String] {
        ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(number)"]
    }

    @Test(arguments: ["write", "fsync", "linkat", "openat"]) func aListIsWholeOrNotThere(call: String) throws {
        let office = try Office(.demonstration)
        #expect(try office.run("-d", "dossier", "exporter", "documents", "tout.csv").code == 0)
        let whole = try String(contentsOfFile: office.base + "/tout.csv", encoding: .utf8)
        for number in [1, 2, 3, 400] {
            _ = try office.run(["-d", "dossier", "exporter", "documents"], prefix: Self.killed(call, number))
            for name in try FileManager.default.contentsOfDirectory(atPath: office.dossier + "/sorties") where name != "relances" {
                #expect(name.hasPrefix("documents-") && name.hasSuffix(".csv"), "\(name)")
                #expect(try office.text(of: "sorties/" + name) == whole)
            }
        }
    }

    /// The messages and the act together, whoever comes next.
    @Test(arguments: ["mkdirat", "fsync", "renameat", "renameat2"]) func remindersAreThereWithTheirActOrNotAtAll(call: String) throws {
        let whole = try Office(.demonstration)
        #expect(try whole.run("-d", "dossier", "relances", "--tout").code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: whole.dossier + "/sorties/relances/" + Office.today).sorted()
        for number in [1, 2, 7, 22, 30] {
            let office = try Office(.demonstration)
            _ = try office.run(["-d", "dossier", "relances", "--tout"], prefix: Self.killed(call, number))
            _ = try office.run("-d", "dossier", "reparer")
            let folder = office.dossier + "/sorties/relances"
            let days = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            #expect(days.isEmpty || days == [Office.today], "\(call) \(number): \(days)")
            let found = days.isEmpty ? [] : try FileManager.default.contentsOfDirectory(atPath: folder + "/" + Office.today).sorted()
            let isReminded = try office.run("-d", "dossier", "afaire").output.contains("relance préparée")
            #expect(found == (isReminded ? names : []), "\(call) \(number): reminded \(isReminded), \(found.count) files")
        }
    }

    /// A disk that says no once is asked again: nothing is made of what is left.
    @Test(arguments: [["lister", "actions", "--json"], ["relances", "--simuler"]]) func oneFailingReadCostsNoLine(_ words: [String]) throws
    {
        let office = try Office(.demonstration)
        let whole = try office.run(["-d", "dossier"] + words, prefix: [])
        for number in [3, 20, 60] {
            let failing = ["-e", "trace=pread64", "-e", "inject=pread64:error=EIO:when=\(number)"]
            let run = try office.run(
                ["-d", "dossier"] + words, prefix: ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null"] + failing)
            #expect(run.code == 0 && run.output == whole.output, "\(number): \(run.messages)")
        }
    }
}
