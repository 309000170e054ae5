import Domain
import Text

/// Why one row is left out, in one sentence without its line number.
struct RowRefusal: Error {
    let phrase: Phrase

    init(fr: String, en: String) { phrase = Phrase(fr: fr, en: en) }
    init(_ phrase: Phrase) { self.phrase = phrase }
}

/// One row of the table, by the fields its columns hold.
struct RowReader {
    /// Characters; a longer cell is no field.
    private static let limit = 20_000

    let row: Table.Row
    let kind: ImportKind
    let columns: [String: Int]
    let days: DayReader

    /// Empty where the row or the table says nothing. A quotation mark that an export put before a sign is taken off.
    func text(_ key: String) -> String {
        let text = columns[key].map { row[$0].trimmed } ?? ""
        if Cell.isFormula(text) { return "" }
        return Cell.isNeutralised(text) ? String(text.dropFirst()) : text
    }

    /// In one line.
    func line(_ key: String) -> String {
        text(key).split { $0.isNewline || $0 == "\t" }.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The cell as the field stores it; nil where the row says nothing. Links are looked up on the bench.
    func value(_ key: String, _ bench: inout Bench) throws(RowRefusal) -> JSON? {
        let text = text(key)
        guard !text.isEmpty, let field = kind.field(key) else { return nil }
        try check(text, field)
        switch field.spec.kind {
        case .line where field.spec.plausible.isEmail: return .string(EmailReader.read(line(key)) ?? line(key))
        case .line: return .string(line(key))
        case .lines:
            let lines = Cell.parts(text)
            return lines.isEmpty ? nil : .strings(lines)
        case .choice(let choices): return .string(try choice(text, field, choices))
        case .day: return .string(try day(text, field, &bench).text)
        case .link(let kinds): return .string(try bench.link(line(key), to: kinds, field).text)
        case .links(let kinds):
            var found: Set<String> = []
            for part in Cell.parts(text) { found.insert(try bench.link(part, to: kinds, field).text) }
            return .strings(found.sorted(by: ByteOrder.precedes))
        default: return try parsed(text, field)
        }
    }

    private func day(_ text: String, _ field: ImportField, _ bench: inout Bench) throws(RowRefusal) -> Day {
        // « 12/03/2022 00:00:00 » is how a spreadsheet prints a day with its hour.
        let words = text.split(separator: " ")
        let bare = words.count == 2 && words[1].contains(":") ? String(words[0]) : text
        if let day = days.aimed(field.spec.aim).read(bare) { return day }
        guard let day = SerialDay.read(text) else {
            throw RowRefusal(
                fr: "date impossible « \(text) » (\(field.label.french))", en: "impossible date “\(text)” (\(field.label.english))")
        }
        bench.remarkOnce(SerialDay.remark(text, day))
        return day
    }

    private func choice(_ text: String, _ field: ImportField, _ choices: [Choice]) throws(RowRefusal) -> String {
        if let value = field.values[Heading.words(text).joined(separator: " ")] { return value }
        let wanted = Heading.stem(Standing.stated(text))
        let found = choices.first { choice in
            [choice.value, choice.phrase.french, choice.phrase.english].contains { Heading.stem($0) == wanted }
        }
        if let value = found?.value ?? field.spec.means(text) { return value }
        throw RowRefusal(
            fr: "\(field.label.french) : « \(text) » n'est pas dans la liste (\(choices.map(\.phrase.french).joined(separator: ", ")))",
            en: "\(field.label.english): “\(text)” is not in the list (\(choices.map(\.phrase.english).joined(separator: ", ")))")
    }

    private func parsed(_ text: String, _ field: ImportField) throws(RowRefusal) -> JSON? {
        switch FieldParser(days: days, isBounded: false).parse(text, field.spec) {
        case .value(let json): return json
        case .wrong(let phrase):
            throw RowRefusal(
                fr: "\(field.label.french) : \(phrase.french)", en: "\(field.label.english): \(phrase.english)")
        }
    }

    private func check(_ text: String, _ field: ImportField) throws(RowRefusal) {
        if text.utf8.count > Self.limit, text.count > Self.limit {
            throw RowRefusal(
                fr: "la cellule « \(field.label.french) » dépasse 20 000 caractères",
                en: "the cell “\(field.label.english)” exceeds 20,000 characters")
        }
        if Cell.isError(text) {
            throw RowRefusal(
                fr: "« \(text) » est une erreur du tableur (\(field.label.french))",
                en: "“\(text)” is a spreadsheet error (\(field.label.english))")
        }
    }
}
