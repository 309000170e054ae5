import Archive
import Domain
import Glibc

/// The folder of a dossier where papers and lists for people land.
enum Sorties {
    static let folder = "sorties"

    /// Writes a list under a name of its own (`documents-2026-03-12.csv`, `-2` when that one is taken); returns its path from
    /// the dossier's folder.
    static func write(_ bytes: [UInt8], list: String, ending: String = "csv", on day: Day, in dossier: String) throws(Failure) -> String {
        let place: OutFolder
        do throws(ArchiveError) { place = try OutFolder(folder, in: dossier) } catch { throw failure(folder, error) }
        for number in 1...99 {
            let name = "\(list)-\(day.text)\(number == 1 ? "" : "-\(number)").\(ending)"
            do throws(ArchiveError) {
                try place.write(bytes, as: name)
                return folder + "/" + name
            } catch {
                if error.systemCode != EEXIST { throw failure(folder + "/" + name, error) }
            }
        }
        throw failure(folder, EEXIST)
    }

    /// The same of a list: `documents-au-2027-02-22.csv` as it would stand on another day.
    static func write(_ bytes: [UInt8], list: String, ending: String = "csv", of facts: Facts, in dossier: String) throws(Failure) -> String
    {
        try write(bytes, list: facts.seenFrom == nil ? list : list + "-au", ending: ending, on: facts.today, in: dossier)
    }

    /// Writes a file where the person wants it, never over another.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let (place, name) = (String(path[..<slash]), String(path[slash...].drop { $0 == "/" }))
        do throws(ArchiveError) { try OutFolder(place.isEmpty ? "/" : place).write(bytes, as: name) } catch {
            if error.systemCode == EEXIST {
                throw Failure(
                    .usage, fr: "« \(path) » existe déjà : donnez un autre nom. Rien n'a été écrit.",
                    en: "“\(path)” exists already: give another name. Nothing was written.")
            }
            throw error.systemCode.map { failure(path, $0) } ?? Failure(error)
        }
    }

    /// A folder that is closed says whose it is; else why the system refused.
    private static func failure(_ path: String, _ error: ArchiveError) -> Failure {
        if case .closed = error { return Failure(error) }
        guard let code = error.systemCode else { return Failure(error) }
        return failure(path, code)
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = SystemReason.phrase(code)
        return Failure(
            .io, fr: "« \(path) » ne peut pas être écrit (\(reason.french)) ; rien n'a été écrit.",
            en: "“\(path)” cannot be written (\(reason.english)); nothing was written.")
    }
}
