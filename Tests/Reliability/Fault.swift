/// One thing that goes wrong at one system call of one operation: `import:renameat:KILL:3`, `tick:openat:EIO:57+`.
struct Fault: Sendable, Hashable, CustomStringConvertible {
    enum Effect: Hashable, Sendable {
        case kill
        case error(String)
    }

    static let errors = ["EIO", "ENOSPC", "EACCES", "ESTALE", "EINTR"]
    /// The calls that fail.
    static let failing = [
        "openat", "read", "pread64", "write", "fsync", "renameat", "renameat2", "mkdirat", "getdents64", "close",
    ]
    /// The calls that change something: the program is killed as it makes them.
    static let changing = [
        "openat", "write", "pwrite64", "fsync", "syncfs", "renameat", "renameat2", "linkat", "mkdirat", "fchmod", "unlinkat",
        "ftruncate", "fsetxattr",
    ]

    let operation: String
    let call: String
    let effect: Effect
    /// The how manieth call of this name, from 1.
    let number: Int
    var forever = false

    var description: String {
        "\(operation):\(call):\(word):\(number)\(forever ? "+" : "")"
    }

    private var word: String {
        switch effect {
        case .kill: "KILL"
        case .error(let name): name
        }
    }

    init(_ operation: String, _ call: String, _ effect: Effect, _ number: Int, forever: Bool = false) {
        self.operation = operation
        self.call = call
        self.effect = effect
        self.number = number
        self.forever = forever
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 4, let number = Int(parts[3].filter { $0 != "+" }) else { return nil }
        self.init(
            parts[0], parts[1], parts[2] == "KILL" ? .kill : .error(parts[2]), number, forever: parts[3].hasSuffix("+"))
    }

    /// The tracer's words before the program's.
    var words: [String] {
        let what = effect == .kill ? "signal=KILL" : "error=\(word)"
        return [
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):\(what):when=\(number)\(forever ? "+" : "")",
        ]
    }

    /// What is drawn evenly from: one operation, one call, one way to go wrong.
    var stratum: String { "\(operation):\(call):\(effect == .kill ? "KILL" : forever ? "+" : "1")" }
}
