import Glibc

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
    func keep(_ folder: String) {
        FileSystem.makeFolders(stateFolder)
        let temporary = file + ".\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let bytes = Array((folder + "\n").utf8)
        let written = write(descriptor, bytes, bytes.count)
        close(descriptor)
        if written == bytes.count { rename(temporary, file) } else { unlink(temporary) }
    }
}
