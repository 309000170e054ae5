import Domain
import Text

/// How many points a unit holds for the audit, of how many, and how many are late today: services and posts only, never persons.
struct ServiceTally {
    let unit: Unit
    let name: Phrase
    let held: Int
    let total: Int
    let late: Int

    static func all(_ facts: Facts) -> [ServiceTally] {
        var tallies: [Unit: Readiness.Tally] = [:]
        for entry in facts.readiness.entries {
            for (unit, tally) in entry.tallies {
                tallies[unit, default: Readiness.Tally()].held += tally.held
                tallies[unit, default: Readiness.Tally()].applicable += tally.applicable
            }
        }
        let late = lateItems(facts)
        return tallies.map { unit, tally in
            ServiceTally(
                unit: unit, name: unit.phrase(in: facts.dossier), held: tally.held, total: tally.applicable, late: late[unit] ?? 0)
        }.sorted { $0.unit.text < $1.unit.text }
    }

    private static func lateItems(_ facts: Facts) -> [Unit: Int] {
        let late = facts.toDo.entries.filter { $0.category == .itemsLate || $0.category == .periodsMissed }
        return Dictionary(late.compactMap { facts.dossier.item($0.ref).map { ($0.unit, 1) } }, uniquingKeysWith: +)
    }
}
