import Domain
import Glibc

/// The folder of a dossier where papers and lists for people land.
enum Sorties {
    static let folder = "sorties"

    /// Writes a list under a name of its own (`documents-2026-03-12.csv`, `-2` when that one is taken); returns its path from
    /// the dossier's folder.
    static func write(_ bytes: [UInt8], list: String, on day: Day, in dossier: String) throws(Failure) -> String {
        let place = dossier + "/" + folder
        if mkdir(place, 0o777) != 0, errno != EEXIST { throw failure(folder, errno) }
        for number in 1...99 {
            let name = "\(list)-\(day.text)\(number == 1 ? "" : "-\(number)").csv"
            do throws(NewFile.Problem) {
                try NewFile.write(bytes, as: name, in: place)
                return folder + "/" + name
            } catch {
                if error.code != EEXIST { throw failure(folder + "/" + name, error.code) }
            }
        }
        throw failure(folder, EEXIST)
    }

    /// Writes a file where the person wants it, never over another.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let (place, name) = (String(path[..<slash]), String(path[slash...].drop { $0 == "/" }))
        do throws(NewFile.Problem) { try NewFile.write(bytes, as: name, in: place.isEmpty ? "/" : place) } catch {
            if error.code == EEXIST {
                throw Failure(
                    .usage, fr: "« \(path) » existe déjà : donnez un autre nom. Rien n'a été écrit.",
                    en: "“\(path)” exists already: give another name. Nothing was written.")
            }
            throw failure(path, error.code)
        }
    }

    static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = SystemReason.phrase(code)
        return Failure(
            .io, fr: "« \(path) » ne peut pas être écrit (\(reason.french)) ; rien n'a été écrit.",
            en: "“\(path)” cannot be written (\(reason.english)); nothing was written.")
    }
}
