import Text

/// `version`.
enum VersionCommand {
    static let command = Command(
        "version", phrase: Phrase(fr: "la version du programme", en: "the version of the program"), run: run)

    static func printVersion(_ invocation: Invocation) -> ExitCode {
        invocation.print("QualiPilote \(Program.version)")
        return .ok
    }

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode { printVersion(invocation) }
}
