/// The order people expect of references and names: numbers by value (`E19.2` before `E19.10`), accents and case ignored
/// first; the bytes decide between texts that fold alike, so the order is total.
public enum NaturalOrder {
    public static func precedes(_ a: String, _ b: String) -> Bool {
        switch compare(Folding.fold(a), Folding.fold(b)) {
        case 0: return a.utf8.lexicographicallyPrecedes(b.utf8)
        case let sign: return sign < 0
        }
    }

    /// Negative, zero or positive.
    private static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var left = a[...]
        var right = b[...]
        while let x = left.first, let y = right.first {
            let sign: Int
            if isDigit(x), isDigit(y) {
                sign = compareNumbers(&left, &right)
            } else {
                sign = Int(x) - Int(y)
                left.removeFirst()
                right.removeFirst()
            }
            if sign != 0 { return sign }
        }
        return left.count - right.count
    }

    /// Compares and removes the two leading runs of digits, of any length.
    private static func compareNumbers(_ left: inout ArraySlice<UInt8>, _ right: inout ArraySlice<UInt8>) -> Int {
        let x = takeNumber(&left)
        let y = takeNumber(&right)
        if x.count != y.count { return x.count - y.count }
        for (p, q) in zip(x, y) where p != q { return Int(p) - Int(q) }
        return 0
    }

    /// The digits without leading zeros.
    private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = bytes.prefix(while: isDigit)
        bytes = bytes.dropFirst(digits.count)
        return digits.drop { $0 == 0x30 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
