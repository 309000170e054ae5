import Text

/// What is known of a dossier before it exists; its records follow.
public struct NewDossier: Sendable {
    public let title: String
    public let referential: Record
    /// Ids of the retained modules, mandatory ones included.
    public let modules: Set<String>
    public let sites: [String]
    public let services: [String]
    public let auditDay: Day?
    public let today: Day

    /// Mandatory modules are retained whatever `modules` says. `title` empty: the first site's name.
    public init(
        title: String = "", referential: Record, modules: Set<String>, sites: [String], services: [String] = [],
        auditDay: Day? = nil, today: Day
    ) {
        self.title = title.isBlank ? sites.first ?? referential[Referential.title] : title
        self.referential = referential
        self.modules = modules.union(referential.mandatoryModules)
        self.sites = sites
        self.services = services
        self.auditDay = auditDay
        self.today = today
    }

    /// How many exigences are listed for the retained modules.
    public var completeness: Completeness { Completeness(referential, modules: modules) }

    public var records: [Record] {
        let pinned = LayingDown.withItems(referential)
        let (sites, services) = (siteRecords, serviceRecords)
        let checklists = LayingDown.checklists(
            pinned, modules: modules, cycle: cycle, sites: sites.map(\.id), services: services.map(\.id))
        return [dossier, pinned] + sites + services + audit + checklists
    }

    private var cycle: String { String((auditDay ?? today).parts.year) }

    private var dossier: Record {
        let links = modules.map { Ref(referential.key, nested: $0) }
        let edition = referential[Referential.edition]
        let pinned = JSONObject(["id": .string(referential.id), "edition": .string(edition)])
        return record(
            DossierRecord.key,
            [
                DossierRecord.format.write(DossierRecord.currentFormat), DossierRecord.title.write(title),
                DossierRecord.cycle.write(cycle),
                DossierRecord.modules.write(links), DossierRecord.pinned.write([pinned]),
            ])
    }

    private var siteRecords: [Record] {
        named(sites, Site.name) { name in
            let isBranch = Folding.contains(Folding.fold(name), Folding.fold("sous-pref"))
            return [Site.title.write(name), Site.type.write(isBranch ? .subprefecture : .prefecture)]
        }
    }

    private var serviceRecords: [Record] {
        named(services, Service.name) { [Service.reference.write($0), Service.title.write($0)] }
    }

    private var audit: [Record] {
        guard let auditDay else { return [] }
        return [
            record(
                RecordKey("audits", "audit-externe"),
                [
                    Audit.title.write("Audit externe"), Audit.type.write(.external), Audit.status.write(.planned),
                    Audit.from.write(auditDay),
                ])
        ]
    }

    private func named(_ names: [String], _ kind: KindName, _ writes: (String) -> [Write]) -> [Record] {
        var taken = Set<String>()
        return names.map { name in
            let id = RecordID.slug(of: name, avoiding: taken)
            taken.insert(id)
            return record(RecordKey(kind, id), writes(name))
        }
    }

    private func record(_ key: RecordKey, _ writes: [Write]) -> Record { Record(key, Edit(key, base: nil, writes: writes).mine) }
}

extension Record {
    /// Ids of the modules a référentiel makes mandatory.
    public var mandatoryModules: Set<String> {
        Set(self[Referential.modules].filter { Module.mandatory.value(in: $0) }.compactMap { $0["id"]?.text })
    }
}
