/// Lays a dossier down: its checklists follow from the référentiel, the modules and the units, and are the same bytes everywhere.
public enum LayingDown {
    /// `<engagement id>-` and 16 characters that depend on cycle, référentiel, engagement and unit only (DESIGN §3).
    public static func checklistID(cycle: String, referential: String, engagement: String, unit: Unit) -> String {
        let digest = Digest.short([cycle, referential, engagement, unit.text].joined(separator: "\n"))
        return String(engagement.prefix(47)) + "-" + digest
    }

    /// The checklists of some modules of a référentiel for some units. An engagement without items gets one of its own.
    public static func checklists(_ referential: Record, modules: Set<String>, cycle: String, sites: [String], services: [String])
        -> [Record]
    {
        let engagements = referential[Referential.engagements].filter { modules.contains(Engagement.module.value(in: $0)) }
        return engagements.flatMap { engagement -> [Record] in
            guard let id = engagement["id"]?.text else { return [] }
            return units(engagement, sites: sites, services: services).map { unit, items in
                checklist(referential, id, unit, items, cycle: cycle)
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

    /// Which units answer an engagement, each with the ids of its items.
    private static func units(_ engagement: JSONObject, sites: [String], services: [String]) -> [(Unit, [String])] {
        let items = Engagement.items.value(in: engagement)
        var found: [(Unit, [String])] = []
        func add(_ unit: Unit, _ wanted: [JSONObject]) {
            if !wanted.isEmpty { found.append((unit, wanted.compactMap { $0["id"]?.text })) }
        }
        add(.department, items.filter { level($0, services) == .department })
        for site in sites { add(.site(site), items.filter { level($0, services) == .site }) }
        for service in services {
            add(.service(service), items.filter { level($0, services) == .service && concerns($0, service) })
        }
        return found
    }

    /// A dossier without services answers its service items once.
    private static func level(_ item: JSONObject, _ services: [String]) -> Level {
        let level = ExpectedItem.level.value(in: item)
        return level == .service && services.isEmpty ? .department : level
    }

    private static func concerns(_ item: JSONObject, _ service: String) -> Bool {
        let listed = ExpectedItem.services.value(in: item)
        return listed.isEmpty || listed.contains { $0.record.id == service }
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
