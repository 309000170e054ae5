import Text

/// Whose a list of what waits is, by the roles somebody acts in.
extension Permission {
    /// For whom somebody may look: agents for themselves alone, somebody the dossier does not know for all.
    public static func scopes(_ duties: Duties?) -> [Outlook.Scope] {
        guard let duties else { return [.all, .byService] }
        if !seesAll(duties) { return [.mine] }
        return [.mine] + (duties.services.isEmpty ? [] : [.service]) + [.all, .byService]
    }

    /// For whom a list begins: the owner of exigences with these, a contact with the service, an agent with what the posts answer for.
    public static func scope(_ duties: Duties?) -> Outlook.Scope {
        guard let duties, !duties.isFree else { return .all }
        let roles = duties.hats.map(\.role)
        if roles.contains(.qualityOfficer) || roles.contains(.reader) { return .all }
        if roles.contains(.serviceContact), !roles.contains(.commitmentOwner), !duties.services.isEmpty { return .service }
        return .mine
    }

    /// Why a list is not made for that scope.
    public static func refusal(of scope: Outlook.Scope, by duties: Duties?) -> Phrase? {
        if scopes(duties).contains(scope) { return nil }
        switch scope {
        case .all, .byService:
            return Phrase(
                fr: "Ce qui attend les autres n'est pas pour les agents : cette liste dit ce qui vous attend.",
                en: "What waits for others is not for agents: this list tells what waits for you.")
        case .service where duties != nil:
            return Phrase(
                fr: "Aucun de vos postes n'est dans un service (9 Tout, Postes).", en: "None of your posts is in a service (9 All, Posts).")
        case .mine, .service:
            return Phrase(
                fr: "Le dossier ne sait pas qui vous êtes : votre compte n'est celui de personne (9 Tout, Personnes).",
                en: "The dossier does not know who you are: your account is nobody's (9 All, People).")
        }
    }

    /// Whether the person may also look at what waits for others: agents have theirs alone.
    public static func seesAll(_ duties: Duties?) -> Bool {
        duties.map { $0.isFree || $0.hats.contains { $0.role != .agent } } ?? true
    }

    /// What of all that waits is the person's.
    static func own(_ entries: [ToDo.Entry], _ scope: Outlook.Scope, of duties: Duties, in dossier: Dossier, on day: Day) -> [ToDo.Entry] {
        if scope == .all || scope == .byService { return entries }
        let scopes = Scopes(dossier: dossier, day: day, change: nil, origins: { _ in nil })
        let reader = DeedReader(dossier: dossier)
        let hats = duties.hats.isEmpty ? [duties.bare] : duties.hats
        let ownsEngagements = hats.contains { $0.role == .commitmentOwner }
        return entries.filter { entry in
            let found = reader.found([], on: entry.ref)
            let validator = entry.category == .evidenceToValidate ? entry.service.flatMap { dossier.validator(of: $0, on: day) } : nil
            return hats.contains { hat in
                // a proof that was handed in waits for somebody else
                if hat.role == .agent, entry.category == .evidenceToValidate { return false }
                if let validator, hat.posts.contains(validator) { return true }
                return scopes.covers(hat, reach(hat.role, scope, ownsEngagements), found)
            }
        }
    }

    private static func reach(_ role: Person.Role, _ scope: Outlook.Scope, _ ownsEngagements: Bool) -> Reach {
        if scope == .service { return [.service, .own] }
        return switch role {
        case .commitmentOwner: [.engagement, .service, .own]
        case .serviceContact where ownsEngagements: [.service, .own]
        default: .own
        }
    }
}
