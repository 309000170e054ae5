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
}
