import Testing
import Text

@testable import QualiPilote

@Suite struct ParserTests {
    private func parse(_ words: String...) throws(UsageError) -> ParsedLine {
        try Parser(commands: Commands.all, isFolder: { $0 == "here" }).parse(words)
    }

    @Test func globalOptionsStandBeforeOrAfterTheCommand() throws {
        for words in [
            ["-d", "x", "--json", "lister", "items"], ["lister", "--json", "items", "-d", "x"],
            ["lister", "items", "--dossier=x", "--json"],
        ] {
            let line = try Parser(commands: Commands.all, isFolder: { _ in false }).parse(words)
            #expect(line.command.name == "lister")
            #expect(line.words == ["items"])
            #expect(line[GlobalOptions.folderOption] == "x")
            #expect(line.has(GlobalOptions.json))
        }
    }

    @Test func namesAreFrenchOrEnglishAccentsAndCaseAside() throws {
        #expect(try parse("Vérifier").command.name == "verifier")
        #expect(try parse("check").command.name == "verifier")
        #expect(try parse("TODO").command.name == "afaire")
    }

    @Test func nothingOrAFolderOpens() throws {
        #expect(try parse().command.name == "ouvrir")
        #expect(try parse("here").words == ["here"])
        #expect(try parse("--mono").isImplicit)
    }

    @Test func aRepeatedOptionTakesTheWordsThatFollow() throws {
        let line = try parse(
            "nouveau", "DIR", "--site", "Préfecture", "Sous-préfecture", "--audit", "fin juin", "--site", "Annexe")
        #expect(line.all(NewCommand.site) == ["Préfecture", "Sous-préfecture", "Annexe"])
        #expect(line[NewCommand.audit] == "fin juin")
    }

    @Test func twoHyphensEndOptions() throws {
        #expect(try parse("montrer", "--", "--json").words == ["--json"])
    }

    @Test func usageErrorsAreExact() {
        #expect(throws: UsageError.missingValue(GlobalOptions.folderOption)) { try parse("lister", "items", "-d") }
        #expect(throws: UsageError.unexpectedValue(GlobalOptions.json, "1")) { try parse("lister", "items", "--json=1") }
        #expect(throws: UsageError.givenTwice(GlobalOptions.lang)) { try parse("--lang", "fr", "aide", "--lang", "en") }
        #expect(throws: UsageError.extraWord("b", ListCommand.command)) { try parse("lister", "a", "b") }
        #expect(throws: UsageError.unknownOption("--filter2", nearest: "--filter", ListCommand.command)) {
            try parse("lister", "items", "--filter2", "x")
        }
        #expect(throws: UsageError.unknownCommand("explorer", nearest: Phrase(same: "exporter"))) { try parse("explorer") }
        #expect(throws: UsageError.unknownCommand("listr", nearest: Phrase(fr: "lister", en: "list"))) { try parse("listr") }
    }

    @Test func theNearestNameIsTheOneMeant() {
        let names = Commands.all.flatMap(\.names)
        #expect(Nearest.name(to: "listre", among: names) == "lister")
        #expect(Nearest.name(to: "verif", among: names) == "verifier")
        #expect(Nearest.name(to: "décoché", among: names) == "decocher")
        #expect(Nearest.distance("ab", "ba") == 1)
        #expect(Nearest.close(to: "zzzz", among: names) == nil)
    }
}
