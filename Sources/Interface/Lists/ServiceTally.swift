import Domain
import Text

/// How many points a unit holds for the audit, of how many, and how many are late today: services and posts only, never persons.
struct ServiceTally {
    let unit: Unit
    let name: Phrase
    let tally: Readiness.Tally
    let late: Int

    static func all(_ facts: Facts) -> [ServiceTally] {
        var tallies: [Unit: Readiness.Tally] = [:]
        for entry in facts.readiness.entries {
            for (unit, tally) in entry.tallies {
                tallies[unit] = (tallies[unit] ?? Readiness.Tally()) + tally
            }
        }
        let late = lateItems(facts)
        return tallies.map { unit, tally in
            ServiceTally(
                unit: unit, name: name(unit, facts), tally: tally, late: late[unit] ?? 0)
        }.sorted { $0.unit.text < $1.unit.text }
    }

    /// « Sous-préfecture (à part) » for a site that joins after the audit.
    private static func name(_ unit: Unit, _ facts: Facts) -> Phrase {
        let name = unit.phrase(in: facts.dossier)
        guard unit.isApart(in: facts.dossier, on: facts.readiness.asOf) else { return name }
        return Phrase(fr: "\(name.french) (à part)", en: "\(name.english) (apart)")
    }

    private static func lateItems(_ facts: Facts) -> [Unit: Int] {
        let late = facts.toDo.entries.filter { $0.category == .itemsLate || $0.category == .periodsMissed }
        return Dictionary(late.compactMap { facts.dossier.item($0.ref).map { ($0.unit, 1) } }, uniquingKeysWith: +)
    }
}

extension Readiness.Tally {
    /// What a row says in place of its sign: nothing else where all that is in place is proven.
    func said(_ language: Language) -> SafeText { SafeText(unproven > 0 ? phrase[language] : sign) }
}
