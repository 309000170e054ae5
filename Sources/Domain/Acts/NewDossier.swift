import Text

/// What is known of a dossier before it exists; its records follow.
public struct NewDossier: Sendable {
    public let title: String
    public let referential: Record
    /// Ids of the retained modules, mandatory ones included.
    public let modules: Set<String>
    public let sites: [String]
    public let services: [String]
    /// Those to come and those of the past.
    public let audits: [ToldAudit]
    public let label: LabelInForce?
    public let today: Day

    /// The label that the prefecture holds already.
    public struct LabelInForce: Sendable, Hashable {
        public let awardedOn: Day
        /// Nil: 36 months later.
        public let endsOn: Day?

        public init(awardedOn: Day, endsOn: Day? = nil) {
            self.awardedOn = awardedOn
            self.endsOn = endsOn
        }
    }

    /// Mandatory modules are retained whatever `modules` says. `title` empty: the first site's name.
    public init(
        title: String = "", referential: Record, modules: Set<String>, sites: [String], services: [String] = [],
        audits: [ToldAudit] = [], label: LabelInForce? = nil, today: Day
    ) {
        self.title = title.isBlank ? sites.first ?? referential[Referential.title] : title
        self.referential = referential
        self.modules = modules.union(referential.mandatoryModules)
        self.sites = sites
        self.services = services
        self.audits = audits
        self.label = label
        self.today = today
    }

    /// How many exigences are listed for the retained modules.
    public var completeness: Completeness { Completeness(referential, modules: modules) }

    public var records: [Record] {
        let pinned = LayingDown.withItems(referential)
        let (sites, services) = (siteRecords, serviceRecords)
        let checklists = LayingDown.checklists(
            pinned, modules: modules, cycle: cycle, units: .init(sites: sites.map(\.id), services: services.map(\.id)))
        return [dossier, pinned] + sites + services + auditRecords + labelRecord + checklists
    }

    /// The year of the next external audit.
    private var cycle: String {
        let next = audits.filter { $0.type == .external && $0.day >= today }.map(\.day).min()
        return String((next ?? today).parts.year)
    }

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
                DossierRecord.territory.write(Territory(named: [title] + sites)),
            ])
    }

    private var siteRecords: [Record] {
        named(
            sites.map { name in
                let isBranch = Folding.contains(Folding.fold(name), Folding.fold("sous-pref"))
                return (name, [Site.title.write(name), Site.type.write(isBranch ? .subprefecture : .prefecture)])
            }, Site.name)
    }

    private var serviceRecords: [Record] {
        named(
            services.map { line in
                let (acronym, title) = Self.parts(line)
                return (acronym, [Service.reference.write(acronym), Service.title.write(title)])
            }, Service.name)
    }

    /// « DCL Direction de la citoyenneté » and « DCL : Direction… » name a service by its acronym and in full; one word is both.
    private static func parts(_ line: String) -> (acronym: String, title: String) {
        let acronym = String(line.prefix { $0.isUppercase || $0.isNumber })
        let rest = line.dropFirst(acronym.count)
        let title = String(rest.drop { !$0.isLetter && !$0.isNumber })
        let isApart = rest.first.map { !$0.isLetter && $0 != "-" } ?? false
        guard isApart, (2...8).contains(acronym.count), title.contains(where: \.isLowercase) else { return (line, line) }
        return (acronym, title)
    }

    private var auditRecords: [Record] {
        var taken = Set<String>()
        return audits.flatMap { $0.records(of: referential, today: today, awardedOn: label?.awardedOn, avoiding: &taken) }
    }

    private var labelRecord: [Record] {
        guard let label else { return [] }
        let ends = label.endsOn ?? label.awardedOn.adding(months: 36)
        return [
            record(
                RecordKey("labels", "label-\(label.awardedOn.parts.year)"),
                [
                    Label.title.write("Label \(label.awardedOn.parts.year)"), Label.status.write(ends < today ? .expired : .inForce),
                    Label.awardedOn.write(label.awardedOn), Label.followUpOn.write(label.awardedOn.adding(months: 18)),
                    Label.endsOn.write(ends),
                ])
        ]
    }

    private func named(_ things: [(name: String, writes: [Write])], _ kind: KindName) -> [Record] {
        var taken = Set<String>()
        return things.map { name, writes in
            let id = RecordID.slug(of: name, avoiding: taken)
            taken.insert(id)
            return record(RecordKey(kind, id), writes)
        }
    }

    private func record(_ key: RecordKey, _ writes: [Write]) -> Record { .made(key, writes) }
}

extension Record {
    /// Ids of the modules a référentiel makes mandatory.
    public var mandatoryModules: Set<String> {
        Set(self[Referential.modules].filter { Module.mandatory.value(in: $0) }.compactMap { $0["id"]?.text })
    }
}
