import Foundation
import Testing

/// What is broken, forbidden or hostile in the folder: the rest goes on.
@Suite struct DamageJourneys {
    @Test func aBrokenFileIsNamedAndLeftAsItIs() throws {
        let office = try Office(.demonstration)
        let file = try office.file("documents", "doc-acc-012")
        try office.write(try office.text(of: file).replacingOccurrences(of: "\n  \"reference\"", with: "\n  oups \"reference\""), to: file)
        let line =
            try office.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("oups") } ?? -1
        let broken = try office.text(of: file)
        let terminal = try Terminal(office, ["dossier"], width: 120)
        try terminal.wait(for: file, "ligne \(line + 1)", "EXIGENCES")
        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(for: "Décocher ?")
        try terminal.press("o")
        try terminal.waitUntilSaved()
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.text(of: file) == broken)
        let listed = try office.run("-d", "dossier", "lister", "documents")
        #expect(listed.code == 3)
        #expect(listed.output.contains("DOC-ACC-013") && !listed.output.contains("DOC-ACC-012"))
        #expect(listed.messages.contains("\(file), ligne \(line + 1)"))
    }

    @Test func aFolderOneMayNotWriteOpensForReading() throws {
        let office = try Office(.fresh)
        let other = try OtherAccount(office)
        let terminal = try Terminal(office, ["dossier"], width: 120, prefix: other.prefix)
        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(for: "n'a pas le droit d'écrire", "on peut lire")
        try terminal.wait(point: "1.1", is: "[ ]")
        try terminal.press("c")
        try terminal.wait(for: "n'a pas le droit d'écrire")
        try terminal.press("q", "q", "q")
        #expect(try terminal.end() == 0)
    }

    @Test func aDossierOfANewerVersionOpensForReading() throws {
        let office = try Office(.fresh)
        let newer = try office.text(of: "dossier.json").replacingOccurrences(of: "\"format\": 1", with: "\"format\": 2")
        try office.write(newer, to: "dossier.json")
        let terminal = try Terminal(office, ["dossier"], width: 120)
        let home = try terminal.wait(for: "EXIGENCES", "vient d'une version plus récente (format 2)")
        #expect(home.components(separatedBy: "version plus récente").count == 2, "said once: \(home)")
        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(for: "on peut le lire")
        try terminal.wait(point: "1.1", is: "[ ]")
        try terminal.press("q", "q", "q")
        #expect(try terminal.end() == 0)
        #expect(try office.text(of: "dossier.json") == newer)
    }

    @Test func whatARecoveryDidIsTold() throws {
        let office = try Office(.fresh)
        let terminal = try Terminal(office, ["dossier"], width: 120)
        try terminal.openFirstEngagement()
        try office.write("{", to: "checklists/.a.b.c.tmp")
        try terminal.press("Space")
        try terminal.wait(for: "Retiré après un arrêt brutal : 1 fichier temporaire.")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.press("q", "q", "q")
        #expect(try terminal.end() == 0)
    }

    @Test func aTitleFullOfEscapeSequencesIsHarmless() throws {
        let office = try Office(.fresh)
        try FileManager.default.createDirectory(atPath: office.dossier + "/documents", withIntermediateDirectories: true)
        let title = #"A\u001b[2J\u001b]0;pirate\u0007\u001b[31mB\u009b5n\u202eC\r\nD"#
        try office.write(
            "{\n  \"id\": \"doc-piege\",\n  \"reference\": \"DOC-1\",\n  \"title\": \"\(title)\"\n}\n", to: "documents/doc-piege.json")
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "EXIGENCES")
        try terminal.press("4")
        let list = try terminal.wait(for: "DOC-1", "A␛[2J␛]0;pirate")
        #expect(list.contains("Documents") && list.contains("? aide"), "the frame stands")
        try terminal.press("Enter")
        try terminal.wait(for: "Intitulé", "A␛[2J␛]0;pirate")
        let listed = try office.run("-d", "dossier", "lister", "documents")
        #expect(listed.code == 0)
        #expect(
            !listed.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7f...0x9f).contains($0.value) || $0 == "\u{202e}" }
        )
        #expect(try office.text(of: "documents/doc-piege.json").contains(title))
    }

    @Test func looksChangeNothing() throws {
        let office = try Office(.demonstration)
        let before = try office.records()
        let terminal = try Terminal(office, ["dossier"], width: 120, height: 40)
        try terminal.wait(for: "LES 30 EXIGENCES")
        for key in ["1", "2", "3", "4", "5", "6", "7", "8", "9"] {
            try terminal.press(key, "Down", "Enter")
            try terminal.press("b")
            try terminal.press("Escape", "Escape", "Escape")
        }
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
    }
}

/// An account that may read the dossier and not write it. Root may write everything, so the program then runs as nobody.
struct OtherAccount {
    let prefix: [String]

    init(_ office: Office) throws {
        chmod(office.base, 0o755)
        if getuid() == 0 {
            prefix = ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
            chmod(office.home, 0o777)
            let seen = try Run(prefix + ["/usr/bin/test", "-x", Office.program])
            guard seen.code == 0 else {
                throw Fault("the account nobody cannot run \(Office.program): build in a folder that others may enter")
            }
        } else {
            prefix = []
            for (folder, _) in try Self.folders(office.dossier) { chmod(folder, 0o555) }
        }
    }

    private static func folders(_ top: String) throws -> [(String, Bool)] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: top)
        return ([top] + names.map { top + "/" + $0 }).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        }.map { ($0, true) }
    }
}
