import Text

/// Reads a day as people type it: `12/03/2026`, `12/3`, `120326`, `2026-03-12`, `+15j`, `dans 30 j`, `fin avril`,
/// `aujourd'hui`, `prochain copil`, `audit`.
public struct DayReader: Sendable {
    public let today: Day
    /// The date of the next planned COPIL, where there is one.
    public let nextCopil: Day?
    /// The first day of the next audit, where there is one.
    public let nextAudit: Day?
    /// Where a day without year or week lies.
    public let aim: DayAim

    public init(today: Day, nextCopil: Day? = nil, nextAudit: Day? = nil, aim: DayAim = .near) {
        self.today = today
        self.nextCopil = nextCopil
        self.nextAudit = nextAudit
        self.aim = aim
    }

    /// The same for a field that looks elsewhere.
    public func aimed(_ aim: DayAim) -> DayReader { DayReader(today: today, nextCopil: nextCopil, nextAudit: nextAudit, aim: aim) }

    /// Nil when the text names no day that exists.
    public func read(_ text: String) -> Day? {
        let folded = Self.plain(text)
        return Day(folded) ?? word(folded) ?? weekday(folded) ?? offset(folded) ?? distance(folded) ?? endOfMonth(folded) ?? numbers(folded)
    }

    /// Why a text is no day, with examples that lie where the day should.
    public func refusal(_ text: String) -> Phrase {
        let examples = DayExamples(self).list
        if Self.auditWords.contains(Self.plain(text)) {
            return Phrase(
                fr: "Aucun audit n'est prévu ensuite : tapez une date, par exemple \(examples.french).",
                en: "No audit is planned then: type a date, for instance \(examples.english).")
        }
        if Self.copilWords.contains(Self.plain(text)) {
            return Phrase(
                fr: "Aucun COPIL n'est prévu ensuite : tapez une date, par exemple \(examples.french).",
                en: "No COPIL is planned then: type a date, for instance \(examples.english).")
        }
        return Phrase(
            fr: "« \(text) » n'est pas une date du calendrier : tapez par exemple \(examples.french).",
            en: "“\(text)” is not a date of the calendar: type for instance \(examples.english).")
    }

    private static func plain(_ text: String) -> String {
        String(decoding: Folding.fold(text), as: UTF8.self).split(separator: " ").joined(separator: " ")
    }

    private static let copilWords = ["prochain copil", "au prochain copil", "copil", "next copil"]
    private static let auditWords = ["prochain audit", "au prochain audit", "audit", "l'audit", "next audit", "the audit"]

    private func word(_ text: String) -> Day? {
        switch text {
        case "aujourd'hui", "auj", "today", "j": today
        case "demain", "tomorrow": today + 1
        case "hier", "yesterday": today - 1
        case _ where Self.copilWords.contains(text): nextCopil
        case _ where Self.auditWords.contains(text): nextAudit
        default: nil
        }
    }

    /// `lundi`, `vendredi prochain`, `jeudi dernier`: the next day of that name, or the last one; never today.
    private func weekday(_ text: String) -> Day? {
        var words = text.split(separator: " ").map(String.init)
        let isBack: Bool
        switch words.last {
        case "prochain", "next": isBack = false
        case "dernier", "last": isBack = true
        default:
            isBack = aim == .back
            words.append("")
        }
        guard words.count == 2, let name = words.first else { return nil }
        let wanted = MonthNames.frenchWeekdays.firstIndex(of: name) ?? MonthNames.englishWeekdays.firstIndex(of: name)
        return wanted.flatMap { index in (1...7).map { isBack ? today - $0 : today + $0 }.first { $0.weekday == index + 1 } }
    }

