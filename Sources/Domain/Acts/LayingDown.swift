/// Lays a dossier down: its checklists follow from the référentiel, the modules and the units, and are the same bytes everywhere.
public enum LayingDown {
    /// `<engagement id>-` and 16 characters that depend on cycle, référentiel, engagement and unit only.
    public static func checklistID(cycle: String, referential: String, engagement: String, unit: Unit) -> String {
        let digest = Digest.short([cycle, referential, engagement, unit.text].joined(separator: "\n"))
        return String(engagement.prefix(47)) + "-" + digest
    }

    /// Who answers: the sites and services there are, and who stands in for a service that ended.
    public struct Units: Sendable {
        let sites: [String]
        let services: [String]
        /// Who answers for a service, by its id.
        let answering: [String: String]

        public init(sites: [String], services: [String]) {
            (self.sites, self.services, answering) = (sites, services, [:])
        }

        /// Those of a dossier on a day: without the sites that left and the services that ended.
        public init(_ dossier: Dossier, on day: Day) {
            sites = dossier.records(Site.name).filter { !$0.hasLeft(on: day) }.map(\.id)
            let all = dossier.records(Service.name)
            services = all.filter { !$0.hasEnded(on: day) }.map(\.id)
            answering = Dictionary(
                all.map { ($0.id, dossier.service(answeringFor: $0.reference, on: day).record.id) }, uniquingKeysWith: { first, _ in first }
            )
        }

        /// Whether the référentiel asks an item of a unit. A dossier without services answers its service items once.
        func asks(_ item: JSONObject, of unit: Unit) -> Bool {
            let level = ExpectedItem.level.value(in: item)
            switch unit {
            case .department: return level == .department || level == .service && services.isEmpty
            case .site: return level == .site
            case .service(let id):
                let listed = ExpectedItem.services.value(in: item)
                return level == .service
                    && (listed.isEmpty || listed.contains { (answering[$0.record.id] ?? $0.record.id) == id || $0.record.id == id })
            }
        }

        var all: [Unit] { [.department] + sites.map(Unit.site) + services.map(Unit.service) }
    }

    /// The checklists of some modules of a référentiel for some units.
    public static func checklists(_ referential: Record, modules: Set<String>, cycle: String, units: Units) -> [Record] {
        let engagements = referential[Referential.engagements].filter {
            modules.contains(Engagement.module.value(in: $0)) && !Engagement.withdrawn.value(in: $0)
        }
        return engagements.flatMap { engagement -> [Record] in
            guard let id = engagement["id"]?.text else { return [] }
            let items = Engagement.items.value(in: engagement)
            return units.all.compactMap { unit in
                let asked = items.filter { units.asks($0, of: unit) }.compactMap { $0["id"]?.text }
                return asked.isEmpty ? nil : checklist(referential, id, unit, asked, cycle: cycle)
            }
        }
    }

    /// The référentiel with an item in every engagement that lists none: one per expected evidence, else one for the engagement.
    public static func withItems(_ referential: Record) -> Record {
        var tree = JSON.object(referential.tree)
        for engagement in referential[Referential.engagements] where Engagement.items.value(in: engagement).isEmpty {
            guard let id = engagement["id"]?.text else { continue }
            let place = Path("engagements").element(id)
            for (itemID, title) in standardItems(engagement, id) {
                tree.set(.string(title), at: place.key("items").element(itemID).key("title"))
            }
        }
        return Record(referential.key, tree.object ?? referential.tree)
    }

    private static func standardItems(_ engagement: JSONObject, _ id: String) -> [(String, String)] {
        let evidence = Engagement.expectedEvidence.value(in: engagement)
        guard !evidence.isEmpty else { return [(id, Engagement.title.value(in: engagement))] }
        return evidence.enumerated().map { ("\(id)-p\($0 + 1)", $1) }
    }

    private static func checklist(_ referential: Record, _ engagement: String, _ unit: Unit, _ items: [String], cycle: String) -> Record {
        let id = checklistID(cycle: cycle, referential: referential.id, engagement: engagement, unit: unit)
        let elements = items.sorted(by: ByteOrder.precedes).map {
            JSON.object(JSONObject(["id": .string($0), "progress": .string("todo")]))
        }
        let tree = JSONObject([
            "id": .string(id), "cycle": .string(cycle), "referential": .string(referential.reference.text),
            "engagement": .string(Ref(referential.key, nested: engagement).text), "unit": .string(unit.text), "items": .array(elements),
        ])
        return Record(RecordKey(Checklist.name, id), tree)
    }
}
