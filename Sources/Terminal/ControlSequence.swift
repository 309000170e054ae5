import Canvas

/// The parameters of a sequence ESC [ … and the key they make with its last byte.
struct ControlSequence {
    /// Numbers between semicolons; a missing one is 0, a part behind a colon is left out.
    let parameters: [Int]
    /// True when the parameters start with one of `< = > ?`.
    let isPrivate: Bool
    private let isMouse: Bool

    init(_ bytes: [UInt8]) {
        isPrivate = bytes.first.map { (0x3C...0x3F).contains($0) } ?? false
        isMouse = bytes.first == UInt8(ascii: "<")
        let numbers = bytes.drop { (0x3C...0x3F).contains($0) }
        // an arrow has none, and comes more often than all the others
        parameters =
            numbers.isEmpty ? [] : numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Self.number)
    }

    func key(_ last: UInt8) -> Key? {
        if isMouse { return mouse(last) }
        if isPrivate { return nil }
        switch last {
        case UInt8(ascii: "~"), UInt8(ascii: "^"): return KeyTable.numbered(first, shift: isShifted)
        case UInt8(ascii: "$"), UInt8(ascii: "@"): return KeyTable.numbered(first, shift: true)
        case UInt8(ascii: "P")...UInt8(ascii: "S"):
            return first > 1 ? nil : KeyTable.function(Int(last) - 0x4F, shift: isShifted)
        default: return KeyTable.lettered(last, shift: isShifted)
        }
    }

    /// Row and column as a cursor report gives them: below the first row, or the first place. What else is in the first row is a key
    /// with its modifier, from 2 on.
    var point: Point? {
        if isPrivate || parameters.count != 2 || parameters[1] < 1 || parameters[0] < 2 && parameters != [1, 1] { return nil }
        return Point(x: parameters[1] - 1, y: parameters[0] - 1)
    }

    private var first: Int { parameters.first ?? 0 }

    /// The second parameter less 1 holds Shift in its lowest bit.
    private var isShifted: Bool { parameters.count > 1 && parameters[1] > 1 && (parameters[1] - 1) & 1 == 1 }

    private func mouse(_ last: UInt8) -> Key? {
        guard parameters.count == 3, last == UInt8(ascii: "M") || last == UInt8(ascii: "m") else { return nil }
        let code = parameters[0]
        let point = Point(x: max(0, parameters[1] - 1), y: max(0, parameters[2] - 1))
        if code & 64 != 0 {
            return code & 2 != 0 ? nil : .mouse(MouseEvent(code & 1 == 0 ? .wheelUp : .wheelDown, button: 0, at: point))
        }
        let button = code & 3 == 3 ? 0 : code & 3 + 1
        let act: MouseEvent.Act = last == UInt8(ascii: "m") ? .release : code & 32 == 0 ? .press : button == 0 ? .move : .drag
        return .mouse(MouseEvent(act, button: button, at: point))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(5).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
