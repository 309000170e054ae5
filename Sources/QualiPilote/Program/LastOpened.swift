/// The dossier this user opened last on this machine.
struct LastOpened {
    private let file: PersonalFile

    init(_ world: World) { file = PersonalFile("last-opened", world.stateFolder) }

    var folder: String? {
        let text = file.read(limit: 4096).map { String(decoding: $0, as: UTF8.self).prefix { $0 != "\n" } }
        return text.flatMap { $0.hasPrefix("/") ? String($0) : nil }
    }

    func keep(_ folder: String) { file.keep(Array((folder + "\n").utf8)) }
}
