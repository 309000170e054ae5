import Text

/// Reads an hour as people type it: `10 h`, `10 h 30`, `10h30`, `10:30`, `10.30`, `1030`, `10`.
public enum ClockReader {
    /// As files hold it, `10:30`; nil when the text names no hour of the day.
    public static func read(_ text: String) -> String? {
        var digits = [""]
        for scalar in text.trimmed.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar {
            case "0"..."9": digits[digits.count - 1].unicodeScalars.append(scalar)
            case "h", ":", ".": digits.append("")
            default: return nil
            }
        }
        return parts(digits).flatMap(hour)
    }

    /// Hours and minutes; `1030` is both, `10 h` has none.
    private static func parts(_ digits: [String]) -> (String, String)? {
        switch digits.count {
        case 1 where (3...4).contains(digits[0].count): (String(digits[0].dropLast(2)), String(digits[0].suffix(2)))
        case 1: (digits[0], "")
        case 2: (digits[0], digits[1])
        default: nil
        }
    }

    private static func hour(_ hours: String, _ minutes: String) -> String? {
        guard (1...2).contains(hours.count), let hour = Int(hours), hour < 24 else { return nil }
        guard minutes.isEmpty || minutes.count == 2, let minute = Int("0" + minutes), minute < 60 else { return nil }
        return Digits.of(hour, count: 2) + ":" + Digits.of(minute, count: 2)
    }
}
