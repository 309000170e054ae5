import Glibc

extension NewFolder {
    /// Takes away what somebody was laying down under this name when the machine or the program stopped. Who still does holds the
    /// lock in it.
    func removeLeftOvers(of name: String, in parent: OpenFile) {
        for bytes in (try? system.names(in: parent)) ?? [] {
            guard let found = String(validating: bytes, as: UTF8.self), Self.isLeftOver(found, of: name),
                let folder = try? system.openFolder(found, in: parent), isAbandoned(folder)
            else { continue }
            clear(found, in: parent)
        }
    }

    private static func isLeftOver(_ found: String, of name: String) -> Bool {
        found.hasPrefix(".\(name).") && found.hasSuffix(".tmp") && found.utf8.count == name.utf8.count + 32
    }

    private func isAbandoned(_ folder: OpenFile) -> Bool {
        do throws(ArchiveError) { return try system.lock(try system.openForWriting(Layout.lock, in: folder)) } catch {
            guard error.isMissing, let status = try? system.status(folder), let names = try? system.names(in: folder) else { return false }
            // its lock comes first, and may be the first to go
            return names.isEmpty || status.modified / 1_000_000_000 < time(nil) - 60
        }
    }
}
