import Foundation
import Testing

/// What leaves the program, where it cannot leave, and what must not leave as it stands.
@Suite struct OutputJourneys {
    private let acts = ["Informations de fonctionnement mises à disposition", "Informations vérifiées chaque trimestre"]

    /// A command through a shell, which opens or closes its streams.
    private func shell(_ office: Office, _ words: String) throws -> Run {
        try Run(
            ["/usr/bin/env", "-i", "-C", office.base] + Office.environment(home: office.home)
                + [
                    "/bin/sh", "-c",
                    words.replacingOccurrences(of: "qualipilote", with: Office.program + " --aujourdhui \(Office.today) -d dossier"),
                ])
    }

    @Test(arguments: ["2>/dev/full", "2>&-", ">&- 2>&-", ">/dev/full 2>&1"])
    func aChangeWhoseConfirmationCannotBeToldIsDoneOnce(_ streams: String) throws {
        let office = try Office(.fresh)
        #expect(try shell(office, "qualipilote cocher 1.1 \(streams)").code == 0)
        #expect(try shell(office, "qualipilote cocher 1.2 \(streams)").code == 0)
        #expect(try shell(office, "qualipilote annuler \(streams)").code == 0)
        let text = try office.text(of: try office.file("checklists", "1-"))
        #expect(text.contains("\"done_on\"") && !text.contains("2026-q1"), "\(text)")
        #expect(try office.run("-d", "dossier", "verifier").code != 3, "no file took the place of a closed stream")
    }

    @Test(arguments: [">/dev/full", ">&-", "--json >/dev/full"]) func aListThatIsCutSaysSo(_ streams: String) throws {
        let run = try shell(try Office(.demonstration), "qualipilote lister points \(streams)")
        #expect(run.code == 5 && run.messages.contains("La sortie s'arrête avant la fin"), "\(run.code) \(run.messages)")
    }

    @Test func whoReadsNoFurtherIsNoFault() throws {
        let office = try Office(.demonstration)
        let run = try shell(office, "(sleep 0.3; qualipilote lister points; echo $? >code) | true; cat code")
        #expect(run.output == "0\n" && run.messages.isEmpty, "\(run.output) \(run.messages)")
    }

    @Test func interruptionsWithoutEndEnd() throws {
        let office = try Office(.demonstration)
        try "Référence;Intitulé\nDOC-X;Essai\n".write(toFile: office.base + "/table.csv", atomically: true, encoding: .utf8)
        for (call, file, words) in [("read", "table.csv", "importer table.csv"), ("write", "out", "lister points >out")] {
            let trace = try Strace.words(call, inject: "\(call):error=EINTR", to: office.base + "/trace")
            let line = (trace + ["-P", office.base + "/" + file]).joined(separator: " ")
            try "".write(toFile: office.base + "/out", atomically: true, encoding: .utf8)
            let run = try shell(office, "timeout 20 \(line) qualipilote \(words)")
            #expect(run.code == 5 && !run.messages.isEmpty, "\(words): \(run.code) \(run.messages)")
        }
    }

    /// ESC, C1, a mark that reorders, one without width: none leaves as it stands, and JSON loses none.
    @Test func nothingThatHidesOrSteersLeaves() throws {
        let office = try Office(.demonstration)
        let hostile = #"A\u001b[31mB\u009bC\u202eD\u200bE\u2066F"#
        try office.write(
            "{\n  \"id\": \"doc-mauvais\",\n  \"reference\": \"DOC-Z\",\n  \"title\": \"\(hostile)\"\n}\n", to: "documents/doc-mauvais.json"
        )
        func isClean(_ text: String) -> Bool {
            text.unicodeScalars.allSatisfy { scalar in
                let value = scalar.value
                return value >= 0x20 && !(0x7F..<0xA0 ~= value) && ![0x202E, 0x200B, 0x2066, 0xFEFF].contains(value) || value == 0x0A
                    || value == 0x0D
            }
        }
        for words in [["lister", "documents"], ["lister", "documents", "--json"], ["montrer", "DOC-Z"], ["montrer", "DOC-Z", "--json"]] {
            let run = try office.run(["-d", "dossier"] + words)
            #expect(run.output.contains("DOC-Z") && isClean(run.output), "\(words)")
        }
        let json = try office.run("-d", "dossier", "montrer", "DOC-Z", "--json").output
        #expect(json.contains(hostile), "\(json)")
        let csv = try office.run("-d", "dossier", "exporter", "documents", "-").output
        #expect(csv.contains("<202E>") && isClean(String(csv.dropFirst())))
    }
}
