import Text

/// What may stand at the end of a filter that is being typed: fields that begin so, the values of a field.
public struct FilterCompletion: Sendable {
    public struct Proposal: Sendable, Equatable {
        /// As people read it.
        public let shown: String
        /// As it is typed.
        public let typed: String
    }

    public let proposals: [Proposal]
    private let kept: String

    public init(_ text: String, _ source: Source, _ asking: Asking) {
        let tail = Tail(text)
        kept = tail.kept
        proposals =
            tail.field.map { Self.values($0, tail.begun, source, asking) } ?? Self.fields(tail.begun, source, asking.language, closing: ":")
    }

    /// The whole text with a proposal at its end.
    public func text(_ proposal: Proposal) -> String { kept + proposal.typed }

    // MARK: Proposals

    private static func fields(_ begun: String, _ source: Source, _ language: Language, closing: String) -> [Proposal] {
        let wanted = Facet.plain(begun)
        guard closing.isEmpty || wanted.count > 1 else { return [] }
        let found = source.facets.filter { facet in wanted.isEmpty || facet.names.contains { $0.hasPrefix(wanted) } }
        let names =
            found.map { $0.name(language) } + (closing.isEmpty ? [] : special(language).filter { Facet.plain($0).hasPrefix(wanted) })
        return names.map { Proposal(shown: $0 + closing, typed: $0 + closing) }
    }

    private static func special(_ language: Language) -> [String] {
        [Phrase(fr: "sans", en: "without")[language], Phrase(fr: "lié", en: "linked")[language]]
    }

    private static func values(_ field: String, _ begun: String, _ source: Source, _ asking: Asking) -> [Proposal] {
        let plain = Facet.plain(field)
        if FilterBinder.without.contains(plain) { return fields(begun, source, asking.language, closing: "") }
        if FilterBinder.linked.contains(plain) { return words(ValueNames.linked(asking), begun, asking.language) }
        guard case .one(let place) = source.facet(named: field) else { return [] }
        switch source.facets[place].holding {
        case .words(let names): return words(names(asking), begun, asking.language)
        case .day: return days(begun, asking.language)
        case .text, .number: return []
        }
    }

    private static func words(_ names: ValueNames, _ begun: String, _ language: Language) -> [Proposal] {
        let found = begun.isEmpty ? names.all : names.beginning(begun)
        return found.prefix(20).map { Proposal(shown: $0.shown[language], typed: quoted($0.shown[language])) }
    }

    private static func days(_ begun: String, _ language: Language) -> [Proposal] {
        let all =
            language == .french
            ? ["<30j", "passé", "ce mois", "cette semaine", "mois prochain"] : ["<30d", "past", "this month", "this week", "next month"]
        let wanted = Folding.fold(begun)
        return all.filter { Folding.fold($0).starts(with: wanted) }.map { Proposal(shown: $0, typed: quoted($0)) }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { $0.isWhitespace || ",()".contains($0) } ? "\"\(text)\"" : text
    }
}

/// The end of a filter: what is being typed there, and what stands before it.
private struct Tail {
    /// Before what is completed.
    let kept: String
    /// The field whose value is being typed; nil while its name is.
    let field: String?
    let begun: String

    init(_ text: String) {
        let signs = Array(text)
        var (start, value, isQuoted) = (0, Int?.none, false)
        for (place, sign) in signs.enumerated() {
            if "\"“”«»".contains(sign) { isQuoted.toggle() }
            if isQuoted { continue }
            if sign.isWhitespace || "()!".contains(sign) {
                (start, value) = (place + 1, nil)
            } else if sign == ":", value == nil, place > start {
                value = place + 1
            } else if sign == ",", value != nil {
                value = place + 1
            }
        }
        let begin = value ?? start
        field = value == nil ? nil : String(signs[start...].prefix { $0 != ":" })
        kept = String(signs[..<begin])
        begun = String(signs[begin...].filter { !"\"“”«»".contains($0) })
    }
}
