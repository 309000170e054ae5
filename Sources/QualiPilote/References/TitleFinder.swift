import Domain
import Text

/// Finds things by what people call them: a whole title, a person's name, « COPIL 21 », else the words it holds (« agent accueil »).
struct TitleFinder {
    private let dossier: Dossier

    init(_ dossier: Dossier) { self.dossier = dossier }

    /// Everything so called; the whole name before some of its words.
    func all(_ text: String, where isWanted: (Ref) -> Bool = { _ in true }) -> [Ref] {
        let wanted = Self.words(of: text)
        guard wanted.reduce(0, { $0 + $1.count }) > 2 else { return [] }
        let named = things.filter { isWanted($0.ref) }
        let whole = named.filter { $0.names.contains { Self.words(of: $0) == wanted } }
        if !whole.isEmpty { return whole.map(\.ref) }
        let points = points(called: text).filter(isWanted)
        if !points.isEmpty { return points }
        return named.filter { thing in thing.names.contains { Self.holds(Self.words(of: $0), wanted) } }.map(\.ref)
    }

    /// The points of that whole title, with or without their number and their service.
    func points(called text: String) -> [Ref] {
        let (wanted, naming) = (Self.words(of: text), Naming(dossier, .french))
        guard wanted.reduce(0, { $0 + $1.count }) > 2 else { return [] }
        return dossier.items.filter { item in
            [item.title, naming.item(item.ref)].contains { Self.words(of: $0) == wanted }
        }.map(\.ref)
    }

    private typealias Thing = (ref: Ref, names: [String])

    private var things: [Thing] {
        let naming = Naming(dossier, .french)
        let records = dossier.schema.kinds.filter { $0.name != Checklist.name }.flatMap { kind -> [Thing] in
            dossier.records(kind.name).map { ($0.reference, [naming.full($0), naming.title($0)] + Self.shortNames($0)) }
        }
        return records + dossier.structure.engagements.map { ($0.ref, [$0.title]) }
    }

    /// « COPIL 21 », in both languages.
    private static func shortNames(_ record: Record) -> [String] {
        guard record.kind == Meeting.kind.name, let number = record[Meeting.number] else { return [] }
        let type = record[Meeting.type].phrase
        return ["\(type.french) \(number)", "\(type.english) \(number)"] + (record[Meeting.type].isCopil ? ["COPIL \(number)"] : [])
    }

    /// Every word wanted begins one of the words.
    private static func holds(_ words: [String], _ wanted: [String]) -> Bool {
        wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }

    /// Unaccented lower case, without the « n° » before a number.
    private static func words(of text: String) -> [String] {
        String(decoding: Folding.fold(text), as: UTF8.self).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !["n", "no"].contains($0) }
    }
}
