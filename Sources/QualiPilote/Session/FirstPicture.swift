import Archive
import Canvas
import Domain

/// The home screen as this account last left it, shown at the next start while the dossier is read. It is kept with all it
/// depends on, and shown only when nothing of that moved: every file's look, the day, the window, the language, the program.
struct FirstPicture {
    let grid: Grid
    let isAscii: Bool
    /// Of the files it was made from.
    let signature: String
}

/// Where the picture of one dossier is kept: personal, on this machine, of mode 0600. Losing it costs a moment at the next start.
struct FirstPictureStore {
    private let file: PersonalFile
    private let conditions: String

    init(_ folder: String, _ options: GlobalOptions, _ world: World) {
        file = PersonalFile("pictures/" + Digest.short(folder) + ".json", world.stateFolder)
        let today = options.today ?? world.day
        conditions = [
            Program.version, FileSystem.stamp("/proc/self/exe"), world.account, options.language.rawValue, today.text,
            options.isReadOnly ? "read" : "write", options.isAgent ? "agent" : "all", options.me ?? "-",
        ].joined(separator: " ")
    }

    func load() -> FirstPicture? {
        guard let bytes = file.read(limit: 1 << 20), let tree = try? JSONReader.read(bytes).object,
            tree["for"]?.text == conditions, let signature = tree["signature"]?.text, let grid = GridText.read(tree["grid"])
        else { return nil }
        return FirstPicture(grid: grid, isAscii: tree["ascii"]?.flag == true, signature: signature)
    }

    func keep(_ picture: FirstPicture) {
        let tree = JSONObject([
            "for": .string(conditions), "signature": .string(picture.signature), "ascii": .bool(picture.isAscii),
            "grid": GridText.write(picture.grid),
        ])
        file.keep(JSONWriter.line(.object(tree)))
    }
}
