import Text

/// Sorts out a line of words by the tables of commands. Global options stand anywhere; `--` ends options.
struct Parser {
    let commands: [Command]
    let isFolder: (String) -> Bool

    func parse(_ words: [String]) throws(UsageError) -> ParsedLine {
        var rest = words[...]
        var early: [(CommandOption, String)] = []
        while let word = rest.first, word != "--", isOption(word) {
            rest.removeFirst()
            early += try read(word, GlobalOptions.declared, &rest, command: nil)
        }
        let before = rest.count
        var line = ParsedLine(command: try command(&rest))
        line.isImplicit = rest.count == before
        for (option, value) in early { try add(option, value, to: &line) }
        try readRest(rest, into: &line)
        if !line.has(GlobalOptions.help), !line.has(GlobalOptions.version) { try checkWords(line) }
        return line
    }

    /// The command named by the first word; none at all, or a folder, opens.
    private func command(_ rest: inout ArraySlice<String>) throws(UsageError) -> Command {
        guard let word = rest.first else { return OpenCommand.command }
        if let found = Commands.named(word, in: commands) {
            rest.removeFirst()
            return found
        }
        if word == "--" || isFolder(word) { return OpenCommand.command }
        throw .unknownCommand(word, nearest: nearest(word))
    }

    /// The command somebody probably meant; a word that names a list means to list it.
    private func nearest(_ word: String) -> Phrase? {
        if ListSources.named(word, .standard) != nil {
            let list = ListCommand.command
            return Phrase(fr: "\(list.name) \(word)", en: "\(list.name(.english)) \(word)")
        }
        guard let french = nearest(word, .french), let english = nearest(word, .english) else { return nil }
        return Phrase(fr: french, en: english)
    }

    /// Of two that are as near, the one of the language.
    private func nearest(_ word: String, _ language: Language) -> String? {
        let all = Nearest.close(to: word, among: commands.flatMap(\.names))
        let own = Nearest.close(to: word, among: commands.map { $0.name(language) })
        guard let own, let all, Nearest.distance(word, all) < Nearest.distance(word, own) else { return own ?? all }
        return all
    }

    private func readRest(_ words: ArraySlice<String>, into line: inout ParsedLine) throws(UsageError) {
        let options = line.command.options + GlobalOptions.declared
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                line.words += rest
                return
            }
            guard isOption(word) else {
                line.words.append(word)
                continue
            }
            for (option, value) in try read(word, options, &rest, command: line.command) { try add(option, value, to: &line) }
        }
    }

    private func isOption(_ word: String) -> Bool {
        word.hasPrefix("-") && word.count > 1 && !word.dropFirst().allSatisfy(\.isNumber)
    }

    /// The option a word names, with its value: `--name=value`, `--name value`, and every following word for a repeated one.
    private func read(
        _ word: String, _ options: [CommandOption], _ rest: inout ArraySlice<String>, command: Command?
    ) throws(UsageError) -> [(CommandOption, String)] {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = options.first(where: { $0.names.contains(parts[0]) }) else {
            throw .unknownOption(parts[0], nearest: Nearest.close(to: parts[0], among: options.flatMap(\.names)), command)
        }
        if option.value == nil {
            if parts.count > 1 { throw .unexpectedValue(option, parts[1]) }
            return [(option, "")]
        }
        if parts.count > 1 { return [(option, parts[1])] }
        guard let value = rest.first, !isOption(value) else { throw .missingValue(option) }
        rest.removeFirst()
        var found = [(option, value)]
        while option.isRepeated, let next = rest.first, next != "--", !isOption(next) {
            found.append((option, next))
            rest.removeFirst()
        }
        return found
    }

    private func add(_ option: CommandOption, _ value: String, to line: inout ParsedLine) throws(UsageError) {
        if line.has(option), option.value != nil, !option.isRepeated { throw .givenTwice(option) }
        line.add(option, value)
    }

    private func checkWords(_ line: ParsedLine) throws(UsageError) {
        let wanted = line.command.words
        if let missing = wanted.dropFirst(line.words.count).first, missing.isRequired {
            throw .missingWord(
                missing, line.command, greedy: line.command.options.first { $0.isRepeated && line.all($0).count > 1 })
        }
        if line.words.count > wanted.count, wanted.last.map({ $0.isRepeated || $0.isName }) != true {
            throw .extraWord(line.words[wanted.count], line.command)
        }
    }
}
