import Domain

/// Who said last to be at the keyboard, under this account and on this machine.
struct IdentityMemory {
    private let file: PersonalFile

    init(_ folder: String, _ world: World) { file = PersonalFile("people/" + Digest.short(folder), world.stateFolder) }

    var last: RecordKey? {
        let id = file.read(limit: 100).map { String(decoding: $0, as: UTF8.self).prefix { $0 != "\n" } }.map(String.init)
        return id.flatMap { RecordID.isWellFormed($0) ? RecordKey(Person.kind.name, $0) : nil }
    }

    func keep(_ person: RecordKey) { file.keep(Array((person.id + "\n").utf8)) }
}
