import Testing

/// What people read stands in both languages, side by side, or it is not there.
@Suite struct WordTests {
    /// Words of a language in code that people see: a literal with an accent that is no French half of a phrase.
    @Test func noFrenchSentenceStandsAlone() {
        let exempt = [
            "QualiPilote/Creation/SyntheticDossier.swift",  // made-up data, not words of the program
            "Interface/Shell/Binding.swift",  // the AZERTY row
        ]
        for file in House.sources where ["Interface", "QualiPilote"].contains(file.module) && !exempt.contains(file.path) {
            for (number, line) in file.code.enumerated() where Self.hasAccentedLiteral(line) {
                let before = number > 0 ? file.code[number - 1] : ""
                #expect(
                    Self.isHalfOfAPhrase(line, after: before),
                    "Sources/\(file.path):\(number + 1) says it in one language only: \(line.trimmed)")
            }
        }
    }

    private static func hasAccentedLiteral(_ line: String) -> Bool {
        line.matches(of: /"(?:[^"\\]|\\.)*"/).contains { match in
            let literal = match.output
            return literal.contains { "éèêàâçîïôûùœÉÈÊÀÇ".contains($0) } && !literal.hasPrefix("\"qualipilote ")
        }
    }

    /// `fr:` on this line or at the end of the one before, a continued literal, a helper that takes both languages, a choice by language.
    private static func isHalfOfAPhrase(_ line: String, after before: String) -> Bool {
        if line.contains("fr:") || line.contains("en:") || before.contains("fr:") { return true }
        if line.trimmed.hasPrefix("+ \"") { return true }
        if line.contains(/\b(?:text|section)\("[^"]*", "/) { return true }
        return before.contains("language ==") || line.contains("language ==")
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
