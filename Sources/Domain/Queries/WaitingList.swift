import Text

/// « À traiter » as people read it, on the screen and printed: what waits, under what it waits for or under whose it is.
public struct WaitingList: Sendable {
    public enum Group: Hashable, Sendable {
        case reason(ToDo.Category)
        /// Nil: of no service.
        case service(Ref?)
    }

    public let toDo: ToDo
    /// Those of a group stand together.
    public let rows: [ToDo.Row]
    private let services: [Ref: Ref]
    private let isByService: Bool
    private let naming: Naming

    public init(_ outlook: Outlook, _ asking: Asking) {
        let toDo = asking.facts.waiting(outlook, of: asking.person)
        self.toDo = toDo
        naming = asking.naming
        isByService = outlook.scope == .byService
        guard isByService else {
            (rows, services) = (toDo.rows, [:])
            return
        }
        let services = Dictionary(
            toDo.rows.compactMap { row in
                // what is of several is under none of them
                let all = asking.services(of: .waiting(row))
                return all.count == 1 ? (row.ref, all[0]) : nil
            }, uniquingKeysWith: { first, _ in first })
        let names = Dictionary(Set(services.values).map { ($0, asking.naming.short($0)) }, uniquingKeysWith: { first, _ in first })
        self.services = services
        rows = toDo.rows.enumerated().map { (place: $0, row: $1, name: services[$1.ref].flatMap { names[$0] }) }.sorted {
            guard $0.name != $1.name else { return $0.place < $1.place }
            guard let a = $0.name, let b = $1.name else { return $0.name != nil }
            return NaturalOrder.precedes(a, b)
        }.map(\.row)
    }

    public func group(_ row: ToDo.Row) -> Group {
        isByService ? .service(services[row.ref]) : .reason(row.first ?? .conflicts)
    }

    /// What stands above each group, of the rows that are shown: a reason counts everything that has it, also under another heading.
    public func headings(of shown: [ToDo.Row]) -> [Group: Phrase] {
        var counts: [Group: (all: Int, above: Int)] = [:]
        for row in shown {
            if isByService {
                counts[group(row), default: (0, 0)].all += 1
                continue
            }
            for reason in row.reasons {
                counts[.reason(reason.category), default: (0, 0)].all += reason.count
                if reason.category != row.first { counts[.reason(reason.category), default: (0, 0)].above += reason.count }
            }
        }
        return Dictionary(uniqueKeysWithValues: counts.map { ($0, heading($0, $1.all, above: $1.above)) })
    }

    private func heading(_ group: Group, _ count: Int, above: Int) -> Phrase {
        switch group {
        case .service(let service):
            let name = service.map { Phrase(same: naming.short($0)) } ?? Phrase(fr: "Sans service", en: "Of no service")
            return Phrase(fr: "\(name.french) (\(count))", en: "\(name.english) (\(count))")
        case .reason(let category):
            let counted = toDo.counted(category, count)
            if above == 0 { return counted }
            return Phrase(fr: "\(counted.french), dont \(above) plus haut", en: "\(counted.english), \(above) of them above")
        }
    }
}
