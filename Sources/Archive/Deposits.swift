import Domain
import Glibc

/// Looks at what lies in `depot/` and its folders. Nothing is opened, nothing followed.
struct Deposits {
    let root: OpenFile
    let system: System
    var stillness: Stillness

    /// Files dropped, in the order of their folders and names; what cannot be attached says why. Those being attached are left out.
    mutating func all(but attached: Set<String>) -> [Deposit] {
        let depot: OpenFile
        do throws(ArchiveError) { depot = try system.openFolder(Deposit.root, in: root) } catch {
            return error.isMissing ? [] : [Self.unreadable("", error)]
        }
        var found: [Deposit] = []
        var folders: [String] = []
        do throws(ArchiveError) {
            let names = try names(in: depot)
            folders = names.compactMap { String(validating: $0, as: UTF8.self) }.filter {
                (try? system.status($0, in: depot).form) == .folder && !Self.isOfTheSystem($0)
            }
            found = names.compactMap { deposit($0, in: depot, "") }
        } catch { found.append(Self.unreadable("", error)) }
        for folder in folders {
            do throws(ArchiveError) {
                let opened = try system.openFolder(folder, in: depot)
                found += try names(in: opened).compactMap { deposit($0, in: opened, folder) }
            } catch { found.append(Self.unreadable(folder, error)) }
        }
        return found.filter { !attached.contains($0.trace) }.sorted { ByteOrder.precedes($0.path, $1.path) }
    }

    /// A folder that cannot be looked into is told, never taken for an empty one.
    private static func unreadable(_ folder: String, _ error: ArchiveError) -> Deposit {
        Deposit(folder: folder, name: "", obstacle: .unreadable(error.systemCode ?? EACCES))
    }

    /// Nil for a folder of `depot` itself.
    private mutating func deposit(_ name: [UInt8], in folder: OpenFile, _ shown: String) -> Deposit? {
        guard let text = String(validating: name, as: UTF8.self) else {
            return Deposit(folder: shown, name: String(decoding: name, as: UTF8.self), obstacle: .unreadableName)
        }
        guard let status = try? system.status(text, in: folder) else { return nil }
        if shown.isEmpty, status.form == .folder { return nil }
        let obstacle = Self.obstacle(status) ?? moving(folder.path(of: text), status)
        return Deposit(folder: shown, name: text, size: status.size, modified: status.modifiedAt, obstacle: obstacle)
    }

    /// Why a plain file is not taken yet.
    mutating func moving(_ path: String, _ status: FileStatus) -> Deposit.Obstacle? {
        if !stillness.isStill(path, status) { return .arriving }
        return status.size == 0 ? .empty : nil
    }

    static func obstacle(_ status: FileStatus) -> Deposit.Obstacle? {
        switch status.form {
        case .folder: .folder
        case .link: .link
        case .other: .notAFile
        case .file: status.links != 1 ? .severalNames : status.size > GivenFile.limit ? .tooLarge(limit: GivenFile.limit) : nil
        }
    }

    /// Without what is hidden, provisional, or left behind by Windows and office programs.
    private func names(in folder: OpenFile) throws(ArchiveError) -> [[UInt8]] {
        try system.names(in: folder).filter { !ProvisionalName.holds(String(decoding: $0, as: UTF8.self)) }
    }

    private static func isOfTheSystem(_ folder: String) -> Bool {
        ["$recycle.bin", "system volume information", "lost+found", "recycler"].contains(folder.lowercased())
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
    mutating func deposits() -> [Deposit] {
        let attached = dossier.records(Evidence.kind.name).filter { !$0[Evidence.origin].isEmpty }.map { record in
            "\(record[Evidence.origin])\n\(record[Evidence.size] ?? 0)\n\(record[Evidence.modified]?.seconds ?? 0)"
        }
        var deposits = Deposits(root: root, system: system, stillness: stillness)
        defer { stillness = deposits.stillness }
        return deposits.all(but: Set(attached))
    }
}
