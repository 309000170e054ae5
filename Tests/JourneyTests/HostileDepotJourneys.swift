import Foundation
import Testing

/// What lies in `depot/` under a hostile name, or without rights.
@Suite struct HostileDepotJourneys {
    private static let names = [
        "a\u{1B}[2J\u{1B}]0;pirate\u{07}.pdf", "b\n> faux\nécran.pdf", "c..\\..\\passwd.pdf",
        "d" + String(repeating: "long", count: 60) + ".pdf",
        "e$(touch pris); rm -rf ~.pdf", "-f.pdf",
    ]

    @Test func aHostileNameIsOnlyAName() throws {
        let office = try Office(.demonstration)
        try FileManager.default.createDirectory(atPath: office.dossier + "/depot/DCL", withIntermediateDirectories: true)
        for (number, name) in Self.names.enumerated() { try office.write("x\(number)", to: "depot/DCL/" + name) }
        let terminal = try Terminal(office, ["dossier"])
        try terminal.waitForHome()
        try terminal.press("3")
        let list = try terminal.wait(for: "6 FICHIERS DÉPOSÉS PAR DCL", "a␛[2J", "pirate", "e$(touch pris)")
        #expect(list.contains("Preuves") && list.contains("? aide"), "the frame stands: \(list)")
        try terminal.wait(without: "en cours")
        for left in (1...6).reversed() {
            try terminal.wait(for: left == 1 ? "1 FICHIER DÉPOSÉ" : "\(left) FICHIERS DÉPOSÉS")
            try terminal.press("Home", "Enter")
            try terminal.wait(for: "Joindre à quel point")
            try terminal.type("horaires")
            try terminal.press("Enter")
            try terminal.wait(for: "Joint :")
        }
        try terminal.wait(without: "FICHIER DÉPOSÉ")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        let kept = try FileManager.default.contentsOfDirectory(atPath: office.dossier + "/files").filter { $0.hasSuffix(".pdf") }
        #expect(kept.count == 6 && kept.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") } })
        #expect(!FileManager.default.fileExists(atPath: office.dossier + "/pris"))
        #expect(try office.run("-d", "dossier", "lister", "preuves").code == 0)
    }

    @Test func aDepotWithoutRightsIsSaidAndNothingIsDone() throws {
        let office = try Office(.demonstration)
        for folder in ["CERT", "DCL"] {
            try FileManager.default.createDirectory(atPath: office.dossier + "/depot/" + folder, withIntermediateDirectories: true)
        }
        try office.write("photo", to: "depot/CERT/photo.jpg")
        let other = try OtherAccount(office)
        try office.shell("chmod -R a+rwX . && chmod 555 depot/CERT && chmod 000 depot/DCL")
        let before = try office.records()
        let terminal = try Terminal(office, ["dossier"], width: 120, prefix: other.prefix)
        try terminal.waitForHome()
        try terminal.press("3")
        try terminal.wait(for: "1 FICHIER DÉPOSÉ PAR CERT", "1 FICHIER DÉPOSÉ PAR DCL")
        try terminal.wait(without: "en cours")
        try terminal.press("Home", "Enter")
        try terminal.wait(for: "Joindre à quel point")
        try terminal.type("horaires")
        try terminal.press("Enter")
        try terminal.wait(for: "n'a pas le droit de retirer un fichier de « depot/CERT »", "Rien n'a été fait")
        try terminal.press("Down", "Enter")
        try terminal.wait(for: "n'a pas le droit de lire « depot/DCL »", "Rien n'a été fait")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.records() == before)
        #expect(try office.text(of: "depot/CERT/photo.jpg") == "photo")
        chmod(office.dossier + "/depot/DCL", 0o755)
    }
}
