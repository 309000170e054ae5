import Text

/// `aide [COMMAND | CODE]`.
enum HelpCommand {
    static let command = Command("aide", "help", phrase: Phrase(fr: "cette aide", en: "this help"), run: run)
    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode { printHelp(invocation) }
    static func printHelp(_ invocation: Invocation) -> ExitCode { .ok }
}
