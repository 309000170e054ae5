/// A number and its noun.
public enum Count {
    /// `1 sujet`, `7 sujets`; none is singular in French as in « 0 sujet ».
    public static func of(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count > 1 ? many : one)" }

    /// `1 subject`, `7 subjects`; none is plural in English.
    public static func english(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
