import Text

/// Reads the days a filter asks for: `<30j`, `>=01/12`, `01/12..31/12`, `..fin avril`, `"ce mois"`, `mars 2027`, `2026`, `30j`.
struct DaySpan {
    private let days: DayReader
    private static let all = Int.min / 4...Int.max / 4

    init(_ days: DayReader) { self.days = days }

    /// Numbers of days; nil for what names none.
    func read(_ text: String) -> ClosedRange<Int>? {
        let text = String(decoding: Folding.fold(text), as: UTF8.self).split(separator: " ").joined(separator: " ")
        if let dots = text.firstRange(of: "..") { return range(text[..<dots.lowerBound].trimmed, text[dots.upperBound...].trimmed) }
        for (sign, span) in Self.comparisons where text.hasPrefix(sign) {
            return edge(text.dropFirst(sign.count).trimmed).map(span)
        }
        return window(text) ?? edge(text)
    }

    private static let comparisons: [(String, @Sendable (ClosedRange<Int>) -> ClosedRange<Int>)] = [
        ("<=", { all.lowerBound...$0.upperBound }), (">=", { $0.lowerBound...all.upperBound }),
        ("<", { all.lowerBound...$0.lowerBound - 1 }), (">", { $0.upperBound + 1...all.upperBound }), ("=", { $0 }),
    ]

    private func range(_ from: String, _ to: String) -> ClosedRange<Int>? {
        if from.isEmpty, to.isEmpty { return nil }
        let first = from.isEmpty ? Self.all.lowerBound : edge(from)?.lowerBound
        let last = to.isEmpty ? Self.all.upperBound : edge(to)?.upperBound
        guard let first, let last, first <= last else { return nil }
        return first...last
    }

    /// `30j`: from today to that day; `-30j`: the days behind us.
    private func window(_ text: String) -> ClosedRange<Int>? {
        guard let first = text.first, first.isNumber || first == "-", text.last?.isLetter ?? false, let day = offset(text) else {
            return nil
        }
        return min(day, days.today).number...max(day, days.today).number
    }

    /// `30j`, `+2s`, `-3m`.
    private func offset(_ text: String) -> Day? {
        let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
        let digits = (isSigned ? text.dropFirst() : text[...]).prefix(while: \.isNumber)
        guard !digits.isEmpty, (isSigned ? text.dropFirst() : text[...]).dropFirst(digits.count).allSatisfy({ $0.isLetter || $0 == " " })
        else { return nil }
        return days.read(isSigned ? text : "+" + text)
    }

    /// A day, or the days of a period.
    private func edge(_ text: String) -> ClosedRange<Int>? {
        if let span = year(text) ?? month(text) ?? named(text) { return span }
        if text.last?.isLetter ?? false, let day = offset(text) { return day.number...day.number }
        return days.aimed(.near).read(text).map { $0.number...$0.number }
    }

    private func year(_ text: String) -> ClosedRange<Int>? {
        guard text.count == 4, let year = Int(text), let first = Day(year: year, month: 1, day: 1) else { return nil }
        return span(.yearly, first)
    }

    /// `12/2026`, `mars 2027`, `mars`: the one nearest to today.
    private func month(_ text: String) -> ClosedRange<Int>? {
        let parts = text.split { $0 == "/" || $0 == " " }.map(String.init)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        if parts.count == 2 {
            guard parts[1].count == 4, let year = Int(parts[1]), let month = Int(name) ?? Self.month(named: name) else { return nil }
            return Day(year: year, month: month, day: 1).flatMap { span(.monthly, $0) }
        }
        guard let month = Self.month(named: name) else { return nil }
        let year = days.today.parts.year
        let nearest = (year - 1...year + 1).compactMap { Day(year: $0, month: month, day: 15) }.min {
            abs($0 - days.today) < abs($1 - days.today)
        }
        return nearest.flatMap { span(.monthly, $0) }
    }

    private static func month(named text: String) -> Int? {
        guard text.count >= 3 else { return nil }
        for names in [MonthNames.french, MonthNames.english] {
            let hits = names.indices.filter { String(decoding: Folding.fold(names[$0]), as: UTF8.self).hasPrefix(text) }
            if hits.count == 1 { return hits[0] + 1 }
        }
        return nil
    }

    /// « ce mois », « semaine prochaine », « passé ».
    private func named(_ text: String) -> ClosedRange<Int>? {
        let words = text.split { $0 == " " || $0 == "-" }.map(String.init)
        if words.count == 1 {
            switch words[0] {
            case "passe", "passee", "past": return Self.all.lowerBound...(days.today - 1).number
            case "avenir", "ahead": return days.today.number...Self.all.upperBound
            default: return nil
            }
        }
        guard words.count == 2, let length = words.lazy.compactMap({ Self.lengths[$0] }).first,
            let step = words.lazy.compactMap({ Self.steps[$0] }).first, let now = Period(length, containing: days.today)
        else { return nil }
        let period = step == 0 ? now : step > 0 ? now.next : now.previous
        return period.map { $0.first.number...$0.last.number }
    }

    private func span(_ length: Recurrence, _ day: Day) -> ClosedRange<Int>? {
        Period(length, containing: day).map { $0.first.number...$0.last.number }
    }

    private static let lengths: [String: Recurrence] = [
        "semaine": .weekly, "week": .weekly, "mois": .monthly, "month": .monthly, "trimestre": .quarterly, "quarter": .quarterly,
        "semestre": .halfYearly, "annee": .yearly, "an": .yearly, "year": .yearly,
    ]
    private static let steps = [
        "ce": 0, "cet": 0, "cette": 0, "this": 0, "prochain": 1, "prochaine": 1, "next": 1, "dernier": -1, "derniere": -1, "passe": -1,
        "passee": -1, "last": -1,
    ]
}

/// Reads the numbers a filter asks for: `3`, `>3`, `<=2,5`, `3..5`.
enum NumberSpan {
    static func read(_ text: String) -> ClosedRange<Double>? {
        let text = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        let all = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        if let dots = text.firstRange(of: "..") {
            let (from, to) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
            guard from.isEmpty || number(from) != nil, to.isEmpty || number(to) != nil, from + to != "" else { return nil }
            let (first, last) = (number(from) ?? all.lowerBound, number(to) ?? all.upperBound)
            return first <= last ? first...last : nil
        }
        for sign in ["<=", ">=", "<", ">", "="] where text.hasPrefix(sign) {
            guard let bound = number(String(text.dropFirst(sign.count))) else { return nil }
            switch sign {
            case "<=": return all.lowerBound...bound
            case ">=": return bound...all.upperBound
            case "<": return all.lowerBound...bound.nextDown
            case ">": return bound.nextUp...all.upperBound
            default: return bound...bound
            }
        }
        return number(text).map { $0...$0 }
    }

    private static func number(_ text: String) -> Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}