    /// `+15j`, `+2s` (weeks), `+1m`, `-3j`; English d, w, m.
    private func offset(_ text: String) -> Day? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().prefix(while: \.isNumber)
        guard let count = Int(digits), count < 10_000 else { return nil }
        let signed = sign == "-" ? -count : count
        switch text.dropFirst(1 + digits.count).trimmed {
        case "j", "d", "", "jour", "jours", "day", "days": return today + signed
        case "s", "w", "sem", "semaine", "semaines", "week", "weeks": return today + 7 * signed
        case "m", "mois", "month", "months": return today.adding(months: signed)
        default: return nil
        }
    }

    /// `dans 30 j`, `il y a 3 jours`, `in 2 weeks`, `3 days ago`.
    private func distance(_ text: String) -> Day? {
        for (before, after, sign) in [("dans ", "", "+"), ("in ", "", "+"), ("il y a ", "", "-"), ("", " ago", "-")]
        where text.hasPrefix(before) && text.hasSuffix(after) {
            if let day = offset(sign + text.dropFirst(before.count).dropLast(after.count)) { return day }
        }
        return nil
    }

    /// `fin avril`: the last day of the next April, of the last one for what was done; `fin avril 2027`; `fin mois`: of this month.
    private func endOfMonth(_ text: String) -> Day? {
        var words = text.split(separator: " ").map(String.init)
        guard let first = words.first, first == "fin" || first == "end" else { return nil }
        let typedYear = words.last.flatMap { $0.count == 4 ? Int($0) : nil }
        if typedYear != nil { words.removeLast() }
        guard let name = words.last, words.count > 1 else { return nil }
        let (year, month, _) = today.parts
        if name == "mois" || name == "month" { return typedYear == nil ? lastDay(month, year) : nil }
        guard let wanted = Self.month(named: name) else { return nil }
        if let typedYear { return lastDay(wanted, typedYear) }
        if aim == .back { return [year + 1, year, year - 1].compactMap { lastDay(wanted, $0) }.first { $0 <= latest } }
        return lastDay(wanted, wanted < month ? year + 1 : year)
    }

    private func lastDay(_ month: Int, _ year: Int) -> Day? { Day(year: year, month: month, day: 1).map { $0.adding(months: 1) - 1 } }

    /// `12/3/26`, `12.03.2026`, `12/03`, `120326`, `12 mars 2026`.
    private func numbers(_ text: String) -> Day? {
        var parts = text.split(whereSeparator: { "/.- ".contains($0) }).map(String.init)
        if parts.count == 1, let only = parts.first, only.allSatisfy(\.isNumber), only.count == 6 || only.count == 8 {
            parts = [String(only.prefix(2)), String(only.dropFirst(2).prefix(2)), String(only.dropFirst(4))]
        }
        guard (2...3).contains(parts.count), let day = Int(parts[0] == "1er" ? "1" : parts[0]),
            let month = Int(parts[1]) ?? Self.month(named: parts[1])
        else {
            return nil
        }
        guard parts.count == 3 else { return withoutYear(day, month) }
        guard let year = Int(parts[2]), parts[2].count == 2 || parts[2].count == 4 else { return nil }
        return Day(year: year < 100 ? Self.year(of: year, near: today) : year, month: month, day: day)
    }

    /// `98` is 1998, `24` is 2024: no day of a dossier lies further ahead than fifteen years.
    static func year(of year: Int, near today: Day) -> Int { (2000 + year > today.parts.year + 15 ? 1900 : 2000) + year }

    /// Where a day that was done may lie at most: one still to come within a month is that one, which is then refused. It is never put
    /// a year back.
    private var latest: Day { today + 31 }

    /// The last such day, the next one, or the one within half a year of today. 29 February may be eight years away.
    private func withoutYear(_ day: Int, _ month: Int) -> Day? {
        let year = today.parts.year
        func days(_ years: ClosedRange<Int>) -> [Day] { years.compactMap { Day(year: $0, month: month, day: day) } }
        switch aim {
        case .back: return days(year - 8...year + 1).last { $0 <= latest }
        case .ahead: return days(year...year + 8).first { today <= $0 }
        case .near: return days(year - 1...year + 1).min { abs($0 - today) < abs($1 - today) }
        }
    }

    private static func month(named text: String) -> Int? {
        guard text.count >= 3 else { return nil }
        for names in [MonthNames.french, MonthNames.english] {
            let folded = names.map { String(decoding: Folding.fold($0), as: UTF8.self) }
            let hits = folded.indices.filter { folded[$0].hasPrefix(text) }
            if hits.count == 1 { return hits[0] + 1 }
        }
        return nil
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    public var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return start < end ? String(self[start..<end]) : ""
    }

    public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
