import Domain
import Text

/// How far ahead `afaire` looks, and for whom: what two keys of « À traiter » choose.
enum OutlookOptions {
    static let horizon = CommandOption(
        "--horizon", value: Phrase(fr: "7|30|audit", en: "7|30|audit"),
        phrase: Phrase(
            fr: "ce qui est dû d'ici 7 jours (sinon), 30 jours, ou l'audit",
            en: "what is due within 7 days (the default), 30 days, or by the audit"))
    static let scope = CommandOption(
        "--portee", "--scope", value: Phrase(fr: "moi|service|tout|par-service", en: "mine|service|all|by-service"),
        phrase: Phrase(
            fr: "ce qui est à moi, à mon service, à tous, à tous par service",
            en: "what is mine, my service's, everybody's, everybody's by service"))
    static let all = CommandOption(
        "--tout", "--all",
        phrase: Phrase(
            fr: "comme --portee tout : aussi ce qui attend les autres (pilotes et correspondants)",
            en: "as --scope all: what waits for others too (owners and contacts)"))

    static let declared = [horizon, scope, all]

    private static let horizons: [String: Outlook.Horizon] = [
        "7": .week, "7j": .week, "7d": .week, "30": .month, "30j": .month, "30d": .month, "audit": .audit,
    ]
    private static let scopes: [String: Outlook.Scope] = [
        "moi": .mine, "a-moi": .mine, "mine": .mine, "me": .mine, "service": .service, "mon-service": .service, "my-service": .service,
        "tout": .all, "tous": .all, "all": .all, "par-service": .byService, "by-service": .byService,
    ]

    static func outlook(_ place: Workplace) throws(Failure) -> Outlook {
        var outlook = place.facts.outlook(of: place.person)
        if let word = place.invocation[horizon] { outlook.horizon = try read(word, horizons, horizon) }
        if outlook.horizon == .audit, place.facts.cycle.nextAudit == nil {
            throw Failure(
                .invalid, fr: "Aucun audit n'est prévu : --horizon 7 ou 30.", en: "No audit is planned: --horizon 7 or 30.")
        }
        if place.invocation.parsed.has(all) { outlook.scope = .all }
        if let word = place.invocation[scope] { outlook.scope = try read(word, scopes, scope) }
        if let refusal = Permission.refusal(of: outlook.scope, by: place.duties) { throw Failure(.invalid, refusal) }
        return outlook
    }

    private static func read<Value>(_ word: String, _ values: [String: Value], _ option: CommandOption) throws(Failure) -> Value {
        if let value = values[Facet.plain(word)] { return value }
        let wanted = option.value ?? Phrase(same: "")
        throw Failure(
            .usage, fr: "« \(word) » : \(option.name) attend \(wanted.french).",
            en: "“\(word)”: \(option.name(.english)) expects \(wanted.english).")
    }
}
