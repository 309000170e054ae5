import Canvas
import Domain
import Foundation
import Testing
import Text
import Vocabulary

@testable import Interface

/// What stands on a screen beside what people typed is words of the program, in the language asked for.
@Suite struct WordsOfScreensTests {
    /// The demonstration with every text that people typed hidden: what is left to read is the program's.
    static let veiled = Result {
        let dossier = try DemonstrationFiles.upcoming.get()
        var veiled = Dossier(schema: .standard)
        veiled.put(all: dossier.schema.kinds.flatMap { dossier.allRecords($0.name) }.map { Veil.over($0) })
        return Facts(veiled, today: Stage.day)
    }

    private static let views = View.every + Language.allCases.map { View(size: Size(width: 200, height: 50), language: $0) }

    static let known: Vocabulary = {
        var known = Vocabulary.ofProgram
        // typed by people in these tests
        known.add([Situations.register, "Relancer", "référente qualité", "Procédure d'accueil des usagers", "Accueil physique, procédure"])
        return known
    }()

    @Test(arguments: views) func everyScreenSpeaksOneLanguage(_ view: View) throws {
        let stage = Stage(size: view.size, language: view.language, facts: try Self.veiled.get())
        var known = Self.known
        known.add(
            [view.language == .french ? "exigence, module, point de contrôle" : "requirement, module, checkpoint"], to: [view.language])
        var strangers: [String] = []
        for screen in try AllScreens.on(stage, referentials: DemonstrationFiles.referentials.map { Veil.over($0) }) {
            stage.open(screen)
            let name = "\(type(of: screen))".prefix(20)
            strangers += known.strangers(in: stage.text + "\n" + stage.heard, view.language).map { "\(name) \($0)" }
            strangers += Codes.found(in: stage.text + "\n" + stage.heard, stage.dossier).map { "\(name) \($0)" }
            stage.type("<esc>")
        }
        let found = Set(strangers).sorted()
        #expect(found.isEmpty, "\n\(found.joined(separator: "\n"))")
    }

    /// The demonstration under a référentiel that speaks of engagements.
    static func engagements() throws -> Facts {
        var dossier = try veiled.get().dossier
        let own = try #require(dossier.records(Referential.name).first)
        let marianne = try #require(DemonstrationFiles.referentials.first { $0.id == "marianne-2016" })
        let writes = [Write(Path(Referential.levelNames.key), marianne.tree[Referential.levelNames.key])]
        dossier.put(Record(own.key, Edit(own.key, base: own.tree, writes: writes).mine))
        return Facts(dossier, today: Stage.day)
    }

    /// Under such a référentiel no screen says « exigence ».
    @Test(arguments: View.every) func everyScreenSaysTheLevelAsTheReferentialDoes(_ view: View) throws {
        let facts = try Self.engagements()
        let stage = Stage(size: view.size, language: view.language, facts: facts)
        let others = DemonstrationFiles.referentials.filter { $0.id == "marianne-2016" }.map { Veil.over($0) }
        var found = Set<String>()
        for screen in try AllScreens.on(stage, referentials: others) {
            stage.open(screen)
            for line in (stage.text + "\n" + stage.heard).split(separator: "\n") {
                let folded = line.lowercased()
                if ["exigence", "requirement", "prêtes"].contains(where: folded.contains) { found.insert("\(type(of: screen)): \(line)") }
            }
            stage.type("<esc>")
        }
        #expect(found.isEmpty, "\n\(found.sorted().joined(separator: "\n"))")
        let home = Stage(size: view.size, language: view.language, facts: facts).text
        #expect(home.contains(view.language == .french ? "LES 30 ENGAGEMENTS, tels qu'ils" : "THE 30 COMMITMENTS, as they"))
    }

    /// A screen that nobody lists is looked at by no test of all screens.
    @Test func everyTypeOfScreenIsAmongAllScreens() throws {
        let stage = try Stage.demonstration()
        let listed = Set(try AllScreens.on(stage).map { "\(type(of: $0))" })
        let folder = DemonstrationFiles.root.appending(path: "Sources/Interface")
        let names =
            FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
        for name in names {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for found in source.matches(of: /struct (\w+): (?:\w*Screen)\b/) {
                #expect(listed.contains(String(found.1)), "\(found.1) is missing from AllScreens")
            }
        }
    }

    /// Accents are French, apart from the words English took with them.
    @Test func noEnglishHalfHasAFrenchWord() {
        let kept = ["Réunion"]
        for half in Vocabulary.halves where half.language == .english {
            let found = half.text.split { !$0.isLetter }.filter { word in
                word.contains { "éèêàâçîïôûùœÉÈÊÀÇ".contains($0) } && !kept.contains(String(word))
            }
            #expect(found.isEmpty, "\(half.file): \(half.text)")
        }
    }
}
