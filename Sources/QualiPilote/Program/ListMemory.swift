import Domain
import Text

/// What a person keeps of the lists of a dossier, on this machine: of an account that several use, each their own.
struct ListMemory {
    private let file: PersonalFile
    /// What is said of one that cannot be read.
    static let unread = Phrase(
        fr:
            "Vos vues ne peuvent pas être lues : celle-ci vaut pour cette fenêtre, le fichier d'avant reste tel quel. Rouvrez le programme.",
        en: "Your views cannot be read: this one lasts as long as this window, the earlier file stays as it is. Open the program again.")

    /// `person`: on an account that is not one person's.
    init(_ folder: String, of person: RecordKey?, _ world: World) {
        let name = Digest.short(folder) + (person.map { "-" + Digest.short($0.id) } ?? "")
        file = PersonalFile("lists/\(name).json", world.stateFolder)
    }

    /// Nil: it is there and cannot be read, and nothing is to be written over it.
    var kept: KeptLists? {
        guard file.isThere else { return KeptLists() }
        return file.read(limit: 1 << 20).flatMap { try? JSONReader.read($0).object }.map { KeptLists($0) }
    }

    func keep(_ lists: KeptLists) { file.keep(JSONWriter.canonical(.object(lists.tree))) }
}
