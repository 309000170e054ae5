import Domain
import Testing
import Text

@testable import QualiPilote

@Suite struct ListCommandTests {
    @Test func everyKindIsListedByEveryName() throws {
        let bench = try Bench.demonstration()
        for source in ListSources.all(.standard) {
            for name in source.names { #expect(bench.run("lister", name).code == .ok, "\(name)") }
        }
    }

    @Test func itemsHaveWhatProgramsNeed() throws {
        let bench = try Bench.demonstration()
        let items = try #require(bench.run("lister", "items", "--json").json.array)
        #expect(items.count == 212)
        let keys = ["id", "reference", "engagement", "unit", "text", "progress", "result"]
        #expect(items.allSatisfy { item in keys.allSatisfy { item[$0].text != nil } })
        #expect(Set(items.compactMap { $0["id"].text }).count == 212)
        let words = Set(["todo", "in_progress", "to_review", "done"])
        #expect(items.allSatisfy { words.contains($0["progress"].text ?? "") })
    }

    @Test func anItemOfTheListIsAReference() throws {
        let bench = try Bench.demonstration()
        let items = try #require(bench.run("lister", "items", "--json").json.array)
        let id = try #require(items.last?["id"].text)
        #expect(bench.run("montrer", id).code == .ok)
    }

    @Test func recordsAreAsStoredWithComputed() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            try bench.read("sites/prefecture.json").replacing("{", with: "{\n  \"x\": {\"n\": 12.50},", maxReplacements: 1),
            to: "sites/prefecture.json")
        let run = bench.run("lister", "sites", "--json")
        #expect(run.out.contains("12.50"))
        #expect(run.json.array?.first?["computed"]["ref"].text == "sites/prefecture")
    }

    @Test func theFilterTakesWordsAndFields() throws {
        let bench = try Bench.demonstration()
        let all = try #require(bench.run("lister", "documents", "--json").json.array)
        let applicable = try #require(bench.run("lister", "documents", "--json", "--filtre", "etat:applicable").json.array)
        #expect(applicable.count < all.count)
        #expect(applicable.allSatisfy { $0["state"].text == "applicable" })
        let found = try #require(
            bench.run("lister", "documents", "--json", "--filtre", "ÉTAT:appl VÉRIFICATION trimestrielle").json.array)
        #expect(!found.isEmpty && found.count < applicable.count)
        #expect(bench.run("lister", "documents", "--filtre", "etatt:x").code == .usage)
        #expect(bench.run("lister", "documents", "--filtre", "http://x").code == .ok)
    }

    @Test func referentialsAreAllThereAndThePinnedOneIsMarked() throws {
        let bench = try Bench.demonstration()
        let all = try #require(bench.run("lister", "referentiels", "--json").json.array)
        #expect(all.count == 10)
        #expect(all.filter { $0["computed"]["pinned"].flag == true }.compactMap { $0["id"].text } == ["qual-e-pref-2019"])
        bench.world.folder = bench.folder
        #expect(bench.run("lister", "referentiels").code == .ok)
    }

    @Test func aBrokenRecordIsNamedAndTheRestListed() throws {
        let bench = try Bench.demonstration()
        try bench.write("{\n  \"id\": \"doc-acc-001\",\n  \"title\": oups\n}\n", to: "documents/doc-acc-001.json")
        let run = bench.run("lister", "documents", "--json")
        #expect(run.code == .invalid)
        #expect(run.json.array?.count == 123)
        #expect(run.err.contains("documents/doc-acc-001.json, ligne 3"))
        #expect(try bench.read("documents/doc-acc-001.json").contains("oups"))
    }

    @Test func aTitleCannotSteerTheTerminal() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            try bench.read("sites/prefecture.json").replacing("Préfecture", with: "\\u001b[2J\\u0007Préf"),
            to: "sites/prefecture.json")
        let run = bench.run("lister", "sites")
        #expect(run.out.contains("␛[2J␇Préf"))
        #expect(!run.out.contains("\u{1B}"))
        #expect(!bench.run("lister", "sites", "--json").out.contains("\u{1B}"))
        #expect(!bench.run("montrer", "prefecture").out.contains("\u{1B}"))
    }

    /// What is set by hand for the server is no field of people; programs still read the record as it is stored.
    @Test func aHiddenFieldIsShownByNoCommand() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            try bench.read("dossier.json").replacing("{", with: "{\n  \"share_set_up\": true,", maxReplacements: 1), to: "dossier.json")
        let words = DossierRecord.shareSetUp.spec.label.french
        #expect(!bench.run("montrer", "dossier/dossier").out.contains(words))
        #expect(!bench.run("lister", "dossier").out.contains(words))
        #expect(bench.run("lister", "dossier", "--filtre", "share_set_up:oui").code == .usage)
        #expect(bench.run("montrer", "dossier/dossier", "--json").json["share_set_up"].flag == true)
    }

    @Test func linesFitTheTerminal() throws {
        let bench = try Bench.demonstration()
        bench.world.columns = 60
        for line in bench.run("lister", "documents").lines { #expect(SafeText(line).width <= 60) }
        for line in bench.run("lister", "exigences").lines.dropLast() { #expect(SafeText(line).width <= 60) }
    }

    @Test func aKindThatThisVersionDoesNotKnowWorksFromItsFields() throws {
        let bench = try Bench.demonstration()
        let title = Field.line("title", fr: "Nom", en: "Name", required: true)
        let document = Field.link("document", to: "documents", fr: "Document", en: "Document")
        let kind = Kind(
            "gadgets", singular: Phrase(fr: "bidule", en: "gadget"), plural: Phrase(fr: "Bidules", en: "Gadgets"),
            fields: [title.spec, document.spec], title: "title", columns: ["title", "document"])
        bench.world.schema = Schema(Schema.standard.kinds + [kind])
        try bench.write(#"{"document": "documents/doc-acc-012", "id": "g1", "title": "Un bidule"}"#, to: "gadgets/g1.json")
        #expect(bench.run("lister", "bidules").out.contains("Un bidule"))
        #expect(bench.run("lister", "bidules", "--json").json.array?.first?["title"].text == "Un bidule")
        #expect(bench.run("montrer", "DOC-ACC-012").out.contains("Un bidule"))
        #expect(bench.run("montrer", "g1").out.contains("DOC-ACC-012"))
    }
}
