import Text

/// The time of day of a meeting as people read it: files say `14:30`, French says « 14 h 30 » and « 10 h ».
public enum TimeOfDay {
    /// What is no `HH:MM` is shown as it was typed.
    public static func phrase(_ text: String) -> Phrase {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), parts[1].count == 2, (0...24).contains(hour),
            (0...59).contains(minute)
        else { return Phrase(same: text) }
        let space = "\u{A0}"
        return Phrase(fr: "\(hour)\(space)h" + (minute == 0 ? "" : "\(space)\(parts[1])"), en: text)
    }
}
