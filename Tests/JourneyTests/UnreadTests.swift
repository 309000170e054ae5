import Foundation
import Testing

/// A disk that gives a folder or a file not at all, or by halves: every command says which and ends with its code, none takes it for empty.
@Suite struct UnreadTests {
    private static func traced(_ error: String, _ number: Int) -> [String] {
        [
            "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=getdents64", "-e",
            "inject=getdents64:error=\(error):when=\(number)",
        ]
    }

    @Test(arguments: ["EIO", "ESTALE"]) func aFolderThatCannotBeListedIsNeverAnEmptyOne(error: String) throws {
        let office = try Office(.demonstration)
        try "Référence;Intitulé\nDOC-ACC-001;Charte d'accueil\nDOC-NEUF-1;Note\n".write(
            toFile: office.base + "/d.csv", atomically: true, encoding: .utf8)
        for words in [
            ["lister", "documents"], ["exporter", "actions", "-"], ["verifier"], ["afaire"], ["importer", "d.csv", "--simuler"],
        ] {
            let whole = try office.run(["-d", "dossier"] + words)
            for number in 1...5 {
                let run = try office.run(["-d", "dossier"] + words, prefix: Self.traced(error, number))
                let isWhole = run.code == whole.code && run.output == whole.output
                let isNamed = run.code == 5 && run.output.isEmpty && run.messages.contains("ne peut pas être lu")
                #expect(isWhole || isNamed, "\(words) \(error) \(number): \(run.code) \(run.messages)\(run.output.prefix(200))")
            }
        }
        let before = try office.records().count
        for number in 1...8 { _ = try office.run(["-d", "dossier", "importer", "d.csv"], prefix: Self.traced(error, number)) }
        _ = try office.run(["-d", "dossier", "importer", "d.csv"])
        #expect(try office.records().count == before + 1, "one document is new, however often it was tried")
    }

    @Test func aRecordThatCannotBeReadIsNotMadeASecondTime() throws {
        let office = try Office(.demonstration)
        let other = try OtherAccount(office)
        try office.shell("chmod -R a+rwX .")
        let hidden = try office.shell("grep -l '\"DOC-ACC-001\"' documents/*.json").split(separator: "\n").map(String.init).first ?? ""
        try "Référence;Intitulé\nDOC-ACC-001;Charte d'accueil\n".write(toFile: office.base + "/d.csv", atomically: true, encoding: .utf8)
        chmod(office.dossier + "/" + hidden, 0)
        let before = try office.records().count
        let refused = try office.run(["-d", "dossier", "importer", "d.csv"], prefix: other.prefix)
        #expect(
            refused.code == 3 && refused.messages.contains(hidden) && refused.messages.contains("rien n'a été importé"),
            "\(refused.messages)")
        #expect(try office.records().count == before)
        let shown = try office.run(["-d", "dossier", "montrer", "DOC-ACC-001"], prefix: other.prefix)
        #expect(shown.code == 3 && shown.messages.contains(hidden), "\(shown.messages)")
        let listed = try office.run(["-d", "dossier", "lister", "documents"], prefix: other.prefix)
        #expect(listed.code == 3 && listed.output.contains("DOC-ACC-002") && listed.messages.contains("n'a pas le droit de le lire"))
        chmod(office.dossier + "/" + hidden, 0o666)
        #expect(try office.run(["-d", "dossier", "importer", "d.csv"], prefix: other.prefix).code == 0)
        #expect(try office.records().count == before)
    }

    @Test func aFolderWithoutRightsIsNamed() throws {
        let office = try Office(.demonstration)
        let other = try OtherAccount(office)
        try office.shell("chmod -R a+rwX .")
        chmod(office.dossier + "/documents", 0)
        defer { chmod(office.dossier + "/documents", 0o777) }
        let run = try office.run(["-d", "dossier", "lister", "documents"], prefix: other.prefix)
        #expect(run.code == 5 && run.messages.contains("n'a pas le droit de lire"), "\(run.messages)")
        #expect(run.messages.contains("documents") && run.output.isEmpty)
    }
}
