/// Equality and order of strings by their UTF-8 bytes: what files, keys and links use, whatever the Unicode form.
public enum ByteOrder {
    public static func equal(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    public static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
