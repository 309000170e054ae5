/// The dossier this user opened last on this machine.
struct LastOpened {
    private let stateFolder: String
    private var file: String { stateFolder + "/last-opened" }

    init(_ world: World) { stateFolder = world.stateFolder }

    var folder: String? {
        let text = FileSystem.readText(file).map { $0.prefix { $0 != "\n" } }
        return text.flatMap { $0.hasPrefix("/") ? String($0) : nil }
    }

    /// A convenience: what cannot be kept is not an error.
    func keep(_ folder: String) { FileSystem.replace(file, with: Array((folder + "\n").utf8)) }
}
