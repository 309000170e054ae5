import CLinux
import Glibc

/// A folder where files for people land: each whole and on disk under its name, or not at all; nothing is replaced, no link followed.
public struct OutFolder: Sendable {
    private let folder: OpenFile
    private let system: System

    /// A folder that stands anywhere.
    public init(_ path: String) throws(ArchiveError) {
        system = System(probe: nil)
        folder = try system.open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0, shown: path, .open(path))
    }

    /// A folder of a dossier, made where it is missing.
    public init(_ path: String, in dossier: String) throws(ArchiveError) {
        system = System(probe: nil)
        var place = try system.openFolder(at: dossier)
        for name in path.split(separator: "/") { place = try system.openOrMakeFolder(String(name), in: place) }
        folder = place
    }

    /// Throws EEXIST rather than write over another file.
    public func write(_ bytes: [UInt8], as name: String) throws(ArchiveError) {
        guard let file = try system.createUnnamed(in: folder, shown: name) else { return try writeBeside(bytes, name) }
        try fill(file, bytes)
        try system.name(file, name, in: folder)
        makeDurable()
    }

    private func fill(_ file: OpenFile, _ bytes: [UInt8]) throws(ArchiveError) {
        try system.write(bytes, to: file)
        try system.sync(file)
        guard try system.status(file).size == bytes.count else { throw .noSpace(file.path) }
    }

    // MARK: Where every file has a name from the start

    private static let ending = ".sortie.tmp"

    private func writeBeside(_ bytes: [UInt8], _ name: String) throws(ArchiveError) {
        removeLeftOver()
        let temporary = ".\(UInt64.random(in: 0...UInt64.max))\(Self.ending)"
        let file = try system.create(temporary, in: folder)
        do throws(ArchiveError) {
            _ = try? system.lock(file)
            try fill(file, bytes)
            try system.renameToNew(temporary, name, in: folder)
        } catch {
            try? system.remove(temporary, in: folder)
            throw error
        }
        makeDurable()
    }

    /// The file is there, whole: what the disk then says of its name takes nothing back.
    private func makeDurable() { try? system.sync(folder: folder) }

    /// What a program that was killed left: nobody holds it.
    private func removeLeftOver() {
        for bytes in (try? system.names(in: folder)) ?? [] {
            guard let name = String(validating: bytes, as: UTF8.self), name.hasPrefix("."), name.hasSuffix(Self.ending),
                let file = try? system.openForWriting(name, in: folder), (try? system.lock(file)) == true
            else { continue }
            try? system.remove(name, in: folder)
        }
    }
}
