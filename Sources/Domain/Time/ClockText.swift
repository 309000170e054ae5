import Text

/// Hours as people read them: `10:00` in a file is « 10 h 00 » in French.
public enum ClockText {
    public static func shown(_ text: String) -> Phrase {
        let parts = text.split(separator: ":")
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }) else { return Phrase(same: text) }
        return Phrase(fr: "\(parts[0]) h \(parts[1])", en: text)
    }
}
