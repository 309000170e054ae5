/// The only text that a screen, stdout, stderr, a log or an export accepts: one line, nothing hidden, nothing that steers
/// a terminal. The raw text stays as it is in the data. Made by cleaning; every part of it is clean again.
public struct SafeText: Hashable, Sendable {
    public let string: String
    /// Columns on a terminal.
    public let width: Int

    public static let empty = SafeText(clean: "", width: 0)

    public init(_ raw: String) {
        var raw = raw
        if let columns = raw.withUTF8(Cleaning.columnsIfClean) {
            string = raw
            width = columns
        } else {
            string = Cleaning.clean(raw)
            width = DisplayWidth.of(string)
        }
    }

    /// Text known to be clean.
    init(clean string: String, width: Int) {
        self.string = string
        self.width = width
    }

    /// One safe line for each line of the raw text (LF, CR LF or CR).
    public static func lines(_ raw: String) -> [SafeText] {
        raw.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { SafeText(String($0)) }
    }

    /// `count` times an ASCII character or another of one column.
    public static func repeating(_ text: SafeText, _ count: Int) -> SafeText {
        let count = max(0, count)
        return SafeText(clean: String(repeating: text.string, count: count), width: text.width * count)
    }

    public var isEmpty: Bool { string.isEmpty }

    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(clean: left.string + right.string, width: left.width + right.width)
    }

    public static func += (left: inout SafeText, right: SafeText) { left = left + right }
}

extension SafeText: CustomStringConvertible {
    public var description: String { string }
}

extension SafeText: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}
