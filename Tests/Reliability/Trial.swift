/// One operation disturbed once, and everything that must hold afterwards.
struct Trial {
    /// What can be wrong; the first six are the ledger's.
    enum Wrong: String, CaseIterable, Sendable {
        /// Acknowledged, and not there.
        case lost
        /// A record that is no record.
        case torn
        /// Neither whole nor absent, for a reader or on disk.
        case half
        /// The exit code, or its sentence, tells something else than the disk.
        case code = "wrong code"
        case hung
        /// A temporary file that the next act leaves.
        case left = "left over"
        /// The next account cannot act.
        case blocked
        /// `verifier` finds something else than without the fault.
        case findings
        /// The journal does not explain the records.
        case unexplained
        /// A sentence names what only the program knows.
        case words
    }

    struct Problem: Sendable {
        let wrong: Wrong
        let text: String
    }

    let operation: Operation
    let truth: Truth
    let fault: Fault
    let stage: Stage
    private var problems: [Problem] = []

    static func run(_ operation: Operation, _ truth: Truth, _ fault: Fault, _ stage: Stage) throws(Unable) -> [Problem] {
        var trial = Trial(operation: operation, truth: truth, fault: fault, stage: stage)
        try operation.prepare(stage)
        try operation.interrupt(stage)
        let act = stage.run(operation.account, operation.words, before: fault.words)
        trial.look(at: act)
        return trial.problems
    }

    private mutating func note(_ wrong: Wrong, _ text: String) { problems.append(Problem(wrong: wrong, text: text)) }

    private mutating func look(at act: Child) {
        if act.hung { note(.hung, "the operation") }
        let now = Tree(stage, known: truth.known)
        for path in now.torn { note(.torn, path) }
        if act.code == 0 { lookAtAcknowledged(now) }
        // what follows is for a shell, which needs the name as it is
        let sentences = act.messages.split(separator: "\n").map {
            $0.prefix(upTo: $0.firstRange(of: "Pour le SIDSIC")?.lowerBound ?? $0.endIndex)
        }
        if sentences.contains(where: { $0.contains(".tmp") }) { note(.words, act.messages) }
        if act.code != 0, act.code < 128, act.messages.isEmpty, act.output.isEmpty, fault.call != "write" {
            note(.words, "code \(act.code) and no sentence")
        }
        let seen = lookAtReader()
        lookAtNext(act, seen)
    }

    private mutating func lookAtAcknowledged(_ now: Tree) {
        if operation.interrupted != nil {
            if now != truth.absent.tree, now != truth.whole.tree { note(.half, "after the recovery") }
        } else if now != truth.whole.tree {
            note(.lost, "code 0, and on disk: \(now.differences(from: truth.whole.tree))")
        }
    }

    /// Whether a reader saw the act; nil when it saw something that never was.
    private mutating func lookAtReader() -> Bool? {
        let seen = operation.read(stage, truth.known)
        if seen.hasPrefix("hung") { note(.hung, "the reader") }
        if seen == truth.whole.reader { return truth.whole.reader == truth.absent.reader ? nil : true }
        if seen == truth.absent.reader { return false }
        note(.half, "a reader sees neither before nor after: \(Self.firstDifference(seen, truth.whole.reader))")
        return nil
    }

    private mutating func lookAtNext(_ act: Child, _ seen: Bool?) {
        let next = stage.run(operation.nextAccount, operation.next)
        if next.hung { note(.hung, "the next act") }
        let now = Tree(stage, known: truth.known)
        for path in now.torn { note(.torn, path) }
        for path in now.temporaries { note(.left, path) }
        if operation.mayBePartial, act.code == 3, !act.messages.isEmpty { return }
        let isWhole = now == truth.whole.nextTree
        if !isWhole, now != truth.absent.nextTree {
            let closer = truth.absent.nextTree
            note(next.code == 0 ? .half : .blocked, "code \(next.code) \(next.messages) \(now.differences(from: closer))")
            return
        }
        let end = isWhole ? truth.whole : truth.absent
        if next.code != end.nextCode { note(.blocked, "code \(next.code): \(next.messages)") }
        if seen == true, !isWhole { note(.half, "a reader saw the act, then it was not") }
        if operation.interrupted == nil { compare(act, isWhole) }
        let findings = operation.check(stage, truth.known)
        if findings != end.findings { note(.findings, Self.firstDifference(findings, end.findings)) }
        for complaint in JournalCheck.complaints(about: stage.dossier) { note(.unexplained, complaint) }
    }

    /// A durable act ends with 0; what is not known is said so.
    private mutating func compare(_ act: Child, _ isWhole: Bool) {
        if act.code == 0, !isWhole { note(.lost, "code 0, and gone after the next act") }
        guard act.code != 0, act.code < 128, isWhole else { return }
        // one whose every write fails cannot say it
        if fault.call == "write", fault.forever, act.messages.isEmpty { return }
        let isDoubtful = act.messages.contains("confirmé") || act.messages.contains("en partie")
        if !isDoubtful { note(.code, "code \(act.code) for an act that is there: \(act.messages)") }
    }

    private static func firstDifference(_ left: String, _ right: String) -> String {
        var rest = Dictionary(grouping: right.split(separator: "\n"), by: \.self).mapValues(\.count)
        let more = left.split(separator: "\n").filter { line in
            defer { rest[line, default: 0] -= 1 }
            return rest[line, default: 0] <= 0
        }
        let less = rest.filter { $0.value > 0 }.keys.sorted()
        return (more.prefix(2).map { "+\($0)" } + less.prefix(2).map { "-\($0)" }).joined(separator: " ")
            + " (\(more.count) lines more, \(less.count) less)"
    }
}

extension Operation {
    /// Somebody was killed before this operation begins.
    func interrupt(_ stage: Stage) throws(Unable) {
        guard let fault = interrupted, let other = Operation.all.first(where: { $0.name == fault.operation }) else { return }
        let child = stage.run(other.account, other.words, before: fault.words)
        if child.code < 128 { throw Unable("\(fault) did not interrupt: \(child.code) \(child.messages)") }
    }
}
