/// How the program ends, for scripts (DESIGN §7).
enum ExitCode: Int32, Sendable {
    case ok = 0
    /// A check found something.
    case found = 1
    case usage = 2
    case invalid = 3
    /// Somebody else changed the same thing, or keeps the lock.
    case conflict = 4
    case io = 5
}
