import CLinux
import Glibc

/// What every folder and file of a dossier is made with: who may use the folder it stands in may use it.
///
/// The rights of the group are those of the folder above where that folder is shared (setgid, writable for its group, or with an
/// access list for what is made in it), whatever the umask. Others get what the folder above gives them and never more than the
/// umask leaves. An access list for new things is the system's to apply: its entries stay, the mask is widened to the group's rights.
extension System {
    /// Makes a folder, by one call: there is no moment in which others find it closed. Throws EEXIST when the name is taken.
    func makeFolder(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        let sharing = try Sharing(folder, self)
        try naming(folder) { () throws(ArchiveError) in
            _ = try retrying("mkdir", path, .makeFolder(path)) {
                Self.answer(linux_make_folder(folder.descriptor, name, sharing.mode(0o777), sharing.spared))
            }
        }
        let made = try openFolder(name, in: folder)
        try settle(made, sharing, 0o777)
        return made
    }

    /// The folder of this name, made and made durable where there is none.
    func openOrMakeFolder(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        do throws(ArchiveError) { return try openFolder(name, in: folder) } catch {
            guard error.isMissing else { throw error }
        }
        do throws(ArchiveError) {
            let made = try makeFolder(name, in: folder)
            try sync(folder: folder)
            return made
        } catch {
            guard error.isTaken else { throw error }
            return try openFolder(name, in: folder)
        }
    }

    /// Makes a file to append to. Throws EEXIST when the name is taken.
    func create(_ name: String, in folder: OpenFile) throws(ArchiveError) -> OpenFile {
        let path = folder.path(of: name)
        let sharing = try Sharing(folder, self)
        let descriptor = try naming(folder) { () throws(ArchiveError) in
            try retrying("open", path, .create(path)) {
                Self.answer(linux_make_file(folder.descriptor, name, O_RDWR | O_APPEND, sharing.mode(0o666), sharing.spared))
            }
        }
        let made = OpenFile(descriptor: descriptor, path: path)
        try settle(made, sharing, 0o666)
        return made
    }

    /// Makes a file that has no name yet and goes with the process; nil where the file system has none.
    func createUnnamed(in folder: OpenFile, shown name: String) throws(ArchiveError) -> OpenFile? {
        let path = folder.path(of: name)
        let sharing = try Sharing(folder, self)
        try meet(.create(path), "open", path)
        let result = linux_make_unnamed_file(folder.descriptor, sharing.mode(0o666), sharing.spared)
        if [-EOPNOTSUPP, -EISDIR, -EINVAL, -ENOENT].contains(result) { return nil }
        _ = try naming(folder) { () throws(ArchiveError) in try retrying("open", path, nil) { Self.answer(result) } }
        let made = OpenFile(descriptor: result, path: path)
        try settle(made, sharing, 0o666)
        return made
    }

    /// Throws EEXIST when the name is taken.
    func name(_ file: OpenFile, _ name: String, in folder: OpenFile) throws(ArchiveError) {
        let path = folder.path(of: name)
        _ = try naming(folder) { () throws(ArchiveError) in
            try retrying("link", path, .rename("", path)) { Self.answer(linux_give_name(file.descriptor, folder.descriptor, name)) }
        }
    }

    /// Into another folder, in place of what stands there under this name.
    func move(_ name: String, from folder: OpenFile, to target: OpenFile) throws(ArchiveError) {
        let (from, to) = (folder.path(of: name), target.path(of: name))
        _ = try naming(target) { () throws(ArchiveError) in
            try retrying("rename", to, .rename(from, to)) { renameat(folder.descriptor, name, target.descriptor, name) }
        }
    }

    /// Renames a file; throws EEXIST rather than replace another.
    func renameToNew(_ old: String, _ new: String, in folder: OpenFile) throws(ArchiveError) {
        let (from, to) = (folder.path(of: old), folder.path(of: new))
        _ = try naming(folder) { () throws(ArchiveError) in
            try retrying("rename", to, .rename(from, to)) { Self.answer(linux_rename_to_new(folder.descriptor, old, new)) }
        }
    }

    /// Where the folder above does not hand its group on by itself: the group, then its rights.
    private func settle(_ made: OpenFile, _ sharing: Sharing, _ kind: UInt32) throws(ArchiveError) {
        guard sharing.isShared else { return }
        var now = try status(made)
        if now.group != sharing.group, fchown(made.descriptor, uid_t.max, sharing.group) == 0 { now = try status(made) }
        let missing = sharing.groupBits & kind & ~now.mode
        if now.group == sharing.group, missing != 0 { try setMode(now.mode | missing, of: made) }
    }

    /// What the C library says of its errors, from a call that returns them.
    private static func answer(_ result: Int32) -> Int32 {
        if result < 0 { errno = -result }
        return result < 0 ? -1 : result
    }
}

/// What a folder hands on to what is made in it.
private struct Sharing {
    let isShared: Bool
    let group: UInt32
    /// `rwx` of the group.
    let groupBits: UInt32
    /// What the umask does not take away.
    let spared: UInt32
    private let bits: UInt32

    init(_ folder: OpenFile, _ system: System) throws(ArchiveError) {
        let status = try system.status(folder)
        let rights = UInt32(max(0, linux_group_rights(folder.descriptor)))
        let (isWritable, handsOn, hasList) = (rights & 2 != 0, status.mode & S_ISGID != 0, rights & 8 != 0)
        isShared = handsOn || hasList || (isWritable && status.mode & S_ISVTX == 0)
        group = status.group
        groupBits = (rights & 7) << 3
        spared = isShared && (handsOn || hasList || getegid() == status.group) ? 0o070 : 0
        bits = 0o700 | (hasList ? 0o070 : groupBits) | (status.mode & 0o007)
    }

    func mode(_ kind: UInt32) -> UInt32 { bits & kind }
}
