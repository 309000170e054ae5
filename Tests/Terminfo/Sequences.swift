import Foundation

/// What a program writes beside its text: controls and escape sequences, each by its kind.
public struct Sequences {
    /// What no terminfo has to name: bracketed paste, which whoever does not know it passes over, and the question where the cursor
    /// stands, which all since the VT100 answer.
    private static let everywhere: Set<String> = ["\u{1B}[?2004h", "\u{1B}[?2004l", "\u{1B}[n"]

    /// A sequence without its numbers but for those that name a mode: `ESC [ H`, `ESC [ ? 1049 h`.
    private(set) var kinds: Set<String> = []
    /// The numbers of attributes and colours.
    private(set) var looks: Set<String> = []

    public init(_ bytes: some Sequence<UInt8>) {
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            if byte == 0x1B { takeEscape(&rest) } else if byte < 0x20 { kinds.insert(Self.text([byte])) }
        }
    }

    /// Those that the terminal does not know.
    public func unknown(to terminal: Capabilities) -> [String] {
        let known = terminal.strings.filter { $0.key != "setaf" && $0.key != "setab" }.values
            .map { Sequences(Self.withoutParameters($0)) }
        let kinds = known.reduce(into: Self.everywhere.union(["\r", "\n", "\u{8}", "\u{1B}[m"])) { $0.formUnion($1.kinds) }
        let looks = known.reduce(into: Self.colors(terminal.colors)) { $0.formUnion($1.looks) }
        return self.kinds.subtracting(kinds).union(self.looks.subtracting(looks)).sorted().map(\.debugDescription)
    }

    private mutating func takeEscape(_ rest: inout ArraySlice<UInt8>) {
        guard let second = rest.popFirst() else { return }
        switch second {
        case UInt8(ascii: "["):
            let parameters = Array(rest.prefix { (0x20...0x3F).contains($0) })
            rest.removeFirst(parameters.count)
            takeControl(Self.text(parameters), Self.text(rest.prefix(1)))
            rest = rest.dropFirst()
        case UInt8(ascii: "("), UInt8(ascii: ")"): kinds.insert(Self.text([0x1B, second] + [rest.popFirst() ?? 0]))
        default: kinds.insert(Self.text([0x1B, second]))
        }
    }

    private mutating func takeControl(_ parameters: String, _ last: String) {
        switch last {
        case "h", "l", "t": kinds.insert("\u{1B}[\(parameters)\(last)")
        case "m":
            kinds.insert("\u{1B}[m")
            let isLarge = parameters.range(of: "(^|;)38;5;[0-9]+$", options: .regularExpression)
            looks.formUnion(parameters[..<(isLarge?.lowerBound ?? parameters.endIndex)].split(separator: ";").map(String.init))
            if isLarge != nil { looks.insert("38;5") }
        default: kinds.insert("\u{1B}[\(parameters.filter { "?<=>".contains($0) })\(last)")
        }
    }

    private static func colors(_ count: Int) -> Set<String> {
        var looks: Set<String> = ["0"]
        if count >= 8 { looks.formUnion((30...37).map(String.init)) }
        if count >= 16 { looks.formUnion((90...97).map(String.init)) }
        if count >= 256 { looks.insert("38;5") }
        return looks
    }

    /// The letters of a string of terminfo, each of its branches, without numbers and waits.
    private static func withoutParameters(_ bytes: [UInt8]) -> [UInt8] {
        let waits = "\\$<[^>]*>", numbers = "%('.'|\\{[0-9]+\\}|[0-9.]*[dsxoX]|[pPg].|.)"
        return Array(text(bytes).replacing(waits, "").replacing(numbers, "").utf8)
    }

    private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
    fileprivate func replacing(_ pattern: String, _ with: String) -> String {
        replacingOccurrences(of: pattern, with: with, options: .regularExpression)
    }
}
