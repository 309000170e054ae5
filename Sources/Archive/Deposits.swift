import Domain
import Glibc

/// Looks at what lies in `depot/` and its folders. Nothing is opened, nothing followed.
struct Deposits {
    let root: OpenFile
    let system: System

    /// Files dropped, in the order of their folders and names; what cannot be attached says why. Those being attached are left out.
    func all(but attached: Set<String>) -> [Deposit] {
        guard let depot = try? system.openFolder(Deposit.root, in: root) else { return [] }
        var found = look(into: depot, "")
        for name in names(in: depot) {
            guard let text = String(validating: name, as: UTF8.self), (try? system.status(text, in: depot).form) == .folder else {
                continue
            }
            do throws(ArchiveError) { found += look(into: try system.openFolder(text, in: depot), text) } catch {
                found.append(Deposit(folder: text, name: "", obstacle: .unreadable(error.code ?? EACCES)))
            }
        }
        return found.filter { !attached.contains($0.trace) }.sorted { ByteOrder.precedes($0.path, $1.path) }
    }

    private func look(into folder: OpenFile, _ shown: String) -> [Deposit] {
        names(in: folder).compactMap { deposit($0, in: folder, shown) }
    }

    /// Nil for a folder of `depot` itself.
    private func deposit(_ name: [UInt8], in folder: OpenFile, _ shown: String) -> Deposit? {
        guard let text = String(validating: name, as: UTF8.self) else {
            return Deposit(folder: shown, name: String(decoding: name, as: UTF8.self), obstacle: .unreadableName)
        }
        guard let status = try? system.status(text, in: folder) else { return nil }
        if shown.isEmpty, status.form == .folder { return nil }
        return Deposit(folder: shown, name: text, size: status.size, modified: status.modifiedAt, obstacle: Self.obstacle(status))
    }

    static func obstacle(_ status: FileStatus) -> Deposit.Obstacle? {
        switch status.form {
        case .folder: .folder
        case .link: .link
        case .other: .notAFile
        case .file: status.links != 1 ? .severalNames : status.size > GivenFile.limit ? .tooLarge(limit: GivenFile.limit) : nil
        }
    }

    /// Without hidden files and what Windows and office programs leave behind.
    private func names(in folder: OpenFile) -> [[UInt8]] {
        ((try? system.names(in: folder)) ?? []).filter { name in
            let lower = String(decoding: name, as: UTF8.self).lowercased()
            return !lower.hasPrefix(".") && !lower.hasPrefix("~$") && !["thumbs.db", "desktop.ini"].contains(lower)
        }
    }
}

extension Deposit {
    /// What the evidence made of it remembers: the same as long as it is the same file.
    fileprivate var trace: String { "\(path)\n\(size)\n\(modified.seconds)" }
}

extension FileStatus {
    var modifiedAt: Instant { Instant(seconds: modified / 1_000_000_000) }
}

extension FolderState {
    /// Files that were dropped and are not evidence yet.
    func deposits() -> [Deposit] {
        let attached = dossier.records(Evidence.kind.name).filter { !$0[Evidence.origin].isEmpty }.map { record in
            "\(record[Evidence.origin])\n\(record[Evidence.size] ?? 0)\n\(record[Evidence.modified]?.seconds ?? 0)"
        }
        return Deposits(root: root, system: system).all(but: Set(attached))
    }
}
