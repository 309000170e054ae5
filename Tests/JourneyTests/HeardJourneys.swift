import Foundation
import Testing

/// What a screen reader says of each act: the lines that are written, and nothing else of the screen.
@Suite struct HeardJourneys {
    private final class Listener {
        private let terminal: BareTerminal

        init(_ office: Office, _ words: String...) throws {
            terminal = try BareTerminal(office, ["--lineaire"] + words + ["dossier"], environment: ["TERM": "dumb"])
        }

        /// The lines written after these keys, up to the one that begins so; it is the last one, where the cursor stays.
        func hear(_ keys: String = "", until last: String) throws -> [String] {
            if !keys.isEmpty { terminal.send(keys) }
            let text = try terminal.wait(for: "\n" + last) + terminal.rest()
            #expect(!text.contains("\u{1B}") && !text.contains("│") && !text.contains("──"))
            let lines = text.replacingOccurrences(of: "\u{A0}", with: " ").split(whereSeparator: \.isNewline).map(String.init)
            #expect(lines.last?.hasPrefix(last) == true, "\(keys): \(lines)")
            return lines
        }

        func end() throws {
            terminal.send("\u{1B}[21~")
            #expect(try terminal.end() == 0)
        }
    }

    /// Each act: the keys, the sentence heard, and the line one is on then.
    private static let acts: [(keys: String, sentence: String, line: String)] = [
        (" ", "En place : Informations de fonctionnement mises à disposition", "> 1.2"),
        ("u", "Annulé : ", "> 1.2"), ("\u{19}", "Rétabli : ", "> 1.2"), ("\u{13}", "Tout est enregistré", "> 1.2"),
        ("\u{13}", "Tout est enregistré", "> 1.2"), ("z", "/ pour chercher", "> 1.2"), ("k", "", "> 1.1"),
    ]

    @Test func oneLineForEachAct() throws {
        let listener = try Listener(try Office(.demonstration))
        _ = try listener.hear(until: "> 1 point bloqué")
        _ = try listener.hear("2", until: "> 1 |")
        #expect(try listener.hear("\r", until: "> 1.1").first?.hasPrefix("== 1  Informer sur le fonctionnement des services") == true)
        // put in place on another day: taking it back is asked
        #expect(try listener.hear(" ", until: "O  oui, je confirme").first == "== Décocher ?")
        #expect(try listener.hear("o", until: "> 1.1").contains { $0.hasPrefix("Décoché : Informations de fonctionnement") })
        for act in Self.acts {
            let lines = try listener.hear(act.keys, until: act.line)
            #expect(lines.count == (act.sentence.isEmpty ? 1 : 2) && lines[0].hasPrefix(act.sentence), "\(act): \(lines)")
        }
        try listener.end()
    }

    @Test func whatOpensIsToldOnceAndWhatItChangedInOneLine() throws {
        let listener = try Listener(try Office(.demonstration))
        _ = try listener.hear(until: "> 1 point bloqué")
        _ = try listener.hear("2", until: "> 1 |")
        _ = try listener.hear("\r", until: "> 1.1")
        // a choice
        #expect(try listener.hear("r", until: "> [x] | conforme").first == "== Résultat")
        #expect(try listener.hear("j\r", until: "> 1.1").contains("Résultat : partiellement conforme. U pour annuler."))
        // a note in a form
        #expect(try listener.hear("c", until: "> Note: ").first?.hasPrefix("== Note sur : 1.1") == true)
        #expect(try listener.hear("Vu\u{1B}[12~", until: "> 1.1").contains { $0.hasPrefix("Note ajoutée.") })
        // the filter
        #expect(try listener.hear("/", until: "> FILTRE").count == 1)
        #expect(try listener.hear("tri", until: "> FILTRE tri").last?.hasPrefix("> FILTRE tri : 1 sur 2 | 1.2") == true)
        #expect(try listener.hear("\r", until: "> 1.2").first == "  FILTRE tri : 1 sur 2")
        #expect(try listener.hear("\u{1B}", until: "> 1.2").count == 2)
        // a picker
        #expect(try listener.hear("\u{1B}[18~", until: "> [ ] | Preuves").first == "== Lier à")
        _ = try listener.hear("\r", until: "> [ ] | PR-")
        #expect(try listener.hear(" ", until: "> [ ] | PR-").count == 2)
        #expect(try listener.hear("\r", until: "> 1.2").contains("Preuves : 1 lien changé. U pour annuler."))
        try listener.end()
    }

    @Test func aDialogSaysWhatItWillDo() throws {
        let listener = try Listener(try Office(.demonstration))
        _ = try listener.hear(until: "> 1 point bloqué")
        _ = try listener.hear("4", until: "> DOC-ACC-001")
        let question = try listener.hear("\u{1B}[3~", until: "O  oui, je confirme")
        #expect(question.first?.hasPrefix("== Supprimer") == true && question.contains { $0.contains("U annule la suppression") })
        #expect(try listener.hear("\r", until: "> DOC-ACC-001").count == 2)
        _ = try listener.hear("d", until: "O  oui, je confirme")
        #expect(try listener.hear("O", until: "> DOC-ACC-002").contains { $0.hasPrefix("Supprimé : DOC-ACC-001") })
        try listener.end()
    }
}
