import Domain
import Text

/// A list that can be asked for by name.
struct ListSource: Sendable {
    /// The first is French; unaccented lower case, words joined by hyphens.
    let names: [String]
    let title: Phrase
    /// False for what the program knows by itself.
    let needsDossier: Bool
    let make: @Sendable (Workplace?, Invocation) -> Listing

    init(
        _ names: [String], _ title: Phrase, needsDossier: Bool = true,
        make: @escaping @Sendable (Workplace?, Invocation) -> Listing
    ) {
        self.names = names
        self.title = title
        self.needsDossier = needsDossier
        self.make = make
    }

    /// A list of what stands in a dossier.
    static func inDossier(_ names: String..., title: Phrase, make: @escaping @Sendable (Workplace) -> Listing) -> ListSource {
        ListSource(names, title) { workplace, _ in workplace.map(make) ?? Listing([], []) }
    }
}
