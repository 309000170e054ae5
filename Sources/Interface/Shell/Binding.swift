import Canvas
import Text

/// One row of a screen's table of keys.
public struct Binding<Command: Hashable & Sendable>: Sendable {
    public let keys: [Key]
    public let command: Command
    public let phrase: Phrase
    /// Shown in the footer.
    public let footer: Bool

    public init(_ keys: [Key], _ command: Command, fr: String, en: String, footer: Bool = false) {
        self.init(keys, command, Phrase(fr: fr, en: en), footer: footer)
    }

    private init(_ keys: [Key], _ command: Command, _ phrase: Phrase, footer: Bool) {
        self.keys = keys
        self.command = command
        self.phrase = phrase
        self.footer = footer
    }

    /// The same row of another table.
    func map<Other>(_ wrap: (Command) -> Other) -> Binding<Other> { Binding<Other>(keys, wrap(command), phrase, footer: footer) }
}

extension Key {
    /// A letter or sign as a key; upper and lower case are the same (counters type in capitals).
    public static func letter(_ character: Character) -> Key { .character(character) }

    /// The key a binding is looked up by: lower case.
    var normalized: Key {
        guard case .character(let character) = self else { return self }
        return .character(Character(character.lowercased()))
    }

    /// The digit that the unshifted AZERTY row stands for, where a digit is a command.
    var azertyDigit: Key? {
        guard case .character(let character) = self else { return nil }
        let row: [Character: Character] = [
            "&": "1", "é": "2", "\"": "3", "'": "4", "(": "5", "-": "6", "è": "7", "_": "8", "ç": "9", "à": "0",
        ]
        return row[character].map(Key.character)
    }
}
