import Foundation
import Testing

/// Another day, in a real terminal: what would be late at the audit, and nothing written meanwhile.
@Suite struct OtherDayJourneys {
    @Test func anotherDayIsLookedAtAndLeftByOneKey() throws {
        let office = try Office(.demonstration)
        let before = try office.shell("cat $(find . -name '*.json' | sort) | sha256sum")
        let terminal = try Terminal(office, ["dossier"])
        try terminal.wait(for: "LES ", "mar. 10/03/2026")
        try terminal.press("w")
        try terminal.wait(for: "Voir à un autre jour", "> le prochain audit : ", "aujourd'hui : mar. 10/03/2026")
        try terminal.type("dans 60 j")
        try terminal.wait(for: "C'est le sam. 09/05/2026, dans 60 jours.")
        try terminal.press("Enter")
        try terminal.wait(for: "VU AU sam. 09/05/2026", "telles qu'elles seraient le 09/05", "W revient à aujourd'hui")
        // on a list, and on a sheet
        try terminal.press("6")
        let late = try terminal.wait(for: " > Refaire", "VU AU sam. 09/05/2026", "en retard")
        try terminal.press("Enter")
        try terminal.wait(for: "Intitulé", "VU AU sam. 09/05/2026")
        // nothing is written: the key says why, and how to come back
        try terminal.press("e")
        try terminal.wait(for: "Tel que ce serait le 09/05/2026 : rien ne s'écrit, W revient à aujourd'hui.")
        try terminal.press("Escape")
        try terminal.wait(for: " > Refaire")
        try terminal.press("w")
        let today = try terminal.wait(for: "De retour à aujourd'hui, mar. 10/03/2026.")
        let count = { (screen: String) in screen.components(separatedBy: "en retard").count }
        #expect(!today.contains("VU AU") && count(today) < count(late))
        // a word that is no day is told, and changes nothing
        try terminal.press("w")
        try terminal.type("demain matin")
        try terminal.press("Enter")
        try terminal.wait(for: "« demain matin » n'est pas une date")
        try terminal.press("Escape")
        try terminal.press("F10")
        #expect(try terminal.end() == 0)
        #expect(try office.shell("cat $(find . -name '*.json' | sort) | sha256sum") == before)
    }

    @Test func theCommandLineToldTheSame() throws {
        let office = try Office(.demonstration)
        let then = try office.run("-d", "dossier", "lister", "actions", "--filtre", "état:retard", "--au", "dans 60 j")
        let now = try office.run("-d", "dossier", "lister", "actions", "--filtre", "état:retard")
        #expect(then.code == 0 && then.output.contains("Au 09/05/2026, si rien ne change d'ici là (aujourd'hui"))
        #expect(then.output.split(separator: "\n").count > now.output.split(separator: "\n").count + 1)
        let refused = try office.run("-d", "dossier", "cocher", "1.1", "--au", "09/05/2026")
        #expect(refused.code == 2 && refused.messages.contains("ne se fait pas à un autre jour, rien n'a été fait"))
    }
}
