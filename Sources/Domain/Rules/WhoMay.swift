import Text

/// « Seul le référent qualité ou le pilote de l'exigence 4 peut … : noms »
struct WhoMay {
    private let scopes: Scopes
    private let found: DeedReader.Found
    private let item: ChecklistItem?
    private var dossier: Dossier { scopes.dossier }

    private static let shown = 4

    init(_ scopes: Scopes, _ found: DeedReader.Found) {
        self.scopes = scopes
        self.found = found
        item = found.points.lazy.compactMap { scopes.dossier.item($0) }.first
    }

    var phrase: Phrase {
        let deed = found.deeds.last ?? .organise
        let able = Person.Role.allCases.filter { role in
            found.deeds.contains { !Permission.reach(role, $0).isDisjoint(with: [.any, .engagement, .service, .meeting]) }
        }
        var roles = owner == nil ? [] : [Phrase(fr: "son responsable", en: "its owner")]
        for phrase in able.map(role) where !roles.contains(phrase) { roles.append(phrase) }
        let names = names(able)
        let list = names.isEmpty ? "" : names.joined(separator: ", ")
        let end = names.last == "…" ? "" : "."
        return Phrase(
            fr: "Seul \(Self.either(roles.map(\.french), "ou")) peut \(deed.words.french)\(list.isEmpty ? "" : " : \(list)")\(end)",
            en: "Only \(Self.either(roles.map(\.english), "or")) can \(deed.words.english)\(list.isEmpty ? "" : ": \(list)")\(end)")
    }

    /// « a, b ou c »
    private static func either(_ words: [String], _ or: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }

    /// Who answers the point or owns the record, where that is enough.
    private var owner: Record? {
        guard found.deeds.contains(where: { Permission.reach(.agent, $0).contains(.own) }) else { return nil }
        let post = item.map { $0[Item.owner] } ?? found.record.flatMap { dossier.owner(of: $0) }
        return post.flatMap { dossier.record($0.record) }.flatMap { dossier.holder(of: $0, on: scopes.day) }
    }

    private func role(_ role: Person.Role) -> Phrase {
        let reach = found.deeds.reduce(into: Reach()) { $0.formUnion(Permission.reach(role, $1)) }
        if reach.subtracting([.own, .made]) == .meeting {
            return Phrase(fr: "le secrétaire de la réunion", en: "the secretary of the meeting")
        }
        switch (role, item) {
        case (.commitmentOwner, let item?):
            let (number, words) = (Engagement.number.value(in: item.engagement.tree), item.engagement.words)
            return number.isEmpty
                ? Phrase(fr: "le pilote \(words.ofThis.french)", en: "the owner \(words.ofThis.english)")
                : Phrase(fr: "le pilote \(words.ofThis.french) \(number)", en: "the owner of \(words.one.english) \(number)")
        case (.commitmentOwner, nil):
            return Phrase(fr: "le pilote \(dossier.levels.ofThis.french)", en: "the owner \(dossier.levels.ofThis.english)")
        case (.serviceContact, let item?) where item.unit.level == .service: return contact(item.unit.phrase(in: dossier))
        case (.serviceContact, nil):
            let services = found.record.map { dossier.services(of: $0, on: scopes.day) } ?? []
            // one that only the table being read names is not there yet
            guard services.count == 1, let service = services.first?.record.id, dossier.record(RecordKey(Service.name, service)) != nil
            else {
                return Phrase(fr: "le correspondant du service", en: "the contact of the service")
            }
            return contact(Unit.service(service).phrase(in: dossier))
        default: return Phrase(fr: "le \(role.phrase.french)", en: "the \(role.phrase.english)")
        }
    }

    private func contact(_ service: Phrase) -> Phrase {
        Phrase(fr: "le correspondant du service \(service.french)", en: "the contact of \(service.english)")
    }

    /// The first ones, whoever answers before all others.
    private func names(_ roles: [Person.Role]) -> [String] {
        let (people, owner) = (dossier.records(Person.kind.name).map { ($0, $0[Person.role]) }, owner)
        var names = [owner].compactMap { $0?[Person.title] }
        for role in roles {
            for (person, own) in people where own == role && person.key != owner?.key {
                guard let duties = scopes.duties(person.key), scopes.permits(duties, found) else { continue }
                if names.count == Self.shown { return names + ["…"] }
                names.append(person[Person.title])
            }
        }
        return names
    }
}
