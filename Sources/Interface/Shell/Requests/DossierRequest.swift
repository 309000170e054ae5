import Domain
import Text

/// Another dossier: one that is there, the example, or a new one.
public enum DossierRequest: Request {
    case open(String)
    case demonstration
    /// Looks, off the loop, at the folder where a new dossier is to stand.
    case look(at: String, reply: Reply<FolderLook>)
    /// Lays down a new dossier and opens it; `draft` are the answers it makes useless.
    case create([Record], in: String, draft: String, failed: Reply<Phrase>)
}

extension Effect {
    static func openDossier(_ folder: String) -> Self { .ask { _ in DossierRequest.open(folder) } }
    static var demonstration: Self { .ask { _ in DossierRequest.demonstration } }

    static func lookAtFolder(_ path: String, reply: @escaping @Sendable (FolderLook) -> Message) -> Self {
        .ask { layer in DossierRequest.look(at: path, reply: Reply(layer) { reply($0) }) }
    }

    static func create(
        _ records: [Record], in folder: String, draft: String, failed: @escaping @Sendable (Phrase) -> Message
    ) -> Self {
        .ask { layer in DossierRequest.create(records, in: folder, draft: draft, failed: Reply(layer) { failed($0) }) }
    }
}
