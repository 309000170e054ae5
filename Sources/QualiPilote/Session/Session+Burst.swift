import Canvas
import Interface
import Text

/// A text pasted by a terminal that does not mark it: its letters would be keys, and open, tick and fill in what they mean.
struct UnmarkedPaste {
    /// What still belongs to it comes within this, in milliseconds.
    private static let pause = 100
    private var until = Int.min

    /// Whether the keys of one read are such a text, or its rest. Nobody types two lines between two looks of the program.
    mutating func takes(_ keys: [Key]) -> Bool {
        guard Stopwatch.now < until && Self.lines(keys) != nil || Self.isText(keys) else { return false }
        until = Stopwatch.now + Self.pause
        return true
    }

    /// At least twelve letters in lines, of which two that follow each other have three.
    static func isText(_ keys: [Key]) -> Bool {
        guard keys.count > 12, let lines = lines(keys) else { return false }
        let written = lines.filter { $0 > 0 }
        return written.reduce(0, +) >= 12 && zip(written, written.dropFirst()).contains { $0 >= 3 && $1 >= 3 }
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
