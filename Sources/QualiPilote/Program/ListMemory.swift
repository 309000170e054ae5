import Domain

/// What a person keeps of the lists of a dossier, on this machine: of an account that several use, each their own.
struct ListMemory {
    private let file: PersonalFile

    /// `person`: on an account that is not one person's.
    init(_ folder: String, of person: RecordKey?, _ world: World) {
        let name = Digest.short(folder) + (person.map { "-" + Digest.short($0.id) } ?? "")
        file = PersonalFile("lists/\(name).json", world.stateFolder)
    }

    var kept: KeptLists { file.read(limit: 1 << 20).flatMap { try? JSONReader.read($0).object }.map { KeptLists($0) } ?? KeptLists() }

    func keep(_ lists: KeptLists) { file.keep(JSONWriter.canonical(.object(lists.tree))) }
}
