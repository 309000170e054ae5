import Domain

/// The writers this account has had on this copy of the dossier: one file each in the state folder, locked by the window
/// that uses it. A copied dossier stands elsewhere, so it gets writers of its own.
struct WriterSlots {
    private let folder: OpenFile
    private let system: System

    init(stateFolder: String, dossier path: String, inode: UInt64, _ system: System) throws(ArchiveError) {
        self.system = system
        let place = Digest.short("\(path)\n\(inode)")
        folder = try system.makeFolders(["writers", place], below: stateFolder)
    }

    var ids: [String] { ((try? system.names(in: folder)) ?? []).compactMap { String(validating: $0, as: UTF8.self) } }

    /// Every slot no other window holds, locked, in order of age.
    func free() throws(ArchiveError) -> [(id: String, slot: OpenFile)] {
        var found: [(String, OpenFile)] = []
        for id in ids.sorted(by: ByteOrder.precedes) {
            guard RecordID.isWellFormed(id), let slot = try? system.openForWriting(id, in: folder), try system.lock(slot) else {
                continue
            }
            found.append((id, slot))
        }
        return found
    }

    func new(_ id: String) throws(ArchiveError) -> OpenFile {
        let slot = try system.create(id, in: folder, mode: 0o600)
        guard try system.lock(slot) else { throw .locked(byPID: nil) }
        return slot
    }
}

extension System {
    /// Opens a folder of the user's own below an existing or new one, making what is missing (0700).
    func makeFolders(_ names: [String], below path: String) throws(ArchiveError) -> OpenFile {
        var folder = try openOrMake(path)
        for name in names {
            do throws(ArchiveError) { try makeFolder(name, in: folder, mode: 0o700) } catch {
                guard error.isTaken else { throw error }
            }
            folder = try openFolder(name, in: folder)
        }
        return folder
    }

    private func openOrMake(_ path: String) throws(ArchiveError) -> OpenFile {
        do throws(ArchiveError) { return try openFolder(at: path) } catch {
            guard error.isMissing, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw error }
            let parent = try openOrMake(String(path[..<slash]))
            let name = String(path[path.index(after: slash)...])
            do throws(ArchiveError) { try makeFolder(name, in: parent, mode: 0o700) } catch {
                guard error.isTaken else { throw error }
            }
            return try openFolder(name, in: parent)
        }
    }
}
