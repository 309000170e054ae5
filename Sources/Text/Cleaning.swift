/// How each scalar of raw text is shown, so that nothing reaches a terminal that could steer it, reorder a row or hide.
struct Cleaning {
    /// Combining marks kept on one base character; a terminal cell holds no more.
    static let marksPerBase = 4

    private var result = String.UnicodeScalarView()
    private var marks = 0
    private var hasBase = false

    static func clean(_ raw: String) -> String {
        var cleaning = Cleaning()
        for scalar in raw.unicodeScalars { cleaning.add(scalar) }
        return String(cleaning.result)
    }

    /// The columns of text that needs no cleaning and has no marks or wide characters; nil for other text.
    static func columnsIfClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var columns = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20..<0x7F: index += 1
            case 0xC2:
                if bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD { return nil }
                index += 2
            case 0xC3...0xCB: index += 2
            case 0xE2:
                let value = 0x2000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
                if !DisplayWidth.isSimple(value) { return nil }
                index += 3
            default: return nil
            }
            columns += 1
        }
        return columns
    }

    /// Whether a scalar other than a newline or a tab is shown as something else than itself.
    static func changes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F, 0x200C, 0x200D, 0xFE00...0xFE0F: true
        case 0xA0..<0x300 where scalar.value != 0xAD: false
        default: isHidden(scalar)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0A: show("\u{23CE}")
        case 0x09: show("\u{21E5}")
        case 0..<0x20: show(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
        case 0x20..<0x7F: show(scalar)
        case 0x7F: show("\u{2421}")
        case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: break  // they change a picture's look, and terminals disagree on its width
        case 0x200C, 0x200D: break  // they join letters and pictures; alone or not, nobody has to read them
        case 0xA0..<0x300 where scalar.value != 0xAD: show(scalar)
        default: Self.isHidden(scalar) ? name(scalar) : addMarkOrBase(scalar)
        }
    }

    private mutating func addMarkOrBase(_ scalar: Unicode.Scalar) {
        guard DisplayWidth.of(scalar) == 0 else { return show(scalar) }
        if !hasBase { show("\u{25CC}") }
        marks += 1
        if marks <= Self.marksPerBase {
            result.append(scalar)
        } else if marks == Self.marksPerBase + 1 {
            result.append("…")
        }
    }

    private mutating func show(_ scalar: Unicode.Scalar) {
        result.append(scalar)
        marks = 0
        hasBase = true
    }

    /// Shows the code point itself, as `<202E>`.
    private mutating func name(_ scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        for visible in "<\(digits)>".unicodeScalars { show(visible) }
    }

    /// Bidi controls, zero-width characters, line separators, blanks without width, private and unassigned code points.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80..<0xA0, 0xAD, 0x34F, 0x115F, 0x1160, 0x180B...0x180F, 0x3164, 0xFFA0, 0xE0000...0xE0FFF: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
        default: return false
        }
    }
}
