import Domain
import Foundation
import Testing

@testable import QualiPilote

@Suite struct UndoCommandTests {
    @Test func anAccountThatCannotBeNamedDoesNotHearThatThereIsNothing() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("annuler").code == .ok)
        bench.world.accountFault = 5
        for command in ["annuler", "retablir"] {
            let run = bench.run(command)
            #expect(run.code == .io && run.err.contains("Le nom de votre compte ne peut pas être lu"), "\(run.err)")
        }
    }

    /// Acts of before the dossier knew whose account it is stay one's own; those of an account of several are nobody's.
    @Test(arguments: [1, 2]) func whatAnAccountDidBeforeItWasNamed(_ people: Int) throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("cocher", "1.2").code == .ok)
        for number in 1...people {
            let person = #"{"account":"agent","id":"moi-\#(number)","title":"Agent \#(number)"}"#
            try Data(person.utf8).write(to: URL(fileURLWithPath: bench.world.folder + "/people/moi-\(number).json"))
        }
        let run = bench.run("annuler", "--moi", "moi-1")
        #expect(run.code == .ok && run.err.contains("Informations vérifiées") == (people == 1), "\(run.err)")
    }
}
