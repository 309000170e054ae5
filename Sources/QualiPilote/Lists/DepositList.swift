import Domain
import Text

/// Files dropped in `depot/`, as lines above what waits: the same that the screen shows.
enum DepositList {
    /// `fields`: what a filter finds a line by, from the name of a service, the service and a category.
    static func entries(_ place: Workplace, fields: (String, Ref?, String) -> [FilterValue]) -> [ListEntry] {
        let folders = Dictionary(grouping: place.facts.surroundings.deposits, by: \.folder)
        return folders.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap { folder, deposits in
            let service = deposits.first.flatMap { place.dossier.service(ofDeposit: $0) }
            let name = service.map { place.naming.short($0) } ?? folder
            let heading = ListHeading { Deposit.heading($0, by: name) }
            return deposits.map { entry($0, service, name, heading, place.language, fields) }
        }
    }

    private static func entry(
        _ deposit: Deposit, _ service: Ref?, _ name: String, _ heading: ListHeading, _ language: Language,
        _ fields: (String, Ref?, String) -> [FilterValue]
    ) -> ListEntry {
        var tree = JSONObject(["category": .string("deposit"), "path": .string(deposit.path), "size": .integer(deposit.size)])
        tree["service"] = service.map { .string($0.text) }
        let word = deposit.word?[language] ?? ""
        let shown = deposit.name.isEmpty ? deposit.path : deposit.name
        return ListEntry(
            tree: tree, computed: JSONObject(["name": .string(shown), "fit": .bool(deposit.obstacle == nil)]),
            cells: [word, shown, name, ""], values: fields(name, service, "deposit"), heading: heading)
    }
}
