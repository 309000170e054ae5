/// One column of one row. A character of two columns stands in the first; the second is its continuation, of width 0.
public struct Cell: Hashable, Sendable {
    public let character: Character
    public let width: UInt8
    public var style: Style

    public static let blank = Cell(" ")

    init(_ character: Character, width: Int = 1, style: Style = .plain) {
        self.character = character
        self.width = UInt8(clamping: width)
        self.style = style
    }

    /// The right half of a wide character.
    static func continuation(_ style: Style) -> Cell { Cell(" ", width: 0, style: style) }

    public var isContinuation: Bool { width == 0 }
}
