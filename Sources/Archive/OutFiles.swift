/// Files for people that go with an act: in a folder of their own, which is there once the act is, with all of them, or not at all.
public struct OutFiles: Sendable {
    /// Where such folders stand: whoever comes after an interruption looks there.
    public enum Place: String, Sendable, CaseIterable {
        /// Messages, a folder for each day.
        case reminders = "sorties/relances"
    }

    let files: [(name: String, bytes: [UInt8])]
    let place: Place
    let name: String
    /// Folders of the dossier that the files speak of, made with them where they are missing.
    let folders: [String]

    /// Where the folder of this name stands already, of two files of one name the newer stays.
    public init(_ files: [(name: String, bytes: [UInt8])], in place: Place, as name: String, folders: [String] = []) {
        (self.files, self.place, self.name, self.folders) = (files, place, name, folders)
    }

    /// From the dossier's folder.
    public var path: String { place.rawValue + "/" + name }
}
