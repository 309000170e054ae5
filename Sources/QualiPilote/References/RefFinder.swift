import Domain
import Text

/// Finds what a word on the command line names: an address (`documents/doc-acc-001`, `<checklist>/<item>`), an id, or
/// `[référentiel:]reference[@unit]`.
struct RefFinder {
    private let place: Workplace
    private var dossier: Dossier { place.dossier }

    init(_ place: Workplace) { self.place = place }

    /// The one thing a word names. Throws when there is none, or several: they are printed and nothing is done.
    func find(_ word: String, where isWanted: (Ref) -> Bool = { _ in true }) throws(Failure) -> Ref {
        let exact = all(word).filter(isWanted)
        // what cannot be read may bear the reference: no title stands in for it
        let found = exact.isEmpty && unread == nil ? TitleFinder(dossier).all(word, where: isWanted) : exact
        guard let first = found.first else { throw unknown(word) }
        guard found.count == 1 else { throw several(word, found) }
        return first
    }

    /// The one thing that words name together: « COPIL 21 » needs no quotes. Several references are several things.
    func find(_ words: [String]) throws(Failure) -> Ref {
        let name = words.joined(separator: " ")
        if words.count > 1, all(name).isEmpty, words.allSatisfy({ !all($0).isEmpty }) {
            throw Failure(
                .usage, fr: "« \(name) » désigne plusieurs choses : demandez-les une par une.",
                en: "“\(name)” names several things: ask for them one by one.")
        }
        return try find(name)
    }

    /// The one item a word names; an engagement or a checklist stands for its items.
    func findItem(_ word: String) throws(Failure) -> ChecklistItem {
        let named = all(word)
        let own = named.filter { dossier.item($0) != nil }
        var found = own.isEmpty ? named.flatMap(items) : own
        // what cannot be read may bear the reference: no title stands in for it
        if named.isEmpty, unread == nil { found = TitleFinder(dossier).points(called: word) }
        guard let first = found.first, let item = dossier.item(first) else {
            throw named.first.map { notAnItem(word, $0) } ?? unknown(word, among: itemReferences)
        }
        guard found.count == 1 else { throw several(word, found) }
        return item
    }

    /// Everything a word may name; an address or an id before a reference.
    func all(_ word: String) -> [Ref] {
        if let ref = address(word) { return [ref] }
        let name = ReferenceName(word, isReferential: { dossier.record(RecordKey(Referential.name, $0)) != nil })
        return name.isPlain ? records(named: name.reference) + structure(name) : structure(name)
    }

    // MARK: Addresses

