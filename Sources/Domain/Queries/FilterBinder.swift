import Text

/// Looks up the names of a filter in a list: its fields, the values they have.
struct FilterBinder {
    private let source: Source
    private let asking: Asking

    init(_ source: Source, _ asking: Asking) {
        self.source = source
        self.asking = asking
    }

    func condition(_ tree: FilterTree) throws(FilterError) -> Condition {
        switch tree {
        case .word(let piece): return .all([.word(Self.folded(piece.text))])
        case .not(let other): return .not(try condition(other))
        case .all(let parts): return .all(try bound(parts))
        case .any(let parts): return .any(try bound(parts))
        case .field(let name, let values): return try field(name, values)
        }
    }

    /// Words stand in one list, so that a filter that only narrows another is seen to.
    private func bound(_ parts: [FilterTree]) throws(FilterError) -> [Condition] {
        var found: [Condition] = []
        for part in parts {
            let condition = try condition(part)
            if case .word = part, case .all(let inner) = condition { found += inner } else { found.append(condition) }
        }
        return found
    }

    private static func folded(_ text: String) -> [UInt8] {
        Folding.fold(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    static let without = ["sans", "without"]
    static let linked = ["lie", "lien", "linked"]

    private func field(_ name: FilterPiece, _ values: [FilterPiece]) throws(FilterError) -> Condition {
        let plain = Facet.plain(name.text)
        if Self.without.contains(plain) {
            try check(name, values)
            var parts: [Condition] = []
            for value in values { parts.append(.without(try source.place(named: value.text, at: value.sign))) }
            return Self.any(parts)
        }
        if Self.linked.contains(plain) {
            try check(name, values)
            var refs = Set<Ref>()
            for value in values { refs.formUnion(try linked(value)) }
            return .linked(refs)
        }
        let place = try source.place(named: name.text, at: name.sign)
        try check(name, values)
        return try compare(place, values)
    }

    private func check(_ name: FilterPiece, _ values: [FilterPiece]) throws(FilterError) {
        guard values.isEmpty else { return }
        throw FilterError(
            fr: "Il manque une valeur après « \(name.text): »\(FilterError.place(name.sign).french).",
            en: "A value is missing after “\(name.text):”\(FilterError.place(name.sign).english).")
    }

    private static func any(_ parts: [Condition]) -> Condition { parts.count == 1 ? parts[0] : .any(parts) }

    private func compare(_ place: Int, _ pieces: [FilterPiece]) throws(FilterError) -> Condition {
        let facet = source.facets[place]
        switch facet.holding {
        case .text: return .holds(place, pieces.map { Self.folded($0.text) })
        case .words(let names):
            let names = names(asking)
            var wanted = Set<String>()
            for piece in pieces { wanted.formUnion(try values(piece, facet, names)) }
            return .isOne(place, wanted)
        case .day:
            var spans: [ClosedRange<Int>] = []
            for piece in pieces {
                guard let span = DaySpan(DayReader(asking.facts)).read(piece.text) else { throw Self.noDay(piece) }
                spans.append(span)
            }
            return .within(place, spans)
        case .number:
            var spans: [ClosedRange<Double>] = []
            for piece in pieces {
                guard let span = NumberSpan.read(piece.text) else { throw Self.noNumber(piece) }
                spans.append(span)
            }
            return .between(place, spans)
        }
    }

    private func values(_ piece: FilterPiece, _ facet: Facet, _ names: ValueNames) throws(FilterError) -> Set<String> {
        let found = names.named(piece.text)
        if found.isEmpty { throw unknown(piece, facet, names) }
        return Set(found.flatMap(\.values))
    }

    /// What is linked with the records that a text names, both ways.
    private func linked(_ piece: FilterPiece) throws(FilterError) -> Set<Ref> {
        let names = ValueNames.linked(asking)
        let found = names.named(piece.text).flatMap(\.values).compactMap { Ref($0) }
        if found.isEmpty {
            let near = Self.proposal(names.near(piece.text, asking.language))
            throw FilterError(
                fr: "« \(piece.text) »\(FilterError.place(piece.sign).french) ne désigne aucune fiche\(near.french)",
                en: "“\(piece.text)”\(FilterError.place(piece.sign).english) names no record\(near.english)")
        }
        let dossier = asking.dossier
        var refs = Set<Ref>()
        for ref in found {
            for use in dossier.usesOfAnything(in: ref.record) {
                refs.insert(use.source)
                if use.source.kind != Checklist.name { refs.insert(Ref(use.source.record)) }
            }
            guard let record = dossier.record(ref.record), let kind = dossier.schema[ref.kind] else { continue }
            refs.formUnion(Links.of(record, kind).map(\.target))
        }
        return refs
    }

    // MARK: What is wrong

    private func unknown(_ piece: FilterPiece, _ facet: Facet, _ names: ValueNames) -> FilterError {
        let field = facet.label
        if ["moi", "me"].contains(Facet.plain(piece.text)) {
            return FilterError(
                fr: "« \(piece.text) »\(FilterError.place(piece.sign).french) : le dossier ne sait pas qui vous êtes (--moi PERSONNE).",
                en: "“\(piece.text)”\(FilterError.place(piece.sign).english): the dossier does not know who you are (--me PERSON).")
        }
        let some = names.all.prefix(6).map(\.shown)
        let tail = names.all.count > 6 ? "…" : ""
        let near =
            names.near(piece.text, asking.language).map { Self.proposal($0) }
            ?? (some.isEmpty
                ? Phrase(fr: " : il n'y en a pas.", en: ": there are none.")
                : Phrase(
                    fr: " : \(some.map(\.french).joined(separator: ", "))\(tail.isEmpty ? "." : tail)",
                    en: ": \(some.map(\.english).joined(separator: ", "))\(tail.isEmpty ? "." : tail)"))
        return FilterError(
            fr: "« \(piece.text) »\(FilterError.place(piece.sign).french) n'est pas une valeur de « \(field.french) »\(near.french)",
            en: "“\(piece.text)”\(FilterError.place(piece.sign).english) is no value of “\(field.english)”\(near.english)")
    }

    static func proposal(_ near: String?) -> Phrase {
        near.map { Phrase(fr: " : le plus proche est « \($0) ».", en: ": the nearest is “\($0)”.") } ?? Phrase(same: ".")
    }

    private static func noDay(_ piece: FilterPiece) -> FilterError {
        FilterError(
            fr:
                "« \(piece.text) »\(FilterError.place(piece.sign).french) n'est ni un jour ni une période : par exemple <30j, 01/12..31/12, \"ce mois\", 2026.",
            en:
                "“\(piece.text)”\(FilterError.place(piece.sign).english) is no day and no period: for instance <30d, 01/12..31/12, \"this month\", 2026."
        )
    }

    private static func noNumber(_ piece: FilterPiece) -> FilterError {
        FilterError(
            fr: "« \(piece.text) »\(FilterError.place(piece.sign).french) n'est pas un nombre : par exemple 3, >3, 3..5.",
            en: "“\(piece.text)”\(FilterError.place(piece.sign).english) is no number: for instance 3, >3, 3..5.")
    }
}

extension Source {
    /// The place of the facet that a name means. Throws that no thing of the list has it, or several.
    func place(named name: String, at sign: Int?) throws(FilterError) -> Int {
        let place = FilterError.place(sign)
        switch facet(named: name) {
        case .one(let found): return found
        case .several(let found):
            let some = found.map { facets[$0].label }
            throw FilterError(
                fr: "« \(name) »\(place.french) commence plusieurs champs : \(some.map(\.french).joined(separator: ", ")).",
                en: "“\(name)”\(place.english) begins several fields: \(some.map(\.english).joined(separator: ", ")).")
        case .none:
            let near = FilterBinder.proposal(Nearest.close(to: Facet.plain(name), among: facets.flatMap(\.names)))
            throw FilterError(
                fr: "Cette liste n'a pas de champ « \(name) »\(place.french)\(near.french)",
                en: "This list has no field “\(name)”\(place.english)\(near.english)")
        }
    }
}
