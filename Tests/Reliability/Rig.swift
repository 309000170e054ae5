import Glibc
import Synchronization

/// Everything that is disturbed, and the order in which it is.
final class Rig: Sendable {
    private let request: Request
    private let base: String
    private let template: Stage
    private let ledger = Mutex(Ledger())
    /// The next disturbance that no thread has taken.
    private let next = Mutex(0)
    private let start = Child.now()

    init(_ request: Request) throws(Unable) {
        self.request = request
        try Self.checkTracer()
        let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        base = "\(memory)/qp-rig-\(getpid())"
        guard mkdir(base, 0o755) == 0 else { throw Unable("\(base) cannot be made") }
        let program = base + "/qualipilote"
        let copy = Child.run(["cp", request.program, program], environment: ["PATH=/usr/bin:/bin"])
        guard copy.code == 0 else { throw Unable("\(request.program) cannot be copied: \(copy.messages)") }
        chmod(program, 0o755)
        template = try Stage.build(base + "/template", program: program, accounts: Writers.count)
    }

    /// Nothing is told of calls that the kernel would not let fail.
    private static func checkTracer() throws(Unable) {
        let words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=write", "-e", "inject=write:error=EIO", "echo", "x"]
        let child = Child.run(Account.anne.words + words, environment: ["PATH=/usr/bin:/bin"])
        if child.code == 127 { throw Unable("strace is missing: apt-get install strace") }
        if child.code == 0 || child.hung || child.messages.contains("ptrace") {
            throw Unable("strace may not trace here (\(child.code)): \(child.messages)")
        }
    }

    func clear() { if !request.keeps { _ = Child.run(["rm", "-rf", base], environment: ["PATH=/usr/bin:/bin"]) } }

    func run() throws(Unable) -> Bool {
        say("seed \(request.seed), \(Account.areReal ? "two accounts of one group" : "one account only: not root")")
        let operations = Operation.all.filter { request.operations.isEmpty || request.operations.contains($0.name) }
        if operations.isEmpty { throw Unable("no operation is called \(request.operations.sorted().joined(separator: ", "))") }
        var truths: [String: Truth] = [:]
        var faults: [Fault] = []
        for operation in operations {
            truths[operation.name] = try Truth(operation, template, "\(base)/truth-\(operation.name)")
            if request.fault == nil { faults += try Survey(operation, template, "\(base)/survey-\(operation.name)").faults(of: operation) }
        }
        let known = faults.count
        if let fault = request.fault { faults = [fault] } else { faults = drawn(faults) }
        var writers: Writers.Outcome?
        if request.fault == nil, request.operations.isEmpty || request.operations.contains("writers") { writers = try write() }
        if let count = request.count { faults = Array(faults.prefix(count)) }
        disturb(faults, truths)
        let sums = ledger.withLock { $0 }
        if known > 0 { say("\(sums.runs) of \(known) disturbances, \(Int(Child.now() - start)) s") }
        say(sums.line(seed: request.seed, writers: writers))
        return sums.failures == 0
    }

    /// Evenly from every operation, call and way to fail, the seed saying which ones first.
    private func drawn(_ faults: [Fault]) -> [Fault] {
        var chance = Chance(request.seed)
        let strata = Dictionary(grouping: faults, by: \.stratum).sorted { $0.key < $1.key }.map { $0.value.shuffled(using: &chance) }
            .shuffled(using: &chance)
        let longest = strata.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in strata.compactMap { place < $0.count ? $0[place] : nil } }
    }

    private func write() throws(Unable) -> Writers.Outcome {
        let stage = try template.copy(to: base + "/writers", mask: request.mask ?? 0o002)
        let outcome = Writers(stage: stage, seed: request.seed, seconds: (request.seconds ?? 150) / 5).run()
        for problem in outcome.problems { say("\(problem.wrong.rawValue): writers: \(problem.text)") }
        ledger.withLock { $0.add(outcome) }
        if !request.keeps || outcome.problems.isEmpty { stage.remove() }
        return outcome
    }

    private func disturb(_ faults: [Fault], _ truths: [String: Truth]) {
        let end = request.seconds.map { start + $0 } ?? .infinity
        Threads.run(request.jobs) { [self] job in
            while Child.now() < end {
                let place = next.withLock { place in
                    defer { place += 1 }
                    return place
                }
                guard place < faults.count else { return }
                disturb(faults[place], truths, "\(base)/trial-\(job)")
            }
        }
    }

    private func disturb(_ fault: Fault, _ truths: [String: Truth], _ place: String) {
        guard let truth = truths[fault.operation], let operation = Operation.all.first(where: { $0.name == fault.operation }) else {
            return
        }
        let mask = request.mask ?? Self.mask(of: fault)
        var problems: [Trial.Problem]
        do throws(Unable) {
            let stage = try template.copy(to: place, mask: mask)
            problems = try Trial.run(operation, truth, fault, stage)
            if problems.isEmpty || !request.keeps { stage.remove() } else { keep(stage, fault) }
        } catch { problems = [Trial.Problem(wrong: .blocked, text: "before the disturbance: \(error)")] }
        ledger.withLock { $0.add(problems) }
        if problems.isEmpty { return }
        let texts = problems.map { "   \($0.wrong.rawValue): \($0.text)" }.joined(separator: "\n")
        say("Tests/Reliability/run --mask \(String(mask, radix: 8)) --case \(fault)\n\(texts)")
    }

    private func keep(_ stage: Stage, _ fault: Fault) { rename(stage.folder, "\(base)/\(fault)") }

    /// The same disturbance always has the same mask.
    private static func mask(of fault: Fault) -> mode_t {
        let masks: [mode_t] = [0o002, 0o022, 0o027, 0o077]
        return masks[fault.description.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xffff } % 4]
    }
}
