import Archive
import Domain
import Text

/// What proves a tick: evidence of the dossier, or evidence to be made of a document or of a file.
struct Proof {
    enum Source {
        case standing
        case document([Write])
        case file(GivenFile)
    }

    let ref: Ref
    let source: Source

    /// A file of the machine, else a document or evidence of the dossier.
    static func read(_ text: String, _ place: Workplace) throws(Failure) -> Proof {
        let paths = SharePaths(place.dossier, folder: place.archive.folder)
        let path = SharePaths.isWindows(text) ? paths.serverPath(paths.kept(text)) ?? text : place.invocation.world.path(text)
        if FileSystem.exists(path) {
            return Proof(
                ref: newRef(place), source: .file(try NamedFile.given(path, folder: place.archive.folder, schema: place.dossier.schema)))
        }
        let found: Ref
        do throws(Failure) {
            found = try RefFinder(place).find(text) { $0.nested == nil && ["documents", "evidence"].contains($0.kind) }
        } catch {
            guard error.lines.isEmpty else { throw error }
            throw Failure(
                .usage, fr: "« \(text) » n'est ni un fichier, ni un document, ni une preuve de ce dossier.",
                en: "“\(text)” is neither a file, nor a document, nor evidence of this dossier.")
        }
        return found.kind == "evidence" ? Proof(ref: found, source: .standing) : document(found, place)
    }

    private static func document(_ ref: Ref, _ place: Workplace) -> Proof {
        let title = place.dossier.record(ref.record).map { place.naming.title($0) } ?? ref.text
        let writes = [Evidence.title.write(title), Evidence.nature.write(.document), Evidence.document.write(ref)]
        return Proof(ref: newRef(place), source: .document(writes))
    }

    private static func newRef(_ place: Workplace) -> Ref { Ref(Evidence.kind.name, NewID.make(at: place.invocation.world.now())) }
}
