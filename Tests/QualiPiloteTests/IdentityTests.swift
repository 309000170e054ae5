import Domain
import Testing

@testable import QualiPilote

/// Who acts on a shared account, and what a role may do from the command line.
@Suite struct IdentityTests {
    private func bench(_ people: String..., account: String = "agent") throws -> Bench {
        let bench = try Bench.demonstration()
        for person in people {
            let file = "people/\(person).json"
            let text = try bench.read(file).replacing("{\n", with: "{\n  \"account\": \"\(account)\",\n", maxReplacements: 1)
            try bench.write(text, to: file)
        }
        return bench
    }

    @Test func aSharedAccountHasToSayWho() throws {
        let bench = try bench("agent-accueil-1", "agent-accueil-2")
        let refused = bench.run("decocher", "1.1")
        #expect(refused.code == .usage)
        #expect(refused.err.contains("--moi agent-accueil-1") && refused.err.contains("--moi agent-accueil-2"))
        let done = bench.run("decocher", "1.1", "--moi", "agent-accueil-1")
        #expect(done.code == .ok, "\(done.err)")
        let history = bench.run("journal")
        #expect(history.out.contains("agent d'accueil 1, Agent d'accueil, hall principal"), "\(history.out)")
    }

    @Test func undoIsThePersonsOwn() throws {
        let bench = try bench("agent-accueil-1", "agent-accueil-2")
        _ = bench.run("decocher", "1.1", "--moi", "agent-accueil-1")
        #expect(bench.run("annuler", "--moi", "agent-accueil-2").err.contains("rien à annuler"))
        #expect(bench.run("annuler", "--moi", "agent-accueil-1").err.contains("Annulé"))
    }

    @Test func nobodyActsAsAPersonOfAnotherAccount() throws {
        let bench = try bench("agent-accueil-1", "agent-accueil-2")
        #expect(bench.run("decocher", "1.1", "--moi", "referent-qualite-1").code == .usage)
        #expect(bench.run("decocher", "1.1", "--moi", "personne").code == .usage)
    }

    @Test func aRoleThatMayNotIsToldWhoCan() throws {
        let bench = try bench("directeur-cabinet-1")
        let refused = bench.run("decocher", "1.1")
        #expect(refused.code == .invalid)
        #expect(refused.err.contains("Seul ") && refused.err.contains("référent qualité 1"), "\(refused.err)")
        #expect(bench.run("lister", "items").code == .ok)
    }

    @Test func onePersonMayHaveSeveralAccounts() throws {
        let bench = try bench("agent-accueil-1", account: "accueil, agent")
        #expect(bench.run("decocher", "1.1").code == .ok)
        #expect(bench.run("journal").out.contains("agent d'accueil 1"))
    }
}
