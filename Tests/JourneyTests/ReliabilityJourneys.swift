import Foundation
import Testing

/// A sample of what `Tests/Reliability/run` does at length.
@Suite struct ReliabilityJourneys {
    /// Another sample: `RELIABILITY_SEED=7 swift test --filter ReliabilityJourneys`.
    static let seed = ProcessInfo.processInfo.environment["RELIABILITY_SEED"] ?? "1"

    @Test func noFailingCallAndNoKillCostsAnAct() throws {
        let rig = URL(fileURLWithPath: Office.program).deletingLastPathComponent().appendingPathComponent("Reliability").path
        let run = try Run([rig, "--program", Office.program, "--seed", Self.seed, "--count", "300", "--seconds", "40"])
        print(run.output)
        #expect(run.code == 0, "\(run.output)\(run.messages)")
        let runs = run.output.firstMatch(of: /ledger: seed \d+, (\d+) runs/).flatMap { Int($0.1) } ?? 0
        #expect(runs >= 30, "too few disturbances to tell anything")
    }
}
