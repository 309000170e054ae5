import Canvas
import Domain
import Foundation
import Testing
import Text

@testable import Interface
@testable import QualiPilote

/// `--vue`: what a view shows, on the command line.
@Suite struct ViewCommandTests {
    @Test func aViewOfTheProgramAnswersAsItsFilterDoes() throws {
        let bench = try Bench.demonstration()
        let view = bench.run("lister", "--vue", "Sans preuve", "--json")
        let same = bench.run("lister", "points", "--filtre", "sans:preuve !état:\"non applicable\"", "--json")
        #expect(view.code == .ok && view.json == same.json && view.json.array?.isEmpty == false)
        #expect(bench.run("--lang", "en", "list", "--view", "without evidence", "--json").json.array?.count == view.json.array?.count)
        #expect(bench.run("lister", "--vue", "Retards par service").out.contains("DCL"))
    }

    @Test func aFilterNarrowsIt() throws {
        let bench = try Bench.demonstration()
        let all = try #require(bench.run("lister", "--vue", "Sans preuve", "--json").json.array)
        let dcl = try #require(bench.run("lister", "--vue", "Sans preuve", "--filtre", "DCL ou CAB", "--json").json.array)
        #expect(!dcl.isEmpty && dcl.count < all.count)
    }

    @Test func aSharedOneHasItsColumnsAndAnUnknownOneIsTold() throws {
        let bench = try Bench.demonstration()
        let text =
            "{\n  \"id\": \"v\",\n  \"columns\": [\"due\", \"title 40\"],\n  \"filter\": \"état:retard\",\n  \"list\": \"actions\",\n  \"title\": \"Retards du plan\"\n}\n"
        try bench.write(text, to: "views/v.json")
        let lines = bench.run("lister", "--vue", "retards du plan").lines
        #expect(try #require(lines.first).hasPrefix("Échéance") && !lines[0].contains("Référence") && lines.count > 1)
        #expect(bench.run("exporter", "--vue", "retards du plan", "-").out.contains("Échéance;Intitulé"))
        let unknown = bench.run("lister", "--vue", "Sans preuv")
        #expect(unknown.code == .ok, "how it begins is enough")
        let wrong = bench.run("lister", "--vue", "Sasn preuve")
        #expect(wrong.code == .usage && wrong.err.contains("Aucune vue ne s'appelle") && wrong.err.contains("Sans preuve"))
        #expect(bench.run("lister").code == .usage)
    }

    /// Of an account that several use, each has views of their own.
    @Test func onesOwnAreOfThePersonAtTheAccount() throws {
        let bench = try Bench.demonstration()
        let folder = bench.world.folder
        var lists = KeptLists()
        lists.keep(NamedView("À moi", of: "documents", ListShape(filter: "accueil"), .mine))
        ListMemory(folder, of: nil, bench.world).keep(lists)
        #expect(ListMemory(folder, of: nil, bench.world).kept == lists)
        #expect(ListMemory(folder, of: RecordKey("people", "x"), bench.world).kept == KeptLists())
        #expect(bench.run("lister", "--vue", "à moi").code == .ok)
    }

    /// What a role may not list, it may not list through a view.
    @Test func aViewShowsNoMoreThanTheRoleSees() throws {
        let bench = try Bench.demonstration()
        let agents = bench.run("--moi", "agent-accueil-1", "lister", "--vue", "30 prochains jours")
        #expect(agents.code == .invalid && agents.out.isEmpty && agents.err.contains("n'est pas pour les agents"))
        #expect(bench.run("--moi", "correspondant-dcl-1", "lister", "--vue", "30 prochains jours").code == .ok)
    }

    /// A file that cannot be read is not taken for none.
    @Test func viewsThatCannotBeReadAreNotWrittenOver() throws {
        let bench = try Bench.demonstration()
        let session = try Session.read(bench.world, on: try Picture(Size(width: 80, height: 24)))
        let memory = ListMemory(bench.world.folder, of: nil, bench.world)
        var lists = KeptLists()
        lists.keep(NamedView("À moi", of: "documents", ListShape(filter: "accueil"), .mine))
        memory.keep(lists)
        let folder = bench.world.stateFolder + "/lists"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".json") })
        let damaged = Data("{ \"views\": [".utf8)
        try damaged.write(to: URL(filePath: folder + "/" + file))
        #expect(memory.kept == nil)
        session.press([.character("4"), .character("i")])
        for letter in "autre" { session.press([.character(letter)]) }
        session.press([.enter])
        while !session.storage.isIdle {}
        session.takeEvents()
        session.draw()
        #expect(try Data(contentsOf: URL(filePath: folder + "/" + file)) == damaged)
        #expect(session.shell.message?.french.contains("ne peuvent pas être lues") == true)
    }
}
