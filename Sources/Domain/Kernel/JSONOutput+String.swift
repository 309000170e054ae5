extension JSONOutput {
    /// A string between quotation marks. Escaped: what JSON demands, and what could act on a terminal or reorder a line
    /// (U+007F–009F, U+2028–202E, U+2066–2069).
    mutating func quote(_ text: String) {
        bytes.append(0x22)
        var copy = text
        let isPlain = copy.withUTF8 { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C } }
        if isPlain { bytes.append(contentsOf: copy.utf8) } else { copy.unicodeScalars.forEach { put($0) } }
        bytes.append(0x22)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x5C: bytes += [0x5C, UInt8(truncatingIfNeeded: scalar.value)]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: escape(scalar.value)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }

    private mutating func escape(_ value: UInt32) {
        bytes += [0x5C, 0x75]
        for shift in stride(from: 12, through: 0, by: -4) {
            let digit = UInt8(value >> UInt32(shift) & 0xF)
            bytes.append(digit + (digit < 10 ? 0x30 : 0x57))
        }
    }
}