    private func address(_ word: String) -> Ref? {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count) else { return nil }
        if let kind = kind(parts[0]), let ref = Ref(([kind.name.rawValue] + parts.dropFirst()).joined(separator: "/")),
            dossier.contains(ref)
        {
            return ref
        }
        guard parts.count == 2 else { return nil }
        let found = dossier.schema.kinds.map { Ref($0.name, parts[0], nested: parts[1]) }.filter { dossier.contains($0) }
        return found.count == 1 ? found.first : nil
    }

    private func kind(_ name: String) -> Kind? {
        if let kind = dossier.schema[KindName(rawValue: name)] { return kind }
        return dossier.schema.kinds.first { Source.records(of: $0).names.contains(Facet.plain(name)) }
    }

    // MARK: Names

    private func records(named name: String) -> [Ref] {
        let folded = Folding.fold(name)
        return dossier.schema.kinds.flatMap { kind in
            dossier.records(kind.name).filter { record in
                record.id == name
                    || kind.referenceKey.flatMap { record.tree[$0]?.text }.map { Folding.fold($0) == folded } ?? false
            }.map(\.reference)
        }
    }

    /// A unit by its name; where none is called so, by words of its name (« 1.2@thann »).
    private func structure(_ name: ReferenceName) -> [Ref] {
        let exact = structure(name) { Self.slugs($0).contains(Self.slug($1)) }
        guard exact.isEmpty, name.unit != nil else { return exact }
        return structure(name) { names, wanted in
            let words = Self.slug(wanted).split(separator: "-")
            return Self.slugs(names).contains { slug in
                let own = slug.split(separator: "-")
                return !words.isEmpty && words.allSatisfy { own.contains($0) }
            }
        }
    }

    private func structure(_ name: ReferenceName, _ isNamed: (_ names: [String], _ wanted: String) -> Bool) -> [Ref] {
        func isUnit(_ unit: Unit?) -> Bool {
            guard let wanted = name.unit else { return true }
            return unit.map { isNamed(names(of: $0), wanted) } ?? false
        }
        return dossier.structure.engagements.filter { name.referential == nil || $0.ref.record.id == name.referential }.flatMap {
            engagement -> [Ref] in
            let isMeant = name.matches(engagement.id, engagement.reference)
            let items = dossier.items(of: engagement).filter { name.matches($0.id, $0.reference) && isUnit($0.unit) }
                .map(\.ref)
            guard isMeant else { return items }
            return
                (name.unit == nil
                ? [engagement.ref] : engagement.checklists.filter { isUnit(unit(of: $0)) }.map { Ref($0) }) + items
        }
    }

    private func unit(of checklist: RecordKey) -> Unit? { dossier.record(checklist).flatMap { Unit($0[Checklist.unit]) } }

    private func names(of unit: Unit) -> [String] {
        let record = unit.ref.flatMap { dossier.record($0.record) }
        let shown = unit.phrase(in: dossier)
        return [unit.text, unit.ref?.record.id, shown.french, shown.english, record.map { place.naming.title($0) }].compactMap { $0 }
    }

    /// « Sous-préfecture de Thann » as it is typed without spaces nor accents: `sous-prefecture-de-thann`.
    private static func slug(_ name: String) -> String {
        String(decoding: Folding.fold(name), as: UTF8.self).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
    private static func slugs(_ names: [String]) -> [String] { names.map(slug) }

    /// The items an engagement or a checklist stands for.
    private func items(_ ref: Ref) -> [Ref] {
        if let engagement = dossier.structure.engagement(ref) { return dossier.items(of: engagement).map(\.ref) }
        return ref.nested == nil ? dossier.items(of: ref.record).map(\.ref) : []
    }

    // MARK: What to say

    private func several(_ word: String, _ found: [Ref]) -> Failure {
        Failure(
            .usage, fr: "« \(word) » désigne \(found.count) choses ; rien n'a été fait. Précisez laquelle :",
            en: "“\(word)” names \(found.count) things; nothing was done. Say which:",
            lines: (found.prefix(Self.most).map(candidate) + (found.count > Self.most ? ["  …"] : [])).map { Phrase(same: $0) })
    }

    /// Candidates that are named; of more, the word is to be made longer.
    private static let most = 20

    /// The shortest words that name a candidate, then its name.
    private func candidate(_ ref: Ref) -> String {
        let (handle, name) = (handle(ref), place.naming.name(ref))
        return name.hasPrefix(handle) ? "  " + name : "  \(handle)  \(name)"
    }

    func handle(_ ref: Ref) -> String {
        guard let item = dossier.item(ref) else { return recordHandle(ref) }
        let unit = item.unit.phrase(in: dossier)[place.language]
        let short = "\(item.reference)@\(unit.contains(" ") ? Self.slug(unit) : unit)"
        return all(short) == [ref] ? short : "\(ref.record.id)/\(ref.nested ?? "")"
    }

    /// Its reference or its title where they name nothing else, else its address.
    private func recordHandle(_ ref: Ref) -> String {
        let names = dossier.record(ref.record).map { [place.naming.reference($0), place.naming.title($0)] } ?? []
        return names.first { !$0.isEmpty && (all($0) == [ref] || TitleFinder(dossier).all($0) == [ref]) } ?? ref.text
    }

    private var itemReferences: [String] { dossier.items.map(\.reference) + dossier.structure.engagements.map(\.reference) }

    /// What was named is there, and is nothing to tick.
    private func notAnItem(_ word: String, _ ref: Ref) -> Failure {
        let kind = dossier.schema[ref.kind]?.singular ?? Phrase(fr: "fiche", en: "record")
        guard [FunctionalDocument.kind.name, Evidence.kind.name].contains(ref.kind) else {
            let name = place.naming.name(ref)
            return Failure(
                .usage,
                fr: "« \(word) » n'est pas un point de contrôle (\(kind.french) : \(name)) : donnez le numéro d'un point, par exemple 1.2.",
                en: "“\(word)” is no item (\(kind.english): \(name)): give the number of an item, for instance 1.2.")
        }
        return Failure(
            .usage,
            fr:
                "« \(word) » n'est pas un point de contrôle (\(kind.french)) : pour le joindre à un point, « qualipilote cocher POINT --preuve \(word) ».",
            en: "“\(word)” is no item (\(kind.english)): to attach it to an item, “qualipilote tick ITEM --evidence \(word)”.")
    }

    private var unread: FileProblem? { dossier.problems.first { !$0.isAboutFormat } }

    private func unknown(_ word: String) -> Failure {
        if let unread {
            return Failure(
                .invalid,
                fr: "« \(word) » ne désigne rien dans ce qui peut être lu. \(unread.phrase.french)",
                en: "“\(word)” names nothing in what can be read. \(unread.phrase.english)")
        }
        let references = dossier.schema.kinds.flatMap { kind in dossier.records(kind.name).map { place.naming.reference($0) } }
        return unknown(word, among: references.filter { !$0.isEmpty } + itemReferences)
    }

    private func unknown(_ word: String, among names: [String]) -> Failure {
        guard let near = Nearest.close(to: word, among: names) else {
            return Failure(
                .usage, fr: "« \(word) » ne désigne rien dans ce dossier.", en: "“\(word)” names nothing in this dossier.")
        }
        return Failure(
            .usage, fr: "« \(word) » ne désigne rien dans ce dossier : le plus proche est « \(near) ».",
            en: "“\(word)” names nothing in this dossier: the nearest is “\(near)”.")
    }
}
