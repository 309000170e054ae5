import Text

/// Every command of the program: one line each, in the order of the help.
enum Commands {
    static let all: [Command] = [
        OpenCommand.command,
        DemoCommand.command,
        NewCommand.command,
        ListCommand.command,
        ShowCommand.command,
        TickCommand.command,
        UntickCommand.command,
        ToDoCommand.command,
        RemindCommand.command,
        ImportCommand.command,
        ExportCommand.command,
        CheckCommand.command,
        RepairCommand.command,
        HistoryCommand.command,
        UndoCommand.undo,
        UndoCommand.redo,
        ManualCommand.command,
        HelpCommand.command,
        VersionCommand.command,
    ]

    /// The command a word names, accents and case aside.
    static func named(_ word: String, in commands: [Command] = all) -> Command? {
        let folded = String(decoding: Folding.fold(word), as: UTF8.self)
        return commands.first { $0.names.contains(folded) }
    }
}
