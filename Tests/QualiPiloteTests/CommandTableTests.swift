import Domain
import Testing
import Text

@testable import QualiPilote

/// What the tables themselves must hold.
@Suite struct CommandTableTests {
    @Test func everyNameIsPlainAndUnique() {
        let names = Commands.all.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { Facet.plain($0) == $0 })
        for command in Commands.all {
            let options = (command.options + GlobalOptions.declared).flatMap(\.names)
            #expect(Set(options).count == options.count, "\(command.name)")
        }
    }

    @Test func everyListHasANameOfItsOwn() {
        var owners: [String: String] = [:]
        for source in ListSources.all(.standard) {
            for name in source.names {
                if let other = owners[name] { #expect(other == source.title.french, "\(name)") }
                owners[name] = source.title.french
            }
        }
    }

    @Test func whatBelongsToLaterIsUnknown() throws {
        let bench = try Bench()
        for word in ["rapport", "synchroniser"] { #expect(bench.run(word).code == .usage) }
        for option in ["--agent", "--lineaire"] { #expect(bench.run(option).code == .usage) }
    }

    @Test func everyEmbeddedFileIsJSON() {
        #expect(Reference.referentials().count == 10)
        #expect(Reference.demonstration().count == 19)
    }

    @Test(arguments: [Language.french, .english]) func helpTellsEveryCommandOptionAndCheck(language: Language) throws {
        let bench = try Bench()
        let overview = bench.run("aide", "--lang", language.rawValue).out
        let manual = bench.run("manuel", "--lang", language.rawValue).out
        for command in Commands.all {
            #expect(overview.contains("  \(command.name(language))"))
            #expect(manual.contains("qualipilote \(command.name(language))"))
            let page = bench.run("aide", command.name, "--lang", language.rawValue).out
            for option in command.options { #expect(page.contains(option.name) && manual.contains(option.name)) }
        }
        for check in Checks.all {
            #expect(bench.run("aide", check.code, "--lang", language.rawValue).out.contains(check.words(.standard).title[language]))
        }
        for line in overview.split(separator: "\n") { #expect(SafeText(String(line)).width <= 80) }
    }

    @Test func theManualTellsTheKeysOfEveryScreen() throws {
        let manual = try Bench().run("manuel").out
        for section in KeySection.all() {
            #expect(manual.contains(section.title.french.uppercased()))
            for row in section.rows { #expect(manual.contains(row.keys.french) && manual.contains(row.phrase.french)) }
        }
        #expect(KeySection.all().count > 6)
    }

    @Test func completionNamesEveryCommand() throws {
        let script = try Bench().run("aide", "--completion", "bash").out
        for command in Commands.all { #expect(script.contains(command.name)) }
        #expect(script.contains("qual-e-pref-2019"))
    }
}
