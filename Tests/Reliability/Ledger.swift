/// The sums of a run, in one line.
struct Ledger {
    private(set) var runs = 0
    private var counts: [Trial.Wrong: Int] = [:]

    var failures: Int { counts.values.reduce(0, +) }

    mutating func add(_ problems: [Trial.Problem]) {
        runs += 1
        for wrong in Set(problems.map(\.wrong)) { counts[wrong, default: 0] += 1 }
    }

    mutating func add(_ outcome: Writers.Outcome) {
        for problem in outcome.problems { counts[problem.wrong, default: 0] += 1 }
    }

    func line(seed: UInt64, writers: Writers.Outcome?) -> String {
        let sums = Trial.Wrong.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: ", ")
        let acts = writers.map { "; \(Writers.count) writers: \($0.acts) acts, \($0.acknowledged) acknowledged, \($0.kills) kills" } ?? ""
        return "ledger: seed \(seed), \(runs) runs\(acts): \(sums)"
    }
}
