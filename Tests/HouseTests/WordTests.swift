import Testing

/// What people read stands in both languages, side by side, or it is not there.
@Suite struct WordTests {
    /// Words of a language in code that people see: a literal with an accent that is no French half of a phrase.
    @Test func noFrenchSentenceStandsAlone() {
        let exempt = [
            "QualiPilote/Creation/SyntheticDossier.swift",  // made-up data, not words of the program
            "Interface/Shell/Binding.swift",  // the AZERTY row
            "Interface/Shell/Synonyms.swift",  // words people type, of both languages
        ]
        for file in House.sources where ["Interface", "QualiPilote"].contains(file.module) && !exempt.contains(file.path) {
            for (number, line) in file.code.enumerated() where Self.hasAccentedLiteral(line) {
                let statement = file.code[max(0, number - 3)...number].joined(separator: "\n")
                #expect(
                    Self.namesBothLanguages(statement), "Sources/\(file.path):\(number + 1) says it in one language only: \(line.trimmed)")
            }
        }
    }

    private static func hasAccentedLiteral(_ line: String) -> Bool {
        line.matches(of: /"(?:[^"\\]|\\.)*"/).contains { match in
            let literal = match.output
            return literal.contains { "éèêàâçîïôûùœÉÈÊÀÇ".contains($0) } && !literal.hasPrefix("\"qualipilote ")
        }
    }

    /// The halves of a phrase, a helper that takes both languages, a choice by language.
    private static func namesBothLanguages(_ statement: String) -> Bool {
        ["fr:", "en:", "language =="].contains(where: statement.contains) || statement.contains(/\b(?:text|section)\(\s*"[^"]*", "/)
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
