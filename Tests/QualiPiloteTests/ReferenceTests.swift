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

    /// What people call a thing finds it; where several are called so they are named.
    @Test(arguments: ["COPIL 20", "copil n° 20", "Référent qualité", "marianne-2016", "Direction de la citoyenneté", "DCL"])
    func aNamePeopleSayIsFound(word: String) throws {
        let run = try Bench.demonstration().run("montrer", word)
        #expect(run.code == .ok || run.err.contains("Précisez laquelle"), "\(run.err)")
    }

    /// A site by words of its name, as it is typed without spaces: an id says nothing to anybody.
    @Test func aUnitIsNamedByWordsOfItsName() throws {
        let bench = try Bench()
        let made = bench.run(
            "nouveau", "x", "--referentiel", "qual-e-pref-2019", "--modules", "1", "--site", "Préfecture", "Sous-préfecture de Thann",
            "Sous-préfecture de Bar-sur-Aube")
        #expect(made.code == .ok, "\(made.err)")
        bench.world.folder += "/x"
        let asked = bench.run("cocher", "1.1").err
        try #require(asked.contains("1.1@"), "\(asked)")
        #expect(asked.contains("1.1@sous-prefecture-de-thann"))
        for word in ["1.1@thann", "1.1@Préfecture", "1.1@bar-sur-aube", "1.1@sous-prefecture-de-bar-sur-aube"] {
            let run = bench.run("cocher", word)
            #expect(run.code == .ok, "\(word): \(run.err)")
        }
    }

    /// A name of several words needs no quotes where one thing is asked for.
    @Test(arguments: ["montrer", "journal"]) func aNameOfSeveralWordsNeedsNoQuotes(_ command: String) throws {
        let bench = try Bench.demonstration()
        let quoted = bench.run(command, "COPIL 20")
        #expect(quoted.code == .ok)
        #expect(bench.run(command, "COPIL", "20").out == quoted.out)
        #expect(bench.run(command, "copil", "n°", "20").out == quoted.out)
        #expect(bench.run(command, "COPIL", "20", "--json").json != .null)
        let several = bench.run(command, "1.2", "2.1@DCL")
        #expect(several.code == .usage && several.err.contains("une par une"))
    }

    @Test func severalReferencesStayApart() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("cocher", "COPIL", "20").code == .usage)
        #expect(bench.run("lister", "actions", "documents").code == .usage)
    }

    /// What `afaire` calls a point names it, to be shown and to be ticked.
    @Test func aPointIsFoundByItsTitle() throws {
        let bench = try Bench.demonstration()
        let waiting = try #require(bench.run("afaire", "--json").json.array).filter { $0["category"].text == "periods_missed" }
        let name = try #require(waiting.first?["computed"]["name"].text)
        #expect(bench.run("montrer", name).code == .ok)
        #expect(bench.run("cocher", name).err.contains("Coché"))
        #expect(bench.run("cocher", "Informations vérifiées").code == .usage, "some of its words tick nothing")
    }

    @Test func anAmbiguousNameNamesItsCandidates() throws {
        let run = try Bench.demonstration().run("montrer", "Agent d'accueil")
        #expect(run.code == .usage && run.err.contains("Agent d'accueil, guichets") && run.err.contains("Agent d'accueil, hall principal"))
        #expect(!run.err.contains("posts/"))
    }

    @Test func aDocumentIsToldToBeNoItem() throws {
        let run = try Bench.demonstration().run("cocher", "DOC-ACC-012")
        #expect(run.code == .usage && run.err.contains("--preuve DOC-ACC-012") && !run.err.contains("le plus proche"))
        #expect(try Bench.demonstration().run("cocher", "05-05").err.contains("n'est pas un point de contrôle"))
    }

    @Test func noSuggestionIsMadeWithoutSense() throws {
        let bench = try Bench.demonstration()
        #expect(!bench.run("rapport").err.contains("proche"))
        #expect(!bench.run("montrer", "9.9").err.contains("proche"))
        #expect(bench.run("lsiter").err.contains("« lister »".replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")))
    }

    @Test func aDayIsReadAsInForms() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("lister", "actions", "--aujourdhui", "27/06/2026").code == .ok)
        #expect(bench.run("lister", "actions", "--today", "yesterday").code == .ok)
        #expect(bench.run("lister", "actions", "--aujourdhui", "30/02/2026").code == .usage)
    }

    @Test func dataForProgramsIsGivenOrRefused() throws {
        let bench = try Bench.demonstration()
        for command in Commands.all where !command.knowsJSON && command.words.allSatisfy({ !$0.isRequired }) {
            let run = bench.run(command.name, "--json")
            #expect(run.code == .usage && run.err.contains("lister, montrer"), "\(command.name): \(run.err)")
        }
        for words in [["afaire"], ["verifier"], ["journal"], ["lister", "actions"], ["montrer", "1.2"], ["reparer"]] {
            #expect(bench.run(words + ["--json"]).json != .null, "\(words)")
        }
    }
}
