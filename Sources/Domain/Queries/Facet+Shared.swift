import Text

/// What is asked in the same way of every kind of thing.
extension Facet {
    /// The service a thing is of, as everywhere: the one it names, that of its owner's post, those of the points it is linked to.
    static func service(
        _ label: Phrase = Phrase(same: "Service"), isShown: Bool = false, of own: Facet? = nil
    ) -> Facet {
        let shortest: @Sendable (Subject, Asking) -> String = { subject, asking in
            asking.services(of: subject).sorted().map { asking.naming.short($0) }.joined(separator: " · ")
        }
        var brief: (@Sendable (Subject, Asking) -> String)?
        if let own { brief = { own.brief($0, $1) } }
        return Facet(
            "service", label, called: ["service"], .words { .records([Service.name], $0) }, isSearched: isShown,
            values: { subject, asking in asking.services(of: subject).map(\.text) }, brief: brief, text: own?.text ?? shortest)
    }

    /// What référentiels call an engagement: each means it in a filter.
    private static let levels = ["exigence", "engagement", "requirement", "commitment"]

    /// The word of a dossier where a filter knows it, else the standard one.
    public static func name(ofLevel words: LevelWords) -> Phrase {
        let own = (plain(words.one.french), plain(words.one.english))
        return levels.contains(own.0) && levels.contains(own.1) ? Phrase(fr: own.0, en: own.1) : LevelWords.standard.one
    }

    static func engagement(_ label: Phrase, isShown: Bool = false) -> Facet {
        Facet(
            "engagement", label, called: levels, .words { .engagements($0) }, isSearched: isShown,
            values: { subject, asking in asking.engagements(of: subject).map(\.ref.text) },
            text: { subject, asking in asking.engagements(of: subject).map(\.reference).uniqued().joined(separator: " · ") })
    }

    static func module() -> Facet {
        Facet(
            "module", Phrase(same: "Module"), .words { .modules($0) },
            values: { subject, asking in
                asking.engagements(of: subject).map { Ref($0.ref.record, nested: $0.module).text }
            },
            text: { subject, asking in asking.engagements(of: subject).map(\.moduleTitle).uniqued().joined(separator: " · ") })
    }

    /// Whose it is: the post it names, else whoever answers for its service.
    static func owner(_ label: Phrase, isShown: Bool = false) -> Facet {
        Facet(
            "owner", label, called: ["responsable", "owner", "porteur"], .words { .owners($0) }, isSearched: isShown,
            values: { subject, asking in asking.owners(of: subject) },
            text: { subject, asking in asking.owner(of: subject).map { asking.naming.short($0) } ?? "" })
    }

    /// How many times somebody was reminded of it.
    static var reminders: Facet {
        Facet(
            Reminding.field.key, Phrase(fr: "Relancé", en: "Reminded"), called: ["relances", "reminders"], .number,
            values: { subject, asking in [String(asking.dossier.reminders(of: subject.ref))] },
            text: { subject, asking in Reminding.times(asking.dossier.reminders(of: subject.ref))?[asking.language] ?? "" })
    }

    /// The points that a thing serves: a proof proves.
    static var points: Facet {
        Facet(
            "points", Phrase(same: "Point"), called: ["points", "item", "items"], .words { .links(to: [Checklist.name], $0) },
            isLong: true, isSearched: true, values: { subject, asking in asking.points(of: subject).map(\.text) },
            brief: { subject, asking in
                let points = asking.points(of: subject)
                let name = points.first.flatMap { asking.dossier.item($0) }.map { $0.number.isEmpty ? $0.title : $0.number } ?? ""
                return points.count > 1 ? "\(name) +\(points.count - 1)" : name
            },
            text: { subject, asking in asking.points(of: subject).map { asking.naming.item($0) }.joined(separator: " · ") })
    }

    /// Before the service of a point that names its owner: its contact answers for it too.
    static let within = "in "

    /// How it stands today.
    static func state(_ key: String, _ label: Phrase, _ words: @escaping @Sendable (Asking) -> ValueNames, isShown: Bool = true) -> Facet {
        Facet(
            key, label, called: ["état", "state", "situation", "status"], .words(words), isSearched: isShown,
            values: { subject, asking in asking.standing(of: subject)?.values ?? [] },
            text: { subject, asking in asking.standing(of: subject)?.phrase[asking.language] ?? "" })
    }
}

extension Asking {
    func standing(of subject: Subject) -> Standing? {
        switch subject {
        case .record(let record): facts.standing(of: record)
        case .item(let item): facts.standing(of: item)
        case .engagement(let engagement): facts.standing(of: engagement.ref)
        case .waiting, .line: facts.standing(of: subject.ref)
        case .deposit: nil
        }
    }

    func services(of subject: Subject) -> [Ref] {
        switch subject {
        case .record(let record): return dossier.services(of: record, on: today).sorted()
        case .item(let item): return [dossier.service(of: item)].compactMap(\.self)
        case .engagement(let engagement): return Set(dossier.items(of: engagement).compactMap { dossier.service(of: $0) }).sorted()
        case .waiting(let row):
            if let service = row.service { return [service] }
            return self.subject(of: row.ref).map { services(of: $0) } ?? []
        case .line(let ref, _): return self.subject(of: ref).map { services(of: $0) } ?? []
        case .deposit(let deposit): return [dossier.service(ofDeposit: deposit)].compactMap(\.self)
        }
    }

    /// The points that use it.
    func points(of subject: Subject) -> [Ref] {
        let sources = dossier.uses(of: subject.ref).map(\.source)
        return Set(sources.filter { $0.kind == Checklist.name && $0.nested != nil }).sorted()
    }

    func engagements(of subject: Subject) -> [RetainedEngagement] {
        switch subject {
        case .record(let record): dossier.engagements(of: record)
        case .item(let item): [item.engagement]
        case .engagement(let engagement): [engagement]
        case .waiting, .line: self.subject(of: subject.ref).map { engagements(of: $0) } ?? []
        case .deposit: []
        }
    }

    /// The post it names; of an exigence with one pilot, that one.
    func owner(of subject: Subject) -> Ref? {
        switch subject {
        case .record(let record): return dossier.owner(of: record)
        case .item(let item): return item[Item.owner]
        case .engagement(let engagement): return Engagement.pilot.value(in: engagement.tree)
        case .waiting, .line: return self.subject(of: subject.ref).flatMap { owner(of: $0) }
        case .deposit: return nil
        }
    }

    func owners(of subject: Subject) -> [String] {
        switch subject {
        case .item(let item):
            let unit = item.unit.ref.map(\.text)
            guard let owner = item[Item.owner] else { return [unit].compactMap(\.self) }
            return [owner.text] + (unit.map { [Facet.within + $0] } ?? [])
        case .engagement(let engagement): return dossier.pilots(of: engagement).map(\.text)
        case .waiting, .line: return self.subject(of: subject.ref).map { owners(of: $0) } ?? []
        case .record, .deposit: return [owner(of: subject)?.text].compactMap(\.self)
        }
    }
}

extension Array where Element == String {
    /// Each once, in its first place.
    fileprivate func uniqued() -> [String] {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }
    }
}

extension RetainedEngagement {
    /// What people call it by: its number, else its id.
    public var reference: String {
        let number = Engagement.number.value(in: tree)
        return number.isEmpty ? id : number
    }
}

extension ChecklistItem {
    /// What people call it by: its number, else its id.
    public var reference: String { number.isEmpty ? id : number }
}
