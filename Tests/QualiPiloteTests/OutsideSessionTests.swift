import Canvas
import Domain
import Foundation
import Testing

@testable import QualiPilote

/// Records that vanished or were changed outside the program, on the screens of a session: all are shown, and either end is one key.
@Suite struct OutsideSessionTests {
    private static let key = RecordKey("actions", "n")

    /// One record that an act made is taken away, another is written over.
    private static func disturbed() throws -> Bench {
        let bench = try Bench.demonstration()
        let window = try AccountWindow(bench, account: "anne")
        let made = Edit(key, base: nil, writes: [Write(Path("title"), .string("Relancer la DCL"))])
        let dcl = RecordKey("services", "dcl")
        let changed = Edit(dcl, base: window.session.desk.confirmed.record(dcl)?.tree, writes: [Write(Path("title"), .string("Gardé"))])
        try window.commit(Change(Act(.create, "Relancer la DCL"), [made]))
        try window.commit(Change(Act(.edit, "DCL"), [changed]))
        try FileManager.default.removeItem(atPath: bench.world.folder + "/actions/n.json")
        try bench.write(try bench.read("services/dcl.json").replacing("Gardé", with: "Dehors"), to: "services/dcl.json")
        return bench
    }

    @Test func whatVanishedIsShownAndBroughtBackAndThatIsUndone() throws {
        let bench = try Self.disturbed()
        let window = try AccountWindow(bench, account: "anne")
        #expect(window.text.contains("2 fiches changées hors du programme : Ctrl-O"), "\(window.text)")
        #expect(window.text.contains("a disparu hors du programme (et 1 autre) : Ctrl-O dit quoi"), "\(window.text)")
        window.press(.control("o"))
        #expect(window.text.contains("Relancer la DCL disparue") && window.text.contains("remplacée"), "\(window.text)")
        window.press(.home, .character("r"))
        #expect(window.text.contains("Repris du journal : Relancer la DCL."), "\(window.text)")
        #expect(try bench.read("actions/n.json").contains("Relancer la DCL"))
        #expect(window.text.contains("FICHES (1)"), "\(window.text)")
        window.press(.character("r"))
        #expect(try bench.read("services/dcl.json").contains("Gardé"))
        #expect(window.text.contains("Aucune fiche n'a été changée hors du programme"))
        window.press(.character("u"))
        #expect(try bench.read("services/dcl.json").contains("Dehors"))
    }

    @Test func whatIsKeptAsItIsComesBackByUndoing() throws {
        let bench = try Self.disturbed()
        let window = try AccountWindow(bench, account: "anne")
        window.press(.control("o"), .home, .character("g"))
        #expect(window.text.contains("Gardé tel quel, le journal le sait : Relancer la DCL."), "\(window.text)")
        #expect(!FileManager.default.fileExists(atPath: bench.world.folder + "/actions/n.json"))
        window.press(.character("u"))
        #expect(try bench.read("actions/n.json").contains("Relancer la DCL"), "\(window.text)")
        #expect(bench.run("verifier").out.contains("actions/n.json") == false)
    }

    /// What happens while a window is open is told and shown without asking.
    @Test func whatVanishesUnderAnOpenWindowIsThereToo() throws {
        let bench = try Bench.demonstration()
        let made = Edit(Self.key, base: nil, writes: [Write(Path("title"), .string("Relancer la DCL"))])
        try AccountWindow(bench, account: "paul").commit(Change(Act(.create, "Relancer la DCL"), [made]))
        let window = try AccountWindow(bench, account: "anne")
        window.look()
        #expect(!window.text.contains("Ctrl-O"))
        try FileManager.default.removeItem(atPath: bench.world.folder + "/actions/n.json")
        window.look()
        #expect(window.text.contains("Fichier retiré hors du programme : Relancer la DCL. Ctrl-O"), "\(window.text)")
        #expect(window.text.contains("1 fiche changée hors du programme : Ctrl-O"), "\(window.text)")
    }
}
