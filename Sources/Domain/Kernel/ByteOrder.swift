/// Equality and order of strings by their UTF-8 bytes: what files, keys and links use, whatever the Unicode form.
public enum ByteOrder {
    public static func equal(_ left: String, _ right: String) -> Bool {
        let same = left.utf8.withContiguousStorageIfAvailable { a in
            right.utf8.withContiguousStorageIfAvailable { b in a.count == b.count && compare(a, b) == 0 }
        }
        return (same ?? nil) ?? left.utf8.elementsEqual(right.utf8)
    }

    public static func precedes(_ left: String, _ right: String) -> Bool {
        let order = left.utf8.withContiguousStorageIfAvailable { a in
            right.utf8.withContiguousStorageIfAvailable { b in compare(a, b) }
        }
        return (order ?? nil).map { $0 < 0 } ?? left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Below, at or above zero as `a` stands before, at or after `b`.
    private static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        for place in 0..<min(a.count, b.count) where a[place] != b[place] { return Int(a[place]) - Int(b[place]) }
        return a.count - b.count
    }
}
