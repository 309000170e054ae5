import Text

/// Reads audits as people tell them, a line each: « externe 27/06/2026 », and below it what is still open: « - NC mineure : … »,
/// « - 3 NC mineures », « - PS, exigence 4 : … », « - PS, n° 4 : … ».
public struct ToldAuditReader: Sendable {
    public struct Fault: Error, Sendable, Equatable {
        public let phrase: Phrase
    }

    private let days: DayReader

    /// `days` looks ahead for audits that are planned, back for those of the past.
    public init(days: DayReader) { self.days = days }

    /// « externe 27/06/2026 », accepted as it stands.
    private var example: Phrase {
        let day = DayExamples(days).day().shown
        return Phrase(fr: "externe \(day)", en: "external \(day)")
    }

    /// Blank lines count for nothing.
    public func read(_ lines: [String]) throws(Fault) -> [ToldAudit] {
        var found: [ToldAudit] = []
        for line in lines.map(\.trimmed) where !line.isEmpty {
            guard let mark = line.first, "-–•*".contains(mark) else {
                found.append(try audit(line))
                continue
            }
            guard let last = found.indices.last else {
                throw Fault(
                    phrase: Phrase(
                        fr: "« \(line) » : au-dessus, tapez l'audit et son jour, par exemple : \(example.french).",
                        en: "“\(line)”: above it, type the audit and its day, for instance: \(example.english)."))
            }
            found[last].findings += try findings(line.dropFirst().trimmed)
        }
        return found
    }

    private func audit(_ line: String) throws(Fault) -> ToldAudit {
        var words = line.split(separator: " ").map(String.init)
        if words.count > 1, Self.folded(words[0]) == "audit" { words.removeFirst() }
        let type = words.count > 1 ? Self.types[Self.folded(words[0])] : nil
        if type != nil { words.removeFirst() }
        guard let day = days.read(words.joined(separator: " ")) else {
            if type == nil, words.count > 1, days.read(words.dropFirst().joined(separator: " ")) != nil { throw unknownType(words[0]) }
            throw Fault(
                phrase: Phrase(
                    fr: "« \(line) » : tapez le type et un jour du calendrier, par exemple : \(example.french).",
                    en: "“\(line)”: type the kind and a day of the calendar, for instance: \(example.english)."))
        }
        let years = Plausible.years(days.today)
        guard years.contains(day) else {
            let (first, last) = (years.lowerBound.parts.year, years.upperBound.parts.year)
            throw Fault(
                phrase: Phrase(
                    fr: "« \(line) » : vérifiez l'année, de \(first) à \(last).", en: "“\(line)”: check the year, \(first) to \(last)."))
        }
        return ToldAudit(type ?? .external, on: day)
    }

    private func unknownType(_ word: String) -> Fault {
        Fault(
            phrase: Phrase(
                fr: "« \(word) » : un audit est externe, interne ou blanc, par exemple : \(example.french).",
                en: "“\(word)”: an audit is external, internal or mock, for instance: \(example.english)."))
    }

    private func findings(_ text: String) throws(Fault) -> [ToldAudit.OpenFinding] {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        let (head, engagement) = Self.engagement(in: parts[0])
        let number = head.prefix(while: \.isNumber)
        let count = number.isEmpty ? 1 : Int(number) ?? 0
        guard let grade = Self.grade(head.dropFirst(number.count).trimmed), (1...99).contains(count) else {
            throw Fault(
                phrase: Phrase(
                    fr:
                        "« \(text) » : commencez par NC majeure, NC mineure, PS, vigilance ou piste, par exemple : - NC mineure : horaires.",
                    en: "“\(text)”: begin with major NC, minor NC, SP, vigilance or lead, for instance: - minor NC: opening hours."))
        }
        let words = parts.count > 1 ? parts[1] : ""
        if !words.isEmpty, count == 1 { return [ToldAudit.OpenFinding(grade, words, engagement: engagement)] }
        let name = words.isEmpty ? "Constat à recopier du rapport" : words
        return (1...count).map { ToldAudit.OpenFinding(grade, count == 1 ? name : "\(name) (\($0)/\(count))", engagement: engagement) }
    }

    /// « NC mineure, exigence n° 4 » without its end, and the number it holds.
    private static func engagement(in text: String) -> (rest: String, number: String?) {
        let words = text.split { $0.isWhitespace || "(),".contains($0) }.map(String.init)
        func isSign(_ word: String) -> Bool { numberSigns.contains(folded(word)) }
        func isNumber(_ place: Int) -> Bool { words.indices.contains(place) && words[place].first?.isNumber == true }
        guard let place = words.indices.first(where: { levels.contains(folded(words[$0])) || isSign(words[$0]) && isNumber($0 + 1) })
        else { return (text, nil) }
        let after = words.dropFirst(levels.contains(folded(words[place])) ? place + 1 : place).drop(while: isSign)
        return (words.prefix(place).joined(separator: " "), after.first)
    }

    private static let levels: Set<String> = ["exigence", "engagement", "critere", "rubrique", "requirement", "commitment", "criterion"]
    private static let numberSigns: Set<String> = ["n", "n°", "no", "nº", "no.", "n.", "numero", "number"]

    private static let types: [String: Audit.AuditType] = [
        "externe": .external, "external": .external, "interne": .internal, "internal": .internal, "blanc": .mock, "mock": .mock,
    ]

    /// By the words of the reports, plural or not: `NC mineures`, `non-conformité majeure`, `PS`.
    private static func grade(_ text: String) -> Finding.Grade? {
        let words = folded(text).split { !$0.isLetter }.map { $0.hasSuffix("s") && $0.count > 2 ? String($0.dropLast()) : String($0) }
        let isNC = words.contains("nc") || words.contains { $0.hasPrefix("conformit") || $0.hasPrefix("nonconformit") }
        if isNC, words.contains(where: { $0.hasPrefix("maj") }) { return .majorNonconformity }
        if isNC, words.contains(where: { $0.hasPrefix("min") }) { return .minorNonconformity }
        switch words.first {
        case "ps", "sp": return .sensitivePoint
        case "point", "sensitive": return words.contains { $0.hasPrefix("sensi") } ? .sensitivePoint : nil
        case "vigilance": return .vigilance
        case "piste", "lead", "improvement": return .improvementLead
        default: return nil
        }
    }

    private static func folded(_ text: String) -> String { String(decoding: Folding.fold(text), as: UTF8.self) }
}
