import CLinux
import Glibc

/// A folder or a file of the dossier that this account may not write: whose it is, and what opens it.
public struct ClosedPlace: Sendable, Equatable {
    /// Relative to the dossier, or the dossier's own folder as it was given.
    public let path: String
    public let owner: String
    public let group: String
    /// For a person with the right to it: one line of a shell.
    public let command: String

    package init(path: String, owner: String, group: String, command: String) {
        (self.path, self.owner, self.group, self.command) = (path, owner, group, command)
    }
}

extension System {
    /// Says of what in this folder may not be written that it is the folder, not the name of the moment.
    func naming<Value>(_ folder: OpenFile, _ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
        do throws(ArchiveError) { return try body() } catch {
            guard error.isDenied else { throw error }
            throw closed(folder)
        }
    }

    func closed(_ folder: OpenFile) -> ArchiveError {
        guard let status = try? status(folder) else { return .accessDenied(folder.path) }
        return Self.closed(folder.path, Self.realPath(folder), status, try? self.status("..", in: folder))
    }

    /// The same of a file.
    func closed(_ name: String, in folder: OpenFile) -> ArchiveError {
        guard let status = try? status(name, in: folder) else { return closed(folder) }
        return Self.closed(folder.path(of: name), Self.realPath(folder) + "/" + name, status, try? self.status(folder))
    }

    /// What keeps a file from being replaced: the folder, where it may not be written or protects each one's files; else the file.
    func closed(replacing name: String, in folder: OpenFile) -> ArchiveError {
        let isOpen = canWrite(in: folder) == nil && (try? status(folder)).map { $0.mode & S_ISVTX == 0 } ?? false
        return isOpen ? closed(name, in: folder) : closed(folder)
    }

    private static func closed(_ path: String, _ real: String, _ status: FileStatus, _ above: FileStatus?) -> ArchiveError {
        .closed(
            ClosedPlace(
                path: path, owner: account(status.owner), group: group(status.group), command: command(for: "'\(real)'", status, above)))
    }

    private static func command(for place: String, _ status: FileStatus, _ above: FileStatus?) -> String {
        if status.owner == geteuid(), status.mode & 0o300 != 0o300 { return "sudo chmod u+rwX \(place)" }
        guard groups.contains(status.group) else {
            // Made in the maker's own group, in a folder of ours: it belongs to the group of the folder above.
            if let above, groups.contains(above.group) {
                return "sudo chgrp -R \(group(above.group)) \(place) ; sudo chmod -R g+rwX \(place)"
            }
            if status.group != 0 { return "sudo usermod -a -G \(group(status.group)) \(account(geteuid()))" }
            return "sudo chgrp -R GROUPE \(place) ; sudo chmod -R g+rwX \(place)"
        }
        if status.mode & 0o020 == 0 { return "sudo chmod -R g+rwX \(place)" }
        if status.mode & S_ISVTX != 0 { return "sudo chmod -t \(place)" }
        return "sudo lsattr -d \(place)"
    }

    private static var groups: Set<UInt32> {
        var found = [gid_t](repeating: 0, count: 65_536)
        let count = max(0, Int(getgroups(Int32(found.count), &found)))
        return Set(found[..<count] + [getegid()])
    }

    private static func realPath(_ file: OpenFile) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/fd/\(file.descriptor)", &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : file.path
    }

    private static func account(_ id: uid_t) -> String {
        var (entry, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getpwuid_r(id, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name else { return "\(id)" }
        return String(cString: name)
    }

    private static func group(_ id: gid_t) -> String {
        var (entry, found) = (Glibc.group(), UnsafeMutablePointer<Glibc.group>?.none)
        var buffer = [CChar](repeating: 0, count: 65_536)
        guard getgrgid_r(id, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.gr_name else { return "\(id)" }
        return String(cString: name)
    }
}
