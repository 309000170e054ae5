import Text

/// Names of months and weekdays.
public enum MonthNames {
    public static func long(_ month: Int) -> Phrase { phrase(month, french, english) }
    public static func short(_ month: Int) -> Phrase { phrase(month, frenchShort, englishShort) }
    /// Monday 1 to Sunday 7, three letters and a dot in French.
    public static func weekday(_ day: Int) -> Phrase {
        guard (1...7).contains(day) else { return Phrase(same: "?") }
        return Phrase(
            fr: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."][day - 1],
            en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day - 1])
    }

    private static func phrase(_ month: Int, _ fr: [String], _ en: [String]) -> Phrase {
        guard (1...12).contains(month) else { return Phrase(same: "?") }
        return Phrase(fr: fr[month - 1], en: en[month - 1])
    }

    static let french = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]
    static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    static let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    static let englishWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    static let frenchShort = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
    static let englishShort = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
}
