/// A number and its noun.
public enum Count {
    /// `1 sujet`, `7 sujets`; none is singular in French as in « 0 sujet ».
    public static func of(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count > 1 ? many : one)" }

    /// `10 001` as French reads it, `10,001` as English does, by the sign between thousands.
    public static func grouped(_ count: Int, by sign: String) -> String {
        let (thousands, rest) = count.quotientAndRemainder(dividingBy: 1000)
        guard thousands > 0 else { return String(rest) }
        let digits = String(rest)
        return grouped(thousands, by: sign) + sign + String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// `1 piece of evidence`, `4 pieces of evidence`: English has no plural of its own for what proves.
    public static func ofEvidence(_ count: Int) -> String {
        let english = (one: "piece of evidence", many: "pieces of evidence")
        return Self.english(count, english.one, english.many)
    }

    /// `1 subject`, `7 subjects`; none is plural in English.
    public static func english(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
