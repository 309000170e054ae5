/// What stands between the marks of a bracketed paste. Pasted text may hold a false end mark; what follows one without
/// a pause is doubtful: it is pasted when another mark comes, and typed only when none does.
struct PasteDecoder: Sendable {
    /// Bytes kept of one paste; the rest is dropped.
    static let limit = 10 << 20
    private static let prefix: [UInt8] = [0x1B, 0x5B, 0x32, 0x30]  // ESC [ 2 0, then 0 ~ or 1 ~

    private var bytes: [UInt8] = []
    private var mark: [UInt8] = []
    /// True after an end mark.
    private(set) var isDoubtful = false

    /// The text that this byte ends.
    mutating func take(_ byte: UInt8) -> String? {
        if fits(byte) {
            mark.append(byte)
            return mark.count == 6 ? takeMark() : nil
        }
        mark.forEach { keep($0) }
        mark.removeAll(keepingCapacity: true)
        if byte == 0x1B { mark.append(byte) } else { keep(byte) }
        return nil
    }

    /// The bytes after the end mark, which nobody pasted.
    mutating func takeTyped() -> [UInt8] {
        defer { self = PasteDecoder() }
        return bytes + mark
    }

    private func fits(_ byte: UInt8) -> Bool {
        switch mark.count {
        case 0..<4: byte == Self.prefix[mark.count]
        case 4: byte == 0x31 || byte == 0x30 && isDoubtful
        default: byte == 0x7E
        }
    }

    private mutating func takeMark() -> String? {
        let ends = mark[4] == 0x31
        let text = PasteText.cleaned(bytes)
        let isEmptyExtra = isDoubtful && bytes.isEmpty
        mark = []
        bytes = []
        isDoubtful = ends
        return isEmptyExtra ? nil : text
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < Self.limit { bytes.append(byte) }
    }
}
