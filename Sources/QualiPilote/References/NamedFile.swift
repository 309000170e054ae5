import Archive
import Domain
import Text

/// A file that somebody names by its path, to be taken as a proof: what stands there, or why it is none.
enum NamedFile {
    /// What is typed in the interface: an absolute path, one of people's own computers, one that begins at the dossier.
    static func read(_ typed: String, _ dossier: Dossier, folder: String) throws(Failure) -> GivenFile {
        if typed.contains("://") {
            throw Failure(
                .usage, fr: "« \(typed) » est une adresse internet : Échap, puis « une adresse internet ».",
                en: "“\(typed)” is a web address: Esc, then “a web address”.")
        }
        let paths = SharePaths(dossier, folder: folder)
        guard let path = paths.serverPath(paths.kept(typed)) else {
            throw Failure(
                .usage,
                fr: "« \(typed) » n'est pas visible depuis le serveur : copiez le fichier dans le dépôt de votre service, puis joignez-le.",
                en: "“\(typed)” cannot be seen from the server: copy the file where your service drops its files, then attach it.")
        }
        if !typed.hasPrefix("/"), path.split(separator: "/").contains("..") {
            throw Failure(
                .usage, fr: "« \(typed) » sort du dossier : tapez le chemin complet du fichier.",
                en: "“\(typed)” leads out of the dossier: type the full path of the file.")
        }
        return try given(path, folder: folder, schema: dossier.schema)
    }

    /// An ordinary file, read whole, that is no record of the dossier.
    static func given(_ path: String, folder: String, schema: Schema) throws(Failure) -> GivenFile {
        if path.hasPrefix(folder + "/"), isRecord(path.dropFirst(folder.count + 1), schema) {
            throw Failure(
                .usage, fr: "« \(path) » est une fiche du dossier, pas une preuve.",
                en: "“\(path)” is a record of the dossier, no evidence.")
        }
        do throws(InputFile.Problem) {
            let (bytes, modified) = try InputFile.readDated(path, limit: GivenFile.limit)
            return GivenFile(name: String(path.split(separator: "/").last ?? ""), bytes: bytes, modified: modified)
        } catch {
            guard case .tooLarge = error else { throw Failure(error.exitCode, error.phrase(path)) }
            throw Failure(
                .usage, fr: "« \(path) » dépasse 64 Mio : laissez-le où il est et joignez son adresse.",
                en: "“\(path)” is larger than 64 MiB: leave it where it is and attach its address.")
        }
    }

    private static func isRecord(_ path: Substring, _ schema: Schema) -> Bool {
        guard let first = path.split(separator: "/").first else { return true }
        return first == "dossier.json" || first == "journal" || first.hasPrefix(".") || schema[KindName(rawValue: String(first))] != nil
    }
}
