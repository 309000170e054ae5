import Domain
import Text

/// One run of the program: words in, exit code out.
enum Program {
    static let name = "qualipilote"
    static let version = "0.1"

    static func run(_ words: [String], _ world: World, _ output: Output) -> ExitCode {
        let language = GlobalOptions.language(in: words, world.environment)
        var code: ExitCode
        do throws(Failure) { code = try perform(words, world, output) } catch {
            output.tell(SafeText(error.phrase[language]))
            for line in error.lines { output.tell(SafeText(line)) }
            code = error.code
        }
        output.flush()
        if output.isWhole { return code }
        output.tell(SafeText(unwritten(isKept: output.isKept)[language]))
        return code == .ok && !output.isKept ? .io : code
    }

    private static func unwritten(isKept: Bool) -> Phrase {
        isKept
            ? Phrase(
                fr: "L'acte est enregistré, mais son compte rendu n'a pas pu être écrit sur la sortie standard.",
                en: "The act is saved, but what it did could not be written to the standard output.")
            : Phrase(
                fr: "La sortie standard n'a pas pu être écrite : la liste est incomplète.",
                en: "The standard output could not be written: the list is incomplete.")
    }

    private static func perform(_ words: [String], _ world: World, _ output: Output) throws(Failure) -> ExitCode {
        let parser = Parser(commands: Commands.all, isFolder: { FileSystem.isFolder(world.path($0)) })
        let invocation: Invocation
        do throws(UsageError) {
            let parsed = try parser.parse(words)
            invocation = Invocation(
                parsed: parsed, options: try GlobalOptions(parsed, world.environment), world: world, output: output)
        } catch {
            throw Failure(.usage, error.phrase)
        }
        if invocation.parsed.has(GlobalOptions.help) { return HelpCommand.printHelp(invocation) }
        if invocation.parsed.has(GlobalOptions.version) { return VersionCommand.printVersion(invocation) }
        let code = try invocation.parsed.command.run(invocation)
        output.flush()
        invocation.afterwards.run()
        return code
    }
}
