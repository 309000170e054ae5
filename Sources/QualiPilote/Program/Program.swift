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
            for line in error.lines { output.tell(SafeText(line[language])) }
            code = error.code
        }
        output.flush()
        if let cut = output.cut {
            output.tell(SafeText(cut[language]))
            if !output.hasStored, code != .usage, code != .conflict { code = .io }
        }
        return code
    }

    private static func perform(_ words: [String], _ world: World, _ output: Output) throws(Failure) -> ExitCode {
        let parser = Parser(commands: Commands.all, isFolder: { FileSystem.isFolder(world.path($0)) })
        let invocation: Invocation
        do throws(UsageError) {
            let parsed = try parser.parse(words)
            invocation = Invocation(
                parsed: parsed, options: try GlobalOptions(parsed, world.environment, day: world.day), world: world, output: output)
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
