import Foundation
import Testing

/// A photo dropped on the share, attached and validated in a real terminal, and what cannot be attached.
@Suite struct DepotJourneys {
    @Test func aDroppedPhotoIsAttachedAndValidated() throws {
        let office = try Office(.demonstration)
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ")
        try terminal.press("3")
        try terminal.wait(for: "ESPACE valider")
        try office.shell("mkdir -p depot/DCL && printf photo > 'depot/DCL/photo $(id).JPG'")
        try terminal.wait(for: "1 FICHIER DÉPOSÉ PAR DCL", "en cours", within: 3)
        try terminal.wait(without: "en cours")
        try terminal.press("Home", "Enter")
        try terminal.wait(for: "Joindre à quel point")
        try terminal.type("horaires")
        try terminal.press("Enter")
        try terminal.wait(for: "Joint : photo")
        #expect(try office.shell("cat files/*.jpg").contains("photo"))
        #expect(try office.shell("ls depot/DCL | wc -l").contains("0"))
        try terminal.press("/")
        try terminal.type("photo $(id)")
        try terminal.press("Enter", "Space")
        try terminal.wait(for: "Validée : photo")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
    }
}
