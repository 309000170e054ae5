import Domain
import Testing
import Text

@testable import Interface

/// What the menu of commands opens, and the search that looks into what people wrote.
@Suite struct ChecksJourneys {
    @Test func theChecksAreOnAScreenWithWhatToDo() throws {
        let stage = try Stage.demonstration(size: .large).type(":contrôles<enter>")
        let first = try #require(Checks.run(stage.dossier, today: Stage.day).first { $0.check.severity == .warning })
        #expect(stage.rows[0].contains("Contrôles du dossier") && stage.heard.contains(first.check.code), "\(stage.text)")
        stage.type("=")
        #expect(stage.text.contains("Entrée ou Échap  fermer"))
        stage.type("<esc><enter>")
        #expect(!stage.rows[0].hasSuffix("Contrôles du dossier"))
    }

    @Test(arguments: [("indicateur", "Indicateurs"), ("fiche du dossier", "Préfecture"), ("sites", "Sites")])
    func theMenuOpensWhatHasNoKey(_ word: String, _ title: String) throws {
        let stage = try Stage.demonstration(size: .large).type(":" + word + "<enter>")
        #expect(stage.rows[0].contains(title) && stage.shell.layers.count == 2, "\(stage.text)")
    }

    @Test func whatPeopleWroteIsFoundToo() throws {
        let stage = try Stage.demonstration(size: .large)
        let blocked = try #require(stage.dossier.items.first { $0.isBlocked })
        let word = try #require(blocked[Item.blocked].split { !$0.isLetter }.max { $0.count < $1.count })
        stage.type("/" + word)
        #expect(stage.text.contains(String(blocked.title.prefix(30))), "\(word)\n\(stage.text)")
    }
}
