import Archive
import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

/// Every role at every command that writes: what the table refuses leaves no trace, and is said.
@Suite struct RoleCommandTests {
    static let people = ["referent-qualite-1", "chef-accueil-1", "correspondant-dcl-1", "agent-accueil-1", "directeur-cabinet-1"]

    private func dossier(_ bench: Bench) throws -> Dossier {
        try Archive.open(bench.world.folder, schema: .standard, stateFolder: bench.folder + "/look").load()
    }

    private func acts(_ bench: Bench) -> Int { bench.run("journal", "--json").json.array?.count ?? -1 }

    @Test(arguments: people) func theTableHoldsOnTheCommandLine(_ person: String) throws {
        let bench = try Bench.demonstration()
        let dossier = try dossier(bench)
        let duties = try #require(Duties(RecordKey("people", person), in: dossier, on: bench.world.day))
        func isAllowed(_ deed: Deed, _ refs: [Ref]) -> Bool {
            Permission.refusal(of: deed, on: refs, by: duties, in: dossier, on: bench.world.day) == nil
        }
        func run(_ words: String..., allowed: Bool, of name: String) {
            let before = acts(bench)
            let run = bench.run(["--moi", person] + words)
            if allowed {
                #expect(run.code == .ok, "\(person) \(name): \(run.err)")
            } else {
                #expect(
                    run.code == .invalid && (run.err + run.out).contains("Seul "), "\(person) \(name): \(run.code) \(run.err)\(run.out)")
                #expect(acts(bench) == before, "\(person) \(name)")
            }
        }
        let open = dossier.items.filter { $0[Item.progress] == .todo && $0.recurrence == .none && !$0.isBlocked && $0.isApplicable }
        let own = open.first { isAllowed(.answer, [$0.ref]) }
        let other = open.first { !isAllowed(.answer, [$0.ref]) }
        try bench.write("abc", to: "../photo.jpg")
        for item in [own, other].compactMap(\.self) {
            run("cocher", item.ref.text, allowed: isAllowed(.answer, [item.ref]), of: "cocher")
            if !isAllowed(.answer, [item.ref]) { #expect(bench.run("cocher", item.ref.text).code == .ok) }
            run("decocher", item.ref.text, allowed: isAllowed(.answer, [item.ref]), of: "decocher")
            run("cocher", item.ref.text, "--preuve", bench.folder + "/photo.jpg", allowed: isAllowed(.answer, [item.ref]), of: "preuve")
        }
        try bench.write("Référence;Intitulé;Service\nDOC-R-1;A;CERT\n", to: "../cert.csv")
        try bench.write("Référence;Intitulé;Service\nDOC-R-2;B;DCL\n", to: "../dcl.csv")
        try bench.write("Nom;Fonction;Service\nDupont;Chef du bureau neuf;DCL\n", to: "../postes.csv")
        let service = duties.service?.record.id
        let keeps = Permission.reach(try #require(duties.role), .keepRecords)
        run("importer", "../cert.csv", allowed: keeps == .any || !keeps.isEmpty && service == "cert", of: "importer cert")
        run("importer", "../dcl.csv", allowed: keeps == .any || !keeps.isEmpty && service == "dcl", of: "importer dcl")
        run("importer", "../postes.csv", allowed: duties.role == .qualityOfficer, of: "importer postes")
        run("relances", "--tout", allowed: isAllowed(.remind, []), of: "relances")
        let messages = (try? FileManager.default.subpathsOfDirectory(atPath: bench.world.folder + "/sorties/relances")) ?? []
        #expect(messages.contains { $0.hasSuffix(".txt") } == isAllowed(.remind, []))
    }

    /// What somebody may no longer do is not undone either.
    @Test func undoAsksForTheRightAsItIsNow() throws {
        let bench = try Bench.demonstration()
        let dossier = try dossier(bench)
        let duties = try #require(Duties(RecordKey("people", "agent-accueil-1"), in: dossier, on: bench.world.day))
        let acts = Acts(dossier, today: bench.world.day, now: bench.world.now(), author: "")
        let item = try #require(dossier.items.first { duties.covers($0) && !acts.isTicked($0) && !$0.isBlocked && $0.isApplicable })
        #expect(bench.run("--moi", "agent-accueil-1", "cocher", item.ref.text).code == .ok)
        let file = "people/agent-accueil-1.json"
        try bench.write(try bench.read(file).replacing("\"agent\"", with: "\"reader\""), to: file)
        let run = bench.run("--moi", "agent-accueil-1", "annuler")
        #expect(run.code == .invalid && run.err.contains("Seul "), "\(run.err)")
    }

    @Test func whatIsToDoIsOnesOwn() throws {
        let bench = try Bench.demonstration()
        func count(_ words: String...) -> Int { bench.run(words).json.array?.count ?? -1 }
        let all = count("afaire", "--json")
        #expect(count("--moi", "referent-qualite-1", "afaire", "--json") == all)
        for person in ["chef-accueil-1", "correspondant-dcl-1", "agent-accueil-1"] {
            #expect(count("--moi", person, "afaire", "--json") < all, "\(person)")
        }
        #expect(count("--moi", "correspondant-dcl-1", "afaire", "--tout", "--json") == all)
        #expect(bench.run("--moi", "agent-accueil-1", "afaire", "--tout").code == .invalid)
    }

    @Test func theTableIsPrinted() throws {
        let bench = try Bench.demonstration()
        let french = bench.run("aide", "roles")
        #expect(french.code == .ok)
        for deed in Deed.allCases { #expect(french.out.contains(deed.title.french.prefix { $0 != " " }), "\(deed)") }
        for word in ["ses exigences", "son service", "ses postes", "secrétaire", "créé ce jour", "suppléant"] {
            #expect(french.out.contains(word))
        }
        let english = bench.run("--lang", "en", "help", "roles")
        #expect(english.code == .ok && english.out.contains("own requirements") && !english.out.contains("exigences"))
        #expect(bench.run("manuel").out.contains("QUI PEUT QUOI"))
    }
}
