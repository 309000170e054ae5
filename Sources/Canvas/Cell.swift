/// One column of one row. A character of two columns stands in the first; the second is its continuation, of width 0.
/// 16 bytes without a gap between them, so that whole screens are copied and compared at memory speed.
public struct Cell: Hashable, Sendable {
    /// Up to four combining marks of the basic plane, 16 bits each, the first in the lowest.
    private var packedMarks: UInt64 = 0
    /// The base scalar.
    public let scalar: Unicode.Scalar
    public var style: Style
    private let columns: UInt16

    public static let blank = Cell(" ")

    init(_ scalar: Unicode.Scalar, width: Int = 1, style: Style = .plain) {
        self.scalar = scalar
        self.style = style
        columns = UInt16(truncatingIfNeeded: width)
    }

    /// The right half of a wide character.
    static func continuation(_ style: Style) -> Cell { Cell(" ", width: 0, style: style) }

    public var width: Int { Int(columns) }
    public var isContinuation: Bool { columns == 0 }
    public var hasMarks: Bool { packedMarks != 0 }

    /// The combining marks on the base.
    public var marks: [Unicode.Scalar] {
        (0..<4).compactMap { index in
            let value = UInt16(truncatingIfNeeded: packedMarks >> (16 * index))
            return value == 0 ? nil : Unicode.Scalar(value)
        }
    }

    /// The same text, whatever the looks.
    public func showsSame(as other: Cell) -> Bool {
        scalar == other.scalar && columns == other.columns && packedMarks == other.packedMarks
    }

    /// Adds a mark; a fifth, or one beyond the basic plane, is left out.
    mutating func add(mark: Unicode.Scalar) {
        guard mark.value <= 0xFFFF, let free = (0..<4).first(where: { packedMarks >> (16 * $0) == 0 }) else { return }
        packedMarks |= UInt64(mark.value) << (16 * free)
    }

    /// What the cell shows, with its marks.
    public var text: String {
        var scalars = String.UnicodeScalarView([scalar])
        scalars.append(contentsOf: marks)
        return String(scalars)
    }
}
