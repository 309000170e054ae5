/// How the program ends, for scripts.
struct ExitCode: RawRepresentable, Hashable, Sendable {
    let rawValue: Int32

    init(rawValue: Int32) { self.rawValue = rawValue }

    static let ok = ExitCode(rawValue: 0)
    /// A check found something.
    static let found = ExitCode(rawValue: 1)
    static let usage = ExitCode(rawValue: 2)
    static let invalid = ExitCode(rawValue: 3)
    /// Somebody else changed the same thing, or keeps the lock.
    static let conflict = ExitCode(rawValue: 4)
    static let io = ExitCode(rawValue: 5)
    /// Ended by a signal, as a shell says it.
    static func signal(_ number: Int32) -> ExitCode { ExitCode(rawValue: 128 + number) }
}
