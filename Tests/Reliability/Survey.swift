/// The calls that an operation makes from the moment it looks at the dossier, counted as the tracer counts them.
struct Survey: Sendable {
    /// Numbers of the calls by name.
    private(set) var calls: [String: Set<Int>] = [:]
    /// Those that open a file to write.
    private(set) var openings: Set<Int> = []

    init(_ operation: Operation, _ template: Stage, _ place: String) throws(Unable) {
        let stage = try template.copy(to: place, mask: template.mask)
        defer { stage.remove() }
        try operation.prepare(stage)
        try operation.interrupt(stage)
        let names = Set(Fault.failing + Fault.changing).sorted().joined(separator: ",")
        let log = stage.folder + "/\(operation.account.name)/log"
        let child = stage.run(operation.account, operation.words, before: ["strace", "-f", "-qq", "-y", "-o", log, "-e", "trace=\(names)"])
        if child.code != 0 { throw Unable("\(operation.name), traced, ended with \(child.code): \(child.messages)") }
        read(Files.text(log), stage.share)
        if calls["openat"] == nil { throw Unable("the tracer saw nothing of \(operation.name)") }
    }

    private mutating func read(_ log: String, _ share: String) {
        var counts: [String: Int] = [:]
        var began = false
        for line in log.split(separator: "\n") where !line.contains("resumed>") {
            let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard words.count == 2, let name = words[1].drop(while: { $0 == " " }).split(separator: "(").first.map(String.init) else {
                continue
            }
            let key = "\(words[0]) \(name)"
            counts[key, default: 0] += 1
            if !began, line.contains(share) { began = true }
            guard began, let number = counts[key] else { continue }
            calls[name, default: []].insert(number)
            if name == "openat", line.contains("O_CREAT") || line.contains("O_WRONLY") || line.contains("O_RDWR") {
                openings.insert(number)
            }
        }
    }

    func faults(of operation: Operation) -> [Fault] {
        var faults: [Fault] = []
        for call in Fault.failing {
            for number in (calls[call] ?? []).sorted() {
                for error in Fault.errors {
                    for forever in [false, true] {
                        faults.append(Fault(operation.name, call, .error(error), number, forever: forever))
                    }
                }
            }
        }
        for call in Fault.changing {
            for number in (call == "openat" ? openings : calls[call] ?? []).sorted() {
                faults.append(Fault(operation.name, call, .kill, number))
            }
        }
        return faults
    }
}
