import Testing

@testable import QualiPilote

@Suite struct ReferenceTests {
    static let words = [
        "doc-acc-012", "DOC-ACC-012", "doc-acc-012", "documents/doc-acc-012", "document/doc-acc-012", "05-05", "copil-05",
        "meetings/copil-05/p02",
        "1.2", "1-2", "2.1@DCL", "2.1@dcl", "qual-e-pref-2019:1.2", "qual-e-pref-2019:2.1@services/dcl", "q-02", "2@DCL",
        "qual-e-pref-2019",
    ]

    @Test func oneThingIsFound() throws {
        let bench = try Bench.demonstration()
        for word in Self.words {
            let run = bench.run("montrer", word)
            #expect(run.code == .ok, "\(run.err)")
        }
    }

    @Test func severalAreNamedAndNothingIsDone() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("cocher", "1.2", "2.1")
        #expect(run.code == .usage)
        #expect(run.err.contains("2.1@DCL"))
        #expect(bench.run("journal", "--json").json.array?.count == 1)
    }

    @Test func anUnknownOneNamesTheNearest() throws {
        let run = try Bench.demonstration().run("montrer", "DOC-ACC-0122")
        #expect(run.code == .usage)
        #expect(run.err.contains("DOC-ACC-012"))
    }

    @Test func linksAreShownBothWays() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("montrer", "1.2").out.contains("DOC-ACC-012"))
        let document = bench.run("montrer", "DOC-ACC-012").out
        #expect(document.contains("Utilisé par"))
        #expect(document.contains("1.2  Informations vérifiées"))
        #expect(bench.run("montrer", "DOC-ACC-012", "--json").json["computed"]["used_by"].array?.isEmpty == false)
    }
}
