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

    public init() {}

    /// True when only time tells what the bytes mean: call `flush` after 50 ms without another byte.
    public var isPending: Bool {
        switch state {
        case .escape, .string: true
        case .paste: paste.isDoubtful
        default: false
        }
    }

    /// The keys that these bytes complete.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        for byte in bytes { take(byte, &keys) }
        return keys
    }

    /// What the held bytes mean when no more come: a lone ESC is the Escape key, an open string was Alt with a key,
    /// what follows a paste is typed.
    public mutating func flush() -> [Key] {
        guard isPending else { return [] }
        let held = state
        state = .ground
        switch held {
        case .escape: return [.escape]
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
        case UInt8(ascii: "["): state = .control([])
        case UInt8(ascii: "O"): state = .application
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
