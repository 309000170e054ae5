/// What an operation leaves when nothing disturbs it, and what stands there when it never was: measured, not written down.
struct Truth: Sendable {
    /// One of the two ends.
    struct End: Sendable {
        var tree: Tree
        var reader: String
        /// After the next account's act.
        var nextCode: Int32
        var nextTree: Tree
        var findings: String
    }

    let known: Set<String>
    let absent: End
    let whole: End

    init(_ operation: Operation, _ template: Stage, _ place: String) throws(Unable) {
        let known = Files.below(template.folder).reduce(into: Set<String>()) { known, path in
            known.formUnion(Drawn.identifiers(path))
            known.formUnion(Drawn.identifiers(Files.text(template.folder + "/" + path)))
        }
        self.known = known
        absent = try Self.end(operation, template, place + "-0", known, acts: false)
        whole = try Self.end(operation, template, place + "-1", known, acts: true)
        if absent.nextTree == whole.nextTree { throw Unable("\(operation.name) changes nothing") }
    }

    private static func end(_ operation: Operation, _ template: Stage, _ place: String, _ known: Set<String>, acts: Bool)
        throws(Unable) -> End
    {
        let stage = try template.copy(to: place, mask: template.mask)
        defer { stage.remove() }
        try operation.prepare(stage)
        let interrupted = operation.interrupted.flatMap { fault in Operation.all.first { $0.name == fault.operation } }
        let act = interrupted ?? operation
        if acts {
            let child = stage.run(act.account, act.words)
            if child.code != 0 { throw Unable("\(operation.name), undisturbed, ended with \(child.code): \(child.messages)") }
        }
        let tree = Tree(stage, known: known)
        let reader = operation.read(stage, known)
        let next = stage.run(operation.nextAccount, operation.next)
        return End(
            tree: tree, reader: reader, nextCode: next.code, nextTree: Tree(stage, known: known),
            findings: operation.check(stage, known))
    }
}

extension Operation {
    func prepare(_ stage: Stage) throws(Unable) {
        for words in before {
            let child = stage.run(.anne, words)
            if child.code != 0 { throw Unable("\(words) ended with \(child.code): \(child.messages)") }
        }
    }

    /// What the next account sees, and how the command ended.
    func read(_ stage: Stage, _ known: Set<String>) -> String { Self.told(stage.run(nextAccount, reader), known) }

    func check(_ stage: Stage, _ known: Set<String>) -> String { Self.told(stage.run(nextAccount, ["verifier"]), known) }

    /// In the order of the lines, for that of the records is by ids that each run draws; a file that no record names says nothing
    /// of the acts.
    private static func told(_ child: Child, _ known: Set<String>) -> String {
        let lines = Drawn.hidden(child.output, known: known).split(separator: "\n").filter { !$0.hasPrefix("E21") }
        let sorted = lines.map { $0.last == "," ? $0.dropLast() : $0 }.sorted().joined(separator: "\n")
        return "\(child.hung ? "hung" : "code \(child.code)")\n" + sorted
    }
}
