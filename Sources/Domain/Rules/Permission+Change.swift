import Text

extension Permission {
    /// Why a person may not make a change; nil when nothing stands against it, as for somebody the dossier does not know or gives no role.
    public static func refusal(of change: Change, by person: RecordKey?, in dossier: Dossier, on day: Day) -> Phrase? {
        guard let duties = duties(person, dossier, day) else { return nil }
        return DeedReader(dossier: dossier).deeds(of: change).lazy.compactMap {
            refusal(of: $0.deed, on: $0.items, by: duties, in: dossier, day)
        }.first
    }

    /// The same asked before there is a change: a form is not opened to be refused at its end.
    public static func refusal(of deed: Deed, on items: [Ref], by person: RecordKey?, in dossier: Dossier, on day: Day) -> Phrase? {
        duties(person, dossier, day).flatMap { refusal(of: deed, on: items, by: $0, in: dossier, day) }
    }

    private static func duties(_ person: RecordKey?, _ dossier: Dossier, _ day: Day) -> Duties? {
        person.flatMap { Duties($0, in: dossier, on: day) }.flatMap { $0.role == nil ? nil : $0 }
    }

    private static func refusal(of deed: Deed, on items: [Ref], by duties: Duties, in dossier: Dossier, _ day: Day) -> Phrase? {
        guard let role = duties.role else { return nil }
        let reach = reach(role, deed)
        if reach == .any { return nil }
        let points = items.compactMap { dossier.item($0) }
        if !points.isEmpty, points.allSatisfy({ covers(duties, $0, reach, in: dossier) }) { return nil }
        // A proof that no point uses yet belongs to whoever hands it in.
        if points.isEmpty, deed == .answer, reach != .none { return nil }
        let refused = points.first { !covers(duties, $0, reach, in: dossier) }
        return Sentence(deed: deed, item: refused, dossier: dossier, day: day).phrase
    }

    private static func covers(_ duties: Duties, _ item: ChecklistItem, _ reach: Reach, in dossier: Dossier) -> Bool {
        switch reach {
        case .none: false
        case .own: duties.covers(item)
        case .service: duties.covers(item) || duties.coversService(of: item)
        case .engagement: duties.covers(item) || dossier.owners(of: item.engagement).contains(where: duties.holds)
        case .any: true
        }
    }
}

extension Dossier {
    /// The posts responsible for points of an exigence: their holders pilot it.
    func owners(of engagement: RetainedEngagement) -> Set<Ref> { Set(items(of: engagement).compactMap { $0[Item.owner] }) }
}

/// « Seul le référent qualité ou le pilote de l'exigence 4 peut … : noms »
private struct Sentence {
    let deed: Deed
    let item: ChecklistItem?
    let dossier: Dossier
    let day: Day

    private static let shown = 4

    var phrase: Phrase {
        let able = Person.Role.allCases.filter { Permission.reach($0, deed) > (item == nil ? .engagement : .own) }
        let roles = (owner == nil ? [] : [Phrase(fr: "son responsable", en: "its owner")]) + able.map(role)
        let names = names(able)
        let list = names.isEmpty ? "" : " : " + names.joined(separator: ", ")
        return Phrase(
            fr: "Seul \(Self.either(roles.map(\.french), "ou")) peut \(deed.words.french)\(list).",
            en: "Only \(Self.either(roles.map(\.english), "or")) can \(deed.words.english)\(list.replacing(" : ", with: ": ")).")
    }

    /// « a, b ou c »
    private static func either(_ words: [String], _ or: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }

    /// Who answers the point, where answering it is the question.
    private var owner: Record? {
        guard [.answer, .comment].contains(deed), let post = item?[Item.owner].flatMap({ dossier.record($0.record) }) else { return nil }
        return dossier.holder(of: post, on: day)
    }

    private func role(_ role: Person.Role) -> Phrase {
        switch (role, item) {
        case (.commitmentOwner, let item?):
            let number = Engagement.number.value(in: item.engagement.tree)
            return number.isEmpty
                ? Phrase(fr: "le pilote de l'exigence", en: "the owner of the requirement")
                : Phrase(fr: "le pilote de l'exigence \(number)", en: "the owner of requirement \(number)")
        case (.serviceContact, let item?) where item.unit.level == .service:
            let service = item.unit.phrase(in: dossier)
            return Phrase(fr: "le correspondant de \(service.french)", en: "the contact of \(service.english)")
        default:
            return Phrase(fr: "le \(role.phrase.french)", en: "the \(role.phrase.english)")
        }
    }

    private func names(_ roles: [Person.Role]) -> [String] {
        let able = dossier.records(Person.kind.name).filter { person in
            guard let role = person[Person.role], roles.contains(role), let item else {
                return person[Person.role].map(roles.contains) ?? false
            }
            guard let duties = Duties(person.key, in: dossier, on: day) else { return false }
            switch Permission.reach(role, deed) {
            case .service: return duties.coversService(of: item)
            case .engagement: return dossier.owners(of: item.engagement).contains(where: duties.holds)
            case .any: return true
            default: return false
            }
        }
        let others = roles.flatMap { role in able.filter { $0[Person.role] == role && $0.key != owner?.key } }
        let names = ([owner].compactMap { $0 } + others).map { $0[Person.title] }
        return names.count > Self.shown ? names.prefix(Self.shown) + ["…"] : names
    }
}
