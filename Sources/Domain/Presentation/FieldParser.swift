import Text

/// What people type in a field, as JSON: the one place that says what a field accepts, for forms, imports and commands.
public struct FieldParser: Sendable {
    public let days: DayReader

    private let paths: SharePaths

    /// What is out of a field's range is wrong; an import takes it, then leaves it out and says so.
    private let isBounded: Bool

    public init(days: DayReader, paths: SharePaths = SharePaths(windows: "", server: "", folder: ""), isBounded: Bool = true) {
        self.days = days
        self.paths = paths
        self.isBounded = isBounded
    }

    /// Nil value: the field is emptied. The phrase says what is wrong and what to type.
    public func parse(_ text: String, _ field: FieldSpec) -> Parsed {
        let trimmed = text.trimmed
        if trimmed.isEmpty { return field.isRequired ? .wrong(Self.required(field)) : .value(nil) }
        switch field.kind {
        case .line where field.plausible.isEmail: return email(trimmed, field)
        case .line: return .value(.string(field.isFile ? paths.kept(trimmed) : trimmed))
        case .paragraph: return .value(.string(text.trimmed))
        case .lines: return lines(text)
        case .day: return plausible(day(trimmed, field), field)
        case .clock: return clock(trimmed)
        case .integer(let range): return integer(trimmed, range)
        case .decimal: return plausible(decimal(field.plausible.numbers == nil ? trimmed : Self.withoutPercent(trimmed)), field)
        case .choice(let choices): return choice(trimmed, choices, field)
        case .flag: return flag(trimmed)
        default: return .value(.string(trimmed))
        }
    }

    public enum Parsed: Sendable, Equatable {
        case value(JSON?)
        case wrong(Phrase)
    }

    public static func required(_ field: FieldSpec) -> Phrase {
        Phrase(fr: "« \(field.label.french) » est à remplir.", en: "“\(field.label.english)” must be filled in.")
    }

    /// What can be read may still be out of the field's range.
    private func plausible(_ parsed: Parsed, _ field: FieldSpec) -> Parsed {
        guard isBounded, case .value(let value?) = parsed, let phrase = Plausibility(today: days.today).fault(value, field) else {
            return parsed
        }
        return .wrong(phrase)
    }

    private func email(_ text: String, _ field: FieldSpec) -> Parsed {
        EmailReader.read(text).map { .value(.string($0)) } ?? plausible(.value(.string(text)), field)
    }

    private func lines(_ text: String) -> Parsed {
        let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        return .value(lines.isEmpty ? nil : .strings(lines))
    }

    private func day(_ text: String, _ field: FieldSpec) -> Parsed {
        if let day = days.aimed(field.aim).read(text) { return .value(.string(day.text)) }
        return .wrong(days.aimed(field.aim).refusal(text))
    }

    private func clock(_ text: String) -> Parsed {
        if let hour = ClockReader.read(text) { return .value(.string(hour)) }
        return .wrong(
            Phrase(
                fr: "« \(text) » n'est pas une heure : tapez par exemple 10 h, 10 h 30 ou 10:30.",
                en: "“\(text)” is not an hour: type for instance 10:00 or 10:30."))
    }

    private func integer(_ text: String, _ range: ClosedRange<Int>) -> Parsed {
        let digits = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
        if let value = Int(digits), range.contains(value) { return .value(.integer(value)) }
        return .wrong(
            Phrase(
                fr:
                    "« \(text) » : un nombre entier de \(range.lowerBound) à \(Count.grouped(range.upperBound, by: "\u{A0}")) est attendu.",
                en: "“\(text)”: a whole number from \(range.lowerBound) to \(Count.grouped(range.upperBound, by: ",")) is expected."))
    }

    /// « 87,5 % » in a field of percentages is 87,5.
    private static func withoutPercent(_ text: String) -> String { text.hasSuffix("%") ? text.dropLast().trimmed : text }

    /// Keeps the digits as typed (`12,50` is stored `12.50`).
    private func decimal(_ text: String) -> Parsed {
        let number = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }.replacing(",", with: ".")
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.enumerated().allSatisfy { place, part in
            let body = place == 0 && part.hasPrefix("-") ? part.dropFirst() : part
            return !body.isEmpty && body.allSatisfy { $0.isASCII && $0.isNumber }
        }
        guard digits, parts.count <= 2, Double(number) != nil, Self.isJSONNumber(number) else {
            return .wrong(
                Phrase(
                    fr: "« \(text) » n'est pas un nombre : tapez par exemple 92,5.",
                    en: "“\(text)” is not a number: type for instance 92.5."))
        }
        return .value(.number(number))
    }

    private static func isJSONNumber(_ text: String) -> Bool {
        let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !(body.count > 1 && body.hasPrefix("0") && !body.hasPrefix("0."))
    }

    private func choice(_ text: String, _ choices: [Choice], _ field: FieldSpec) -> Parsed {
        let wanted = Folding.fold(Standing.stated(text))
        let hit = choices.first {
            Folding.fold($0.value) == wanted || Folding.fold($0.phrase.french) == wanted || Folding.fold($0.phrase.english) == wanted
        }
        if let value = hit?.value ?? field.means(text) { return .value(.string(value)) }
        let list = (choices.map(\.phrase.french).joined(separator: ", "), choices.map(\.phrase.english).joined(separator: ", "))
        return .wrong(Phrase(fr: "« \(text) » n'est pas dans la liste : \(list.0).", en: "“\(text)” is not in the list: \(list.1)."))
    }

    private func flag(_ text: String) -> Parsed {
        switch String(decoding: Folding.fold(text), as: UTF8.self) {
        case "oui", "o", "yes", "y", "true", "x": .value(.bool(true))
        case "non", "n", "no", "false": .value(nil)
        default: .wrong(Phrase(fr: "Répondez oui ou non.", en: "Answer yes or no."))
        }
    }
}
