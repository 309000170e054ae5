import Canvas
import Interface
import Text

/// A text pasted by a terminal that does not mark it: its letters would be keys, and open, tick and fill in what they mean.
struct UnmarkedPaste {
    /// What still belongs to it comes within this, in milliseconds.
    private static let pause = 100
    private var until = Int.min

    /// Whether the keys of one read are such a text, or its rest. Nobody types a line between two looks of the program.
    mutating func takes(_ keys: [Key]) -> Bool {
        guard Stopwatch.now < until && Self.lines(keys) != nil || Self.isText(keys) else { return false }
        until = Stopwatch.now + Self.pause
        return true
    }

    /// At least twelve letters in lines, of which two that follow each other have three; or one line of words.
    static func isText(_ keys: [Key]) -> Bool {
        guard let lines = lines(keys) else { return false }
        let written = lines.filter { $0 > 0 }
        if written.count == 1 { return isLine(keys) }
        return written.reduce(0, +) >= 12 && zip(written, written.dropFirst()).contains { $0 >= 3 && $1 >= 3 }
    }

    /// One line that nobody typed between two looks: six letters or figures, four of them different (a key held down is one). Whoever
    /// knows the way may have looked for something, or given a command by its name, before the program drew.
    private static func isLine(_ keys: [Key]) -> Bool {
        let line = keys.compactMap { if case .character(let character) = $0 { character } else { nil } }
        if line.prefix(3).contains(where: { $0 == "/" || $0 == ":" }) { return false }
        let signs = line.filter { $0.isLetter || $0.isNumber }
        return signs.count >= 6 && Set(signs).count >= 4
    }

    /// The letters of each line; nil where there are keys that no text has.
    private static func lines(_ keys: [Key]) -> [Int]? {
        var lines = [0]
        for key in keys {
            switch key {
            case .character: lines[lines.count - 1] += 1
            case .enter: lines.append(0)
            case .tab: break
            default: return nil
            }
        }
        return lines
    }

    static let said = Phrase(
        fr: "Collage non reconnu, rien n'est fait : F3 lit un tableau dans un fichier, ou prenez un terminal qui signale ce qu'il colle.",
        en: "Paste not recognised, nothing is done: F3 reads a table from a file, or use a terminal that marks what it pastes.")
    static let saidToAgents = Phrase(
        fr: "Collage non reconnu, rien n'est fait : collez dans un texte ouvert (C note).",
        en: "Paste not recognised, nothing is done: paste into an open text (C note).")
}
