import Domain

/// What the text of one cell is, whatever its column.
enum Cell {
    /// A formula instead of its result. « +33 1 23 » and « +15j » are none.
    static func isFormula(_ text: String) -> Bool {
        guard let byte = text.utf8.first, byte == 0x3D || byte == 0x2B || byte == 0x40 else { return false }
        guard let first = text.first, text.count > 1 else { return false }
        let next = text[text.index(after: text.startIndex)]
        switch first {
        case "=": return true
        case "+": return next.isLetter || next == "(" || next == "="
        case "@": return next.isLetter && text.contains("(")
        default: return false
        }
    }

    /// What a spreadsheet shows for a formula it could not compute, in French or English.
    static func isError(_ text: String) -> Bool {
        ["#REF!", "#N/A", "#NOM?", "#NAME?", "#VALEUR!", "#VALUE!", "#DIV/0!", "#NUL!", "#NULL!", "#NOMBRE!", "#NUM!"].contains(text)
    }

    /// Signs that make a spreadsheet read a cell as a formula (OWASP, ASVS 1.2.10), full-width ones included.
    static let signs: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    /// Apostrophes before such a sign; writing adds one, reading takes one off.
    static func isNeutralised(_ text: String) -> Bool { text.first == "'" && text.first { $0 != "'" }.map(signs.contains) ?? false }

    /// The texts of a cell that holds several: one a line, or between `;` or ` · `; dashes and bullets taken off.
    static func parts(_ text: String) -> [String] {
        text.replacing(" · ", with: "\n").split { $0.isNewline || $0 == ";" }.map { part in
            let bare = part.trimmed
            guard let first = bare.first, "-•–*".contains(first), bare.dropFirst().first == " " else { return bare }
            return bare.dropFirst().trimmed
        }.filter { !$0.isEmpty }
    }
}
