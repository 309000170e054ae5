import Domain
import Text

/// What is said while everything is shown as it would stand on another day.
extension Context {
    public var isOnOtherDay: Bool { facts.seenFrom != nil }

    /// Why nothing is written then: an act is of today, and today is not what the screen shows.
    public var otherDayRefusal: Phrase? {
        guard isOnOtherDay else { return nil }
        return Phrase(
            fr: "Tel que ce serait le \(today.shown) : rien ne s'écrit, \(Self.backKey.french) revient à aujourd'hui.",
            en: "As it would stand on \(today.shown): nothing is written, \(Self.backKey.english) comes back to today.")
    }

    /// « VU AU lun. 22/02/2027 », in place of the day.
    var shownDay: Phrase {
        let day = today.shownWithWeekday
        return isOnOtherDay ? Phrase(fr: "VU AU \(day.french)", en: "AS OF \(day.english)") : day
    }

    private static let backKey = KeyName.phrase(GlobalCommand.bindings.first { $0.command == .otherDay }?.keys.first ?? .letter("w"))
}
