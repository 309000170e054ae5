import Domain
import Foundation
import Testing
import Text
import Vocabulary

@testable import QualiPilote

/// What commands print beside what people typed is words of the program, in the language asked for.
@Suite struct WordsOfCommandsTests {
    /// The demonstration with every text that people typed hidden, some work done in French.
    private static func bench() throws -> Bench {
        let bench = try Bench()
        let records = try DemoCommand.story(.upcoming(today: bench.world.day)).map { Veil.over($0) }
        try DossierMaker.make(records, in: bench.folder + "/d", bench.world)
        bench.world.folder += "/d"
        return bench
    }

    /// Every command that prints, as people give it; those that write first.
    private static let lines: [[String]] = [
        ["cocher", "1.2", "2.2"], ["cocher", "2.2"], ["decocher", "2.2"], ["annuler"], ["retablir"], ["relances", "--simuler"],
        ["relances"], ["relances", "--tout"],
        ["importer", "a.csv", "--simuler"], ["importer", "a.csv"], ["exporter", "actions", "-"], ["journal"],
        ["journal", "1.2"], ["afaire"], ["verifier"], ["reparer"], ["manuel"], ["aide"], ["version"],
    ]

    private static let known: Vocabulary = {
        var known = Vocabulary.ofProgram
        let names = Commands.all.flatMap { $0.names + $0.options.flatMap(\.names) } + GlobalOptions.declared.flatMap(\.names)
        known.add(names + ListSources.all(.standard).flatMap(\.names) + [Program.name])
        known.add(Reference.referentials().flatMap { [$0.id, $0[Referential.title]] })  // what is printed of them is theirs
        known.add(["depot", "sorties", "relances", "tmp"])  // folders
        known.add(["less", "eval"])  // other programs
        known.add(Schema.standard.kinds.map(\.name.rawValue))
        return known
    }()

    @Test(arguments: Language.allCases) func everyCommandSpeaksOneLanguage(_ language: Language) throws {
        let bench = try Self.bench()
        let dossier = try Workplace.read(bench)
        try bench.write("\(language == .french ? "Référence;Intitulé" : "Reference;Title")\nΔΟΨ-1;Ψηαρτε\n;\n", to: "a.csv")
        var known = Self.known
        known.add(dossier.items.map(\.id) + dossier.structure.engagements.map(\.id))  // what points without a number are called by
        known.add([language == .french ? "exigence, module, point de contrôle" : "requirement, module, checkpoint"], to: [language])
        for kind in Schema.standard.kinds { known.add(Self.keys(kind.fields)) }
        var strangers: [String] = []
        func look(_ words: [String]) {
            let run = bench.run(words + ["--lang", language.rawValue])
            let text = (run.out + "\n" + run.err).replacing(bench.folder, with: "")
            let name = words.prefix(2).joined(separator: " ")
            strangers += (known.strangers(in: text, language) + Codes.found(in: text, dossier)).map { "\(name): \($0)" }
        }
        for words in Self.lines { look(words) }
        for command in Commands.all { look(["aide", command.name]) }
        for check in Checks.all { look(["aide", check.code]) }
        for source in ListSources.all(.standard) { look(["lister", source.names[0]]) }
        for kind in Schema.standard.kinds { if let record = dossier.records(kind.name).first { look(["montrer", record.reference.text]) } }
        for engagement in dossier.structure.engagements.prefix(2) { look(["montrer", engagement.ref.text]) }
        for item in dossier.items.prefix(3) { look(["montrer", item.ref.text]) }
        let found = Dictionary(grouping: strangers) { $0.split(separator: "|").first ?? "" }.compactMap(\.value.first).sorted()
        #expect(found.isEmpty, "\n\(found.joined(separator: "\n"))")
    }

    /// The demonstration under a référentiel that speaks of engagements: no command says « exigence ».
    @Test(arguments: Language.allCases) func everyCommandSaysTheLevelAsTheReferentialDoes(_ language: Language) throws {
        let bench = try Bench()
        let marianne = try #require(Reference.referentials().first { $0.id == "marianne-2016" })
        let records = try DemoCommand.story(.upcoming(today: bench.world.day)).map { record -> Record in
            let veiled = Veil.over(record)
            guard record.kind == Referential.name else { return veiled }
            let write = Write(Path(Referential.levelNames.key), marianne.tree[Referential.levelNames.key])
            return Record(record.key, Edit(record.key, base: veiled.tree, writes: [write]).mine)
        }
        try DossierMaker.make(records, in: bench.folder + "/d", bench.world)
        bench.world.folder += "/d"
        let dossier = try Workplace.read(bench)
        var found = Set<String>()
        func look(_ words: String...) {
            let run = bench.run(words + ["--lang", language.rawValue])
            for line in (run.out + "\n" + run.err).split(separator: "\n") {
                // the level that the word stands for has a name of its own
                let folded = line.lowercased().replacing("exigence ou engagement", with: "").replacing(
                    "requirement or commitment", with: "")
                if ["exigence", "requirement", "prêtes"].contains(where: folded.contains) { found.insert("\(words): \(line)") }
            }
        }
        for command in ["afaire", "verifier", "reparer", "relances", "journal", "version"] { look(command) }
        for check in Checks.all { look("aide", check.code) }
        look("aide", "roles")
        for source in ListSources.all(.standard) where source.needsDossier { look("lister", source.names[0]) }
        for kind in Schema.standard.kinds { if let record = dossier.records(kind.name).first { look("montrer", record.reference.text) } }
        for engagement in dossier.structure.engagements.prefix(2) { look("montrer", engagement.ref.text) }
        for item in dossier.items.prefix(3) { look("montrer", item.ref.text) }
        #expect(found.isEmpty, "\n\(found.sorted().joined(separator: "\n"))")
    }

    /// A command that nobody lists is read by no test.
    @Test func everyCommandIsLookedAt() {
        let looked = Set(Self.lines.compactMap(\.first) + ["lister", "montrer"])
        for command in Commands.all where !["ouvrir", "demo", "nouveau"].contains(command.name) { #expect(looked.contains(command.name)) }
    }

    /// The names of fields, which files and `--filtre` use.
    private static func keys(_ fields: [FieldSpec]) -> [String] { fields.flatMap { [$0.key] + keys($0.nestedFields ?? []) } }
}

extension Workplace {
    fileprivate static func read(_ bench: Bench) throws -> Dossier {
        var dossier = Dossier(schema: .standard)
        dossier.put(all: try DemoCommand.story(.upcoming(today: bench.world.day)).map { Veil.over($0) })
        return dossier
    }
}
