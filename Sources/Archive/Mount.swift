import Glibc

/// How a folder is mounted, from /proc/self/mountinfo: the kind of file system and its options.
struct Mount: Equatable {
    let type: String
    /// Of the mount and of the file system together.
    let options: Set<String>

    /// The mount of a device (`0:45`) in the text of mountinfo; the last one that was mounted there, nil when there is none.
    static func find(device: String, in text: String) -> Mount? {
        var found: Mount?
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count > 6, fields[2] == device, let dash = fields.firstIndex(of: "-"), fields.count > dash + 1 else { continue }
            let own = fields[5].split(separator: ",") + (fields.count > dash + 3 ? fields[dash + 3].split(separator: ",") : [])
            found = Mount(type: fields[dash + 1], options: Set(own.map(String.init)))
        }
        return found
    }

    /// As mountinfo writes a device number.
    static func device(_ number: UInt64) -> String {
        let major = (number >> 8) & 0xFFF | (number >> 32) & ~0xFFF
        let minor = number & 0xFF | (number >> 12) & ~0xFF
        return "\(major):\(minor)"
    }

    /// Why two computers could write over each other there; nil where locks and reads hold.
    var weakness: ShareWeakness? {
        switch type {
        case "cifs", "smb3", "smbfs": .smb
        case "nfs", "nfs4":
            options.contains("nolock") || options.contains { $0.hasPrefix("local_lock=") && $0 != "local_lock=none" } ? .localLocks : nil
        case "9p", "vboxsf", "vmhgfs", "prl_fs", "afs", "fuse": .other(type)
        default: type.hasPrefix("fuse.") ? .other(type) : nil
        }
    }
}

/// A share where locks do not reach the other computers, or where what is read may be an old copy.
public enum ShareWeakness: Sendable, Equatable {
    /// SMB: a computer reads and writes its own copy while it alone has the file open.
    case smb
    /// NFS with locks kept on each computer.
    case localLocks
    /// Another kind, of which nothing is known.
    case other(String)

    /// As the system calls it.
    public var name: String {
        switch self {
        case .smb: "cifs"
        case .localLocks: "nfs, nolock"
        case .other(let type): type
        }
    }
}

extension System {
    /// Looked up for shares only: a local disk costs one question.
    func weakness(of root: OpenFile) -> ShareWeakness? {
        guard isRemote(root), let status = try? status(root) else { return nil }
        let type = fileSystemType(root)
        let unknown: ShareWeakness? = [0x517B, 0xFF53_4D42, 0xFE53_4D42].contains(type) ? .smb : nil
        guard let text = Self.mountInfo() else { return unknown }
        guard let mount = Mount.find(device: Mount.device(status.device), in: text) else { return unknown }
        return mount.weakness
    }

    private static func mountInfo() -> String? {
        guard let file = fopen("/proc/self/mountinfo", "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0, bytes.count < 4 << 20 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
