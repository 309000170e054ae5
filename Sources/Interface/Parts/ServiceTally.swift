import Domain
import Text

/// How many points a unit holds, of how many, and how many are late: services and posts only, never persons.
struct ServiceTally {
    let unit: Unit
    let name: Phrase
    var held = 0
    var total = 0
    var late = 0

    static func all(_ facts: Facts) -> [ServiceTally] {
        var tallies: [Unit: ServiceTally] = [:]
        for item in facts.dossier.items where item.isApplicable {
            var tally = tallies[item.unit] ?? ServiceTally(unit: item.unit, name: item.unit.phrase(in: facts.dossier))
            let status = ItemStatus(item, today: facts.today)
            tally.total += 1
            if status.isSettled { tally.held += 1 }
            if status == .late || status == .periodMissed { tally.late += 1 }
            tallies[item.unit] = tally
        }
        return tallies.values.sorted { $0.unit.text < $1.unit.text }
    }
}
