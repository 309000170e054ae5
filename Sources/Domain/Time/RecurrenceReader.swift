import Text

/// How often something comes back, as people write it: « semestrielle », « tous les 2 ans », « 1 fois par an », « chaque trimestre ».
enum RecurrenceReader {
    static func read(_ text: String) -> Recurrence? {
        let folded = String(decoding: Folding.fold(text), as: UTF8.self)
        var words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.count == 1 { return adjective(words[0]) }
        var times = 1
        if let place = words.firstIndex(where: { $0 == "fois" || $0 == "times" }), place == 1, let count = number(words[0]) {
            times = count
            words.removeFirst(2)
        }
        guard let first = words.first, let unit = words.last, words.count > 1 else { return nil }
        let middle = words.dropFirst().dropLast().filter { $0 != "les" && $0 != "the" }
        guard ["par", "chaque", "tous", "toutes", "per", "every", "each"].contains(first), middle.count < 2 else { return nil }
        guard let count = middle.first.map(number) ?? 1, times > 0 else { return nil }
        if weeks.contains(unit) { return times == 1 && count == 1 ? .weekly : nil }
        guard let months = months[unit].map({ $0 * count }), months % times == 0 else { return nil }
        return Recurrence.allCases.first { $0.months == months / times }
    }

    /// « hebdomadaire », « trimestrielle », « semestriellement »: by how the word begins.
    private static func adjective(_ word: String) -> Recurrence? {
        adjectives.first { $0.stems.contains { word.hasPrefix($0) } }?.recurrence
    }

    private static let adjectives: [(recurrence: Recurrence, stems: [String])] = [
        (.weekly, ["hebdo"]), (.monthly, ["mensuel"]), (.twoMonthly, ["bimestriel"]), (.quarterly, ["trimestriel"]),
        (.halfYearly, ["semestriel"]), (.yearly, ["annuel"]), (.twoYearly, ["bisannuel", "biennal"]),
    ]

    private static let weeks: Set<String> = ["semaine", "semaines", "week", "weeks"]
    private static let months = [
        "mois": 1, "month": 1, "months": 1, "trimestre": 3, "trimestres": 3, "quarter": 3, "quarters": 3, "semestre": 6, "semestres": 6,
        "an": 12, "ans": 12, "annee": 12, "annees": 12, "year": 12, "years": 12,
    ]
    private static let numbers = ["un": 1, "une": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "six": 6]

    private static func number(_ word: String) -> Int? { numbers[word] ?? Int(word).flatMap { (1...24).contains($0) ? $0 : nil } }
}
