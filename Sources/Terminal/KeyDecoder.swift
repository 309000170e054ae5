import Canvas

/// Bytes from a terminal to keys. It holds what is not complete, so bytes may be cut anywhere; it never reads a clock.
/// It understands xterm, PuTTY, the Linux console, rxvt, screen and tmux whatever TERM says; an unknown sequence and
/// Alt with a key give nothing.
public struct KeyDecoder: Sendable {
    enum State: Sendable {
        case ground
        /// After ESC.
        case escape
        /// After ESC [, with the bytes since.
        case control([UInt8])
        /// After ESC O.
        case application
        /// After ESC [ [, as the Linux console sends F1 to F5.
        case console
        /// Bytes still to swallow of a mouse report in the oldest form.
        case oldMouse(Int)
        /// Inside a string that a terminal answers with, up to BEL or ESC \.
        case string
        case paste
    }

    /// Parameter bytes kept of one sequence; a longer one is unknown anyway.
    static let longestSequence = 64

    private var state = State.ground
    private var scalars = ScalarDecoder()
    private var paste = PasteDecoder()
    private var swallowsCharacter = false
    private var report: Point?
    /// The line was seen to part an ESC from the rest of its sequence.
    private var isSlow = false
    /// The bytes being read follow an ESC that came alone.
    private var wasParted = false
    /// Nothing was read since an ESC was given as a key.
    private var escapeWasGiven = false

    public init() {}

    /// True when only time tells what the bytes mean: call `flush` after `patience` without another byte.
    public var isPending: Bool { patience != nil }

    /// How many milliseconds are waited for the rest of what is held; nil when nothing is. A bare ESC is a key soon, unless this line was
    /// seen to part it from what follows; behind ESC [ a key is under way.
    public var patience: Int32? {
        switch state {
        case .ground: nil
        case .escape: isSlow ? 400 : 50
        case .string: 50
        case .paste: paste.isDoubtful ? 50 : nil
        case .control, .application, .console, .oldMouse: 1000
        }
    }

    /// The keys that these bytes complete: what was read at once.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        if case .escape = state { wasParted = true }
        if escapeWasGiven {
            escapeWasGiven = false
            if let key = Self.rest(Array(bytes)) {
                isSlow = true
                return [key]
            }
        }
        for byte in bytes { take(byte, &keys) }
        wasParted = false
        return keys
    }

    /// The key that is the rest of a sequence whose ESC was taken for the key: nobody types its two or three signs at once.
    private static func rest(_ bytes: [UInt8]) -> Key? {
        guard (2...4).contains(bytes.count), let last = bytes.last else { return nil }
        let middle = Array(bytes[1..<bytes.count - 1])
        switch bytes[0] {
        case UInt8(ascii: "["):
            let isWhole = middle.isEmpty ? (0x41...0x48).contains(last) : last == 0x7E && middle.allSatisfy { (0x30...0x39).contains($0) }
            return isWhole ? ControlSequence(middle).key(last) : nil
        case UInt8(ascii: "O"): return middle.isEmpty && (0x41...0x53).contains(last) ? KeyTable.application(last) : nil
        default: return nil
        }
    }

    /// What the held bytes mean when no more come: a lone ESC is the Escape key, an open string was Alt with a key,
    /// what follows a paste is typed, and a sequence without its end is none.
    public mutating func flush() -> [Key] {
        guard isPending else { return [] }
        let held = state
        state = .ground
        switch held {
        case .escape:
            escapeWasGiven = true
            return [.escape]
        case .paste: return feed(paste.takeTyped()) + flush()
        default: return []
        }
    }

    /// Where the terminal has said since the last call that its cursor stands, from 0. Of the first row only
    /// the first place: there other answers look like Shift-F3.
    public mutating func takeReport() -> Point? {
        defer { report = nil }
        return report
    }

    private mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
        switch state {
        case .ground: takeGround(byte, &keys)
        case .escape: takeEscape(byte, &keys)
        case .control(let bytes): takeControl(byte, bytes, &keys)
        case .application: takeApplication(byte, &keys)
        case .console: finish(KeyTable.console(byte), &keys)
        case .oldMouse(let left): state = left > 1 ? .oldMouse(left - 1) : .ground
        case .string: takeString(byte)
        case .paste: if let text = paste.take(byte) { keys.append(.paste(text)) }
        }
    }

    private mutating func takeGround(_ byte: UInt8, _ keys: inout [Key]) {
        if byte < 0x80 {
            scalars.reset()
            defer { swallowsCharacter = false }
            if byte == 0x1B { state = .escape } else { keys.append(KeyTable.ascii(byte)) }
        } else if let scalar = scalars.take(byte) {
            if !swallowsCharacter, scalar.value >= 0xA0 { keys.append(.character(Character(scalar))) }
            swallowsCharacter = false
        }
    }

    private mutating func takeEscape(_ byte: UInt8, _ keys: inout [Key]) {
        state = .ground
        switch byte {
        case 0x1B:
            state = .escape
            keys.append(.escape)
        case UInt8(ascii: "["):
            state = .control([])
            isSlow = isSlow || wasParted
        case UInt8(ascii: "O"):
            state = .application
            isSlow = isSlow || wasParted
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"): state = .string
        case 0x09: keys.append(.backTab)  // the Linux console
        case 0x80...:
            swallowsCharacter = true
            takeGround(byte, &keys)
        default: break
        }
    }

    private mutating func takeControl(_ byte: UInt8, _ bytes: [UInt8], _ keys: inout [Key]) {
        let sequence = ControlSequence(bytes)
        switch byte {
        case UInt8(ascii: "[") where bytes.isEmpty: state = .console
        case UInt8(ascii: "M") where bytes.isEmpty: state = .oldMouse(3)
        case UInt8(ascii: "~") where sequence.parameters == [200] && !sequence.isPrivate:
            state = .paste
            paste = PasteDecoder()
        case UInt8(ascii: "R") where sequence.point != nil:
            report = sequence.point
            state = .ground
        case UInt8(ascii: "$") where !sequence.isPrivate && !bytes.isEmpty: finish(sequence.key(byte), &keys)
        case 0x20...0x3F: state = .control(bytes.count < Self.longestSequence ? bytes + [byte] : bytes)
        case 0x40...0x7E: finish(sequence.key(byte), &keys)
        default: restart(byte, &keys)
        }
    }

    private mutating func takeApplication(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case 0x30...0x39: break  // an old form of modifiers
        case 0x20...0x7E: finish(KeyTable.application(byte), &keys)
        default: restart(byte, &keys)
        }
    }

    private mutating func takeString(_ byte: UInt8) {
        if byte == 0x07 { state = .ground }
        if byte == 0x1B { state = .escape }
    }

    private mutating func finish(_ key: Key?, _ keys: inout [Key]) {
        state = .ground
        if let key { keys.append(key) }
    }

    /// Gives up an unfinished sequence at a byte that cannot belong to it.
    private mutating func restart(_ byte: UInt8, _ keys: inout [Key]) {
        state = .ground
        if byte != 0x18, byte != 0x1A { takeGround(byte, &keys) }
    }
}
