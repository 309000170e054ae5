import Archive
import Domain
import Text

/// What proves a tick: evidence of the dossier, or evidence made of a document or a file.
struct Proof {
    let ref: Ref
    /// What creates it; nothing for evidence that stands already.
    let creation: [Edit]

    /// A file of the machine, else a document or evidence of the dossier.
    static func read(_ text: String, _ place: Workplace, _ day: Day) throws(Failure) -> Proof {
        let paths = SharePaths(place.dossier, folder: place.archive.folder)
        let path = SharePaths.isWindows(text) ? paths.serverPath(paths.kept(text)) ?? text : place.invocation.world.path(text)
        if FileSystem.exists(path) { return try file(path, place, day) }
        let found: Ref
        do throws(Failure) {
            found = try RefFinder(place).find(text) { $0.nested == nil && ["documents", "evidence"].contains($0.kind) }
        } catch {
            guard error.lines.isEmpty else { throw error }
            throw Failure(
                .usage, fr: "« \(text) » n'est ni un fichier, ni un document, ni une preuve de ce dossier.",
                en: "“\(text)” is neither a file, nor a document, nor evidence of this dossier.")
        }
        return found.kind == "evidence" ? Proof(ref: found, creation: []) : document(found, place, day)
    }

    private static func document(_ ref: Ref, _ place: Workplace, _ day: Day) -> Proof {
        let title = place.dossier.record(ref.record).map { place.naming.title($0) } ?? ref.text
        return made(
            place.makeID(),
            [Evidence.title.write(title), Evidence.nature.write(.document), Evidence.document.write(ref)], day)
    }

    /// The file is copied into the dossier first: evidence never names a file that is not there.
    private static func file(_ path: String, _ place: Workplace, _ day: Day) throws(Failure) -> Proof {
        if let obstacle = place.archive.obstacle { throw Failure(obstacle) }
        let id = place.makeID()
        let copy = try AttachedFile(copying: path, into: place.archive.folder, id: id)
        return made(
            id,
            [
                Evidence.title.write(copy.title), Evidence.nature.write(.file), Evidence.path.write(copy.path),
                Evidence.digest.write(copy.digest), Evidence.size.write(copy.size),
            ], day)
    }

    private static func made(_ id: String, _ writes: [Write], _ day: Day) -> Proof {
        let key = RecordKey("evidence", id)
        let state = [Evidence.state.write(.toValidate), Evidence.effectiveOn.write(day)]
        return Proof(ref: Ref(key), creation: [Edit(key, base: nil, writes: writes + state)])
    }
}

extension Workplace {
    func makeID() -> String { NewID.make(at: invocation.world.now()) }
}
