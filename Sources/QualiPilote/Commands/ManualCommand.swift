import Text

/// `manuel`.
enum ManualCommand {
    static let command = Command(
        "manuel", "manual", "man", phrase: Phrase(fr: "le manuel entier", en: "the whole manual"),
        examples: ["qualipilote manuel | less"], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        Manual(invocation).page().print(invocation)
        return .ok
    }
}
