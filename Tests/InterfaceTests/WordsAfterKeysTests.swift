import Canvas
import Domain
import Testing
import Text
import Vocabulary

@testable import Interface

/// What a key answers on every screen, in a sentence, a box or another screen, is words of the program in the language asked for.
@Suite struct WordsAfterKeysTests {
    /// Every binding of every screen is pressed once, and every binding of every box that opens; `look` sees what then stands there.
    private func walk(_ facts: Facts, _ view: View, referentials: [Record], look: (_ name: String, _ stage: Stage) -> Void) throws {
        let fresh = { Stage(size: view.size, language: view.language, facts: facts) }
        var seen = Set<String>()
        for place in try AllScreens.on(fresh(), referentials: referentials).indices {
            func opened() throws -> (stage: Stage, name: String) {
                let stage = fresh()
                let screen = try AllScreens.on(stage, referentials: referentials)[place]
                return (stage.open(screen), "\(type(of: screen))")
            }
            let (first, name) = try opened()
            for row in rows(first) {
                guard let key = row.keys.first else { continue }
                let (stage, _) = try opened()
                let depth = stage.shell.layers.count
                stage.press(key)
                look("\(name) \(key)", stage)
                guard stage.shell.layers.count > depth, isBox(stage) else { continue }
                // one box of a kind, with its own rows, is gone through once
                let box = "\(stage.text.split(separator: "\n").first { $0.contains("┌") } ?? "") \(rows(stage).map(\.phrase.french))"
                guard seen.insert(box).inserted else { continue }
                for inner in rows(stage).compactMap(\.keys.first) {
                    let (again, _) = try opened()
                    again.press(key)
                    again.press(inner)
                    look("\(name) \(key) \(inner)", again)
                }
            }
        }
        for binding in GlobalCommand.bindings {
            let stage = fresh()
            stage.press(binding.keys[0])
            look("\(binding.command)", stage)
        }
    }

    private func rows(_ stage: Stage) -> [CommandRow] { stage.shell.layers.last?.rows(stage.context) ?? [] }
    private func isBox(_ stage: Stage) -> Bool { stage.shell.layers.last?.overlay(stage.context) != nil }

    private func everything(_ stage: Stage) -> String { [stage.text, stage.heard, stage.said].joined(separator: "\n") }

    @Test(arguments: Language.allCases) func everyKeySpeaksOneLanguage(_ language: Language) throws {
        var known = WordsOfScreensTests.known
        known.add([language == .french ? "exigence, module, point de contrôle" : "requirement, module, checkpoint"], to: [language])
        var strangers: [String: String] = [:]
        let view = View(size: .large, language: language)
        let referentials = DemonstrationFiles.referentials.map { Veil.over($0) }
        try walk(try WordsOfScreensTests.veiled.get(), view, referentials: referentials) { name, stage in
            let text = everything(stage)
            for found in known.strangers(in: text, language) + Codes.found(in: text, stage.dossier) { strangers[found] = name }
        }
        #expect(strangers.isEmpty, "\n\(strangers.map { "\($1): \($0)" }.sorted().joined(separator: "\n"))")
    }

    @Test(arguments: Language.allCases) func everyKeySaysTheLevelAsTheReferentialDoes(_ language: Language) throws {
        var found: [String: String] = [:]
        let others = DemonstrationFiles.referentials.filter { $0.id == "marianne-2016" }.map { Veil.over($0) }
        try walk(try WordsOfScreensTests.engagements(), View(size: .small, language: language), referentials: others) { name, stage in
            for line in everything(stage).split(separator: "\n") {
                let folded = line.lowercased()
                if ["exigence", "requirement", "prêtes"].contains(where: folded.contains) { found[String(line)] = name }
            }
        }
        #expect(found.isEmpty, "\n\(found.map { "\($1): \($0)" }.sorted().joined(separator: "\n"))")
    }
}
