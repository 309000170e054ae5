import Text

/// A day on which somebody looks at everything as it would stand: as it is typed, and what is said of it.
public enum OtherDay {
    public enum Reading: Sendable, Equatable {
        case day(Day)
        case wrong(Phrase)
    }

    /// As people type days, « prochain COPIL » and « audit » included.
    public static func read(_ text: String, _ facts: Facts) -> Reading {
        let reader = DayReader(facts)
        guard let day = reader.read(text) else { return .wrong(reader.refusal(text)) }
        let years = Plausible.years(facts.today)
        guard years.contains(day) else {
            return .wrong(
                Phrase(
                    fr:
                        "Le \(day.shown) n'est pas plausible : un jour du \(years.lowerBound.shown) au \(years.upperBound.shown) est attendu.",
                    en: "\(day.shown) is not plausible: a day from \(years.lowerBound.shown) to \(years.upperBound.shown) is expected."))
        }
        return .day(day)
    }

    /// Of which day it is, where another is looked at; nil of today.
    public static func told(_ facts: Facts) -> Phrase? {
        guard let today = facts.seenFrom else { return nil }
        let day = facts.today.shown
        if facts.today == today { return Phrase(fr: "Au \(day), aujourd'hui.", en: "As of \(day), today.") }
        return today < facts.today
            ? Phrase(
                fr: "Au \(day), si rien ne change d'ici là (aujourd'hui : \(today.shown)).",
                en: "As of \(day), if nothing changes until then (today: \(today.shown)).")
            : Phrase(
                fr: "Au \(day), avec les fiches telles qu'elles sont aujourd'hui, \(today.shown).",
                en: "As of \(day), with the records as they are today, \(today.shown).")
    }
}

extension DayReader {
    /// With the days that the dossier itself gives a name: the next COPIL, the next audit.
    public init(_ facts: Facts, aim: DayAim = .near) {
        self.init(today: facts.today, nextCopil: facts.cycle.nextCopil?[Meeting.day], nextAudit: facts.cycle.nextAuditDay, aim: aim)
    }
}
