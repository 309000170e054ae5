import Domain
import Glibc
import Text

/// A file copied into the dossier's `files/`, under the id of its evidence: its own name never makes a path.
struct AttachedFile {
    /// Bytes; a larger file stays where it is and is linked by its address.
    static let limit = 64 << 20

    /// Its name where it was.
    let title: String
    /// Relative to the dossier.
    let path: String
    let digest: String
    let size: Int

    init(copying source: String, into dossier: String, id: String) throws(Failure) {
        let bytes = try Self.read(source)
        title = String(source.split(separator: "/").last ?? "")
        let name = AttachedCopy.name(id: id, for: title)
        path = "files/" + name
        digest = Digest.hex(bytes)
        size = bytes.count
        try Self.write(bytes, dossier, name)
    }

    private static func read(_ source: String) throws(Failure) -> [UInt8] {
        do throws(InputFile.Problem) { return try InputFile.read(source, limit: limit) } catch {
            switch error {
            case .notAFile:
                throw Failure(.usage, fr: "« \(source) » n'est pas un fichier ordinaire.", en: "“\(source)” is no ordinary file.")
            case .tooLarge:
                throw Failure(
                    .usage, fr: "« \(source) » dépasse 64 Mio : laissez-le où il est et joignez son adresse.",
                    en: "“\(source)” is larger than 64 MiB: leave it where it is and attach its address.")
            case .system(let code): throw failure(source, code)
            }
        }
    }

    private static func write(_ bytes: [UInt8], _ dossier: String, _ name: String) throws(Failure) {
        let folder = dossier + "/files"
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw failure(folder, errno) }
        do throws(NewFile.Problem) { try NewFile.write(bytes, as: name, in: folder) } catch { throw failure("files/" + name, error.code) }
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            .io, fr: "« \(path) » ne peut pas être copié dans le dossier (\(reason)) ; rien n'a été coché.",
            en: "“\(path)” cannot be copied into the dossier (\(reason)); nothing was ticked.")
    }
}
