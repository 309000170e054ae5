import Foundation

/// What terminfo says of one terminal.
public struct Capabilities: Sendable {
    public let term: String
    public let colors: Int
    /// The strings with their escapes read: `kcuu1` is ESC O A.
    public let strings: [String: [UInt8]]

    public init(_ term: String) throws {
        let text = try Terminfo.output("infocmp", ["-1", "-x", term], folder: try Terminfo.place(of: term))
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\t ,")) }
        self.term = term
        colors = lines.lazy.compactMap { $0.hasPrefix("colors#") ? Self.number($0.dropFirst(7)) : nil }.first ?? 0
        let pairs = lines.compactMap { line in
            line.firstIndex(of: "=").map { (String(line[..<$0]), Self.bytes(String(line[line.index(after: $0)...]))) }
        }
        strings = Dictionary(pairs) { first, _ in first }
    }

    private static func number(_ text: Substring) -> Int? {
        text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
    }

    private static func bytes(_ text: String) -> [UInt8] {
        let signs: [Character: UInt8] = ["E": 0x1B, "e": 0x1B, "n": 0x0A, "r": 0x0D, "t": 0x09, "b": 0x08, "f": 0x0C, "s": 0x20]
        var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"):
                let next = rest.popFirst() ?? byte
                if (0x30...0x37).contains(next), rest.count >= 2 {
                    let digits = [next] + [rest.removeFirst(), rest.removeFirst()]
                    bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 0x30) })
                } else {
                    bytes.append(signs[Character(Unicode.Scalar(next))] ?? next)
                }
            case UInt8(ascii: "^"): bytes.append((rest.popFirst() ?? 0x40) ^ 0x40)
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
