/// French typography: the spaces that must not break.
public enum Typography {
    /// Turns the ordinary space before `: ; ! ? »` and after `«` into U+00A0. Read byte by byte: every phrase of the program passes here.
    public static func french(_ text: String) -> String {
        guard text.utf8.contains(where: needsCare) else { return text }
        var text = text
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count * 2) { result in
                var end = 0
                for place in bytes.indices {
                    let isBound = bytes[place] == 0x20 && (isSign(bytes, place + 1) || isGuillemet(bytes, place - 2, 0xAB))
                    if isBound {
                        result[end] = 0xC2
                        end += 1
                    }
                    result[end] = isBound ? 0xA0 : bytes[place]
                    end += 1
                }
                return end
            }
        }
    }

    private static func isSign(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case 0x3A, 0x3B, 0x21, 0x3F: return true
        default: return isGuillemet(bytes, place, 0xBB)
        }
    }

    /// `«` is C2 AB, `»` is C2 BB.
    private static func isGuillemet(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ second: UInt8) -> Bool {
        place >= 0 && place + 1 < bytes.count && bytes[place] == 0xC2 && bytes[place + 1] == second
    }

    /// True for the bytes of `: ; ! ?` and the lead byte of `« »`.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte == 0x3A || byte == 0x3B || byte == 0x21 || byte == 0x3F || byte == 0xC2
    }
}
