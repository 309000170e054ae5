import Archive
import Domain
import Text

/// Writes a new dossier in a new or empty folder, whole or not at all.
enum DossierMaker {
    static func make(_ records: [Record], in folder: String, _ invocation: Invocation) throws(Failure) {
        guard !invocation.options.isReadOnly else { throw Failure(.readOnlyAsked) }
        try make(records, in: folder, invocation.world)
        invocation.output.hasStored = true
    }

    static func make(_ records: [Record], in folder: String, _ world: World) throws(Failure) {
        let title = records.first { $0.key == DossierRecord.key }.map { $0[DossierRecord.title] } ?? ""
        do throws(ArchiveError) {
            try Archive.create(
                folder, schema: world.schema, records: records,
                who: Who(account: world.account, host: world.host), act: Act(.layDown, title), at: world.now())
        } catch {
            throw Failure(error)
        }
    }
}
