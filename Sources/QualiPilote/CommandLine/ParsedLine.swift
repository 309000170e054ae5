/// A line of words sorted out: the command, its words, the values of its options.
struct ParsedLine: Sendable {
    let command: Command
    /// True when no word named it: a folder, or nothing.
    var isImplicit = false
    var words: [String] = []
    private var values: [String: [String]] = [:]

    init(command: Command) { self.command = command }

    mutating func add(_ option: CommandOption, _ value: String = "") { values[option.name, default: []].append(value) }

    func has(_ option: CommandOption) -> Bool { values[option.name] != nil }
    /// The value of an option given once.
    subscript(option: CommandOption) -> String? { values[option.name]?.last }
    func all(_ option: CommandOption) -> [String] { values[option.name] ?? [] }
}
