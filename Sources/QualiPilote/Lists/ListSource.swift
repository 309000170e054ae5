import Domain
import Text

/// A list that can be asked for by name.
struct ListSource: Sendable {
    /// The first is French; unaccented lower case, words joined by hyphens.
    let names: [String]
    let title: Phrase
    /// False for what the program knows by itself.
    let needsDossier: Bool
    /// What is asked of the dossier that is there.
    let source: @Sendable (Workplace?) -> Source
    let listing: @Sendable (Query.Answer, Workplace?) -> Listing

    init(
        _ source: Source, needsDossier: Bool = true, made: @escaping @Sendable (Workplace?) -> Source,
        listing: @escaping @Sendable (Query.Answer, Workplace?) -> Listing = { answer, _ in answer.listing() }
    ) {
        names = source.names
        title = source.title
        self.needsDossier = needsDossier
        self.source = made
        self.listing = listing
    }

    /// Where there is no dossier.
    private func asking(_ invocation: Invocation) throws(Failure) -> Asking {
        let facts = Facts(Dossier(schema: invocation.world.schema), today: invocation.today)
        return Asking(try invocation.seen(facts), invocation.language)
    }

    /// The things that the options ask for, in the order they ask.
    func answer(_ place: Workplace?, _ invocation: Invocation, order: String? = nil, view: NamedView? = nil) throws(Failure) -> Listing {
        let source = source(place)
        let asking = if let place { place.asking } else { try asking(invocation) }
        do throws(FilterError) {
            let shape = view?.shape(invocation.language) ?? ListShape()
            var sorting = shape.order
            if let order { sorting = try Order(order, source) }
            let filters = [shape.filter, invocation[ListCommand.filter] ?? ""].filter { !$0.isBlank }
            let filter = filters.count > 1 ? filters.map { "(\($0))" }.joined(separator: " ") : filters.first ?? ""
            let query = Query(source, filter: filter, order: sorting, columns: shape.columns.map(\.key))
            return listing(try query.answer(asking), place)
        } catch {
            throw Failure(.usage, error.phrase)
        }
    }
}
