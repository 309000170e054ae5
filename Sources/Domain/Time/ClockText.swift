import Text

/// Hours as people read them: `09:30` in a file is « 9 h 30 » in French.
public enum ClockText {
    public static func shown(_ text: String) -> Phrase {
        let parts = text.split(separator: ":")
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }) else { return Phrase(same: text) }
        return Phrase(fr: "\(Int(parts[0]) ?? 0) h \(parts[1])", en: text)
    }
}
