import Archive
import Foundation

/// What a disk may hold after a power cut at any moment of a recorded run: every file system is allowed to keep any part of what
/// was not yet synced. Writes of one file arrive in order, the last one perhaps by half; names of one folder in any subset.
struct CrashStates {
    /// The dossier as it was before the run, durable.
    let initial: [String: Data]
    let trace: [Probe.Call]

    private struct Inode {
        var content: Data
        var pending: [Content] = []
    }
    private enum Content { case append(Data), cut(Int) }
    private struct Entry { let place: Int, folder: String, change: Change }
    private enum Change { case name(String, Int), rename(String, String, Int), renameFolder(String, String), remove(String) }

    /// Each distinct state after the first `count` calls.
    func states(after count: Int) -> Set<[String: Data]> {
        var disk = Disk(initial)
        for call in trace.prefix(count) { disk.run(call) }
        return disk.states()
    }

    private struct Disk {
        var inodes: [Inode] = []
        /// What the running program sees.
        var names: [String: Int] = [:]
        /// What is certain to be there.
        var durable: [String: Int] = [:]
        var pending: [(folder: String, change: Change)] = []

        init(_ files: [String: Data]) {
            for (path, data) in files {
                names[path] = inodes.count
                inodes.append(Inode(content: data))
            }
            durable = names
        }

        mutating func run(_ call: Probe.Call) {
            switch call {
            case .create(let path): name(path)
            case .write(let path, let bytes): change(path, .append(Data(bytes)))
            case .truncate(let path, let length):
                if names[path] == nil { name(path) }
                change(path, .cut(length))
            case .sync(let path): settle(path)
            case .syncFolder(let folder): settle(folder: folder)
            case .rename(let old, let new): rename(old, new)
            case .remove(let path):
                if names.removeValue(forKey: path) != nil { pending.append((Self.folder(of: path), .remove(path))) }
            default: break
            }
        }

        private mutating func name(_ path: String) {
            names[path] = inodes.count
            pending.append((Self.folder(of: path), .name(path, inodes.count)))
            inodes.append(Inode(content: Data()))
        }

        private mutating func rename(_ old: String, _ new: String) {
            guard let inode = names.removeValue(forKey: old) else {
                Self.apply(.renameFolder(old, new), to: &names)
                return pending.append((Self.folder(of: new), .renameFolder(old, new)))
            }
            names[new] = inode
            pending.append((Self.folder(of: new), .rename(old, new, inode)))
        }

        private mutating func change(_ path: String, _ content: Content) {
            if let inode = names[path] { inodes[inode].pending.append(content) }
        }

        private mutating func settle(_ path: String) {
            guard let inode = names[path] else { return }
            inodes[inode].content = Self.applied(inodes[inode].pending, to: inodes[inode].content)
            inodes[inode].pending = []
        }

        private mutating func settle(folder: String) {
            for (_, change) in pending.filter({ $0.folder == folder }) { Self.apply(change, to: &durable) }
            pending.removeAll { $0.folder == folder }
        }

        private static func folder(of path: String) -> String {
            path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
        }

        private static func apply(_ change: Change, to names: inout [String: Int]) {
            switch change {
            case .name(let path, let inode): names[path] = inode
            case .rename(let old, let new, let inode):
                names[old] = nil
                names[new] = inode
            case .renameFolder(let old, let new):
                for (path, inode) in names where path.hasPrefix(old + "/") {
                    names[path] = nil
                    names[new + path.dropFirst(old.count)] = inode
                }
            case .remove(let path): names[path] = nil
            }
        }

        private static func applied(_ contents: some Sequence<Content>, to data: Data) -> Data {
            contents.reduce(into: data) { data, content in
                switch content {
                case .append(let bytes): data += bytes
                case .cut(let length): data = data.prefix(length)
                }
            }
        }

        func states() -> Set<[String: Data]> {
            var found: Set<[String: Data]> = []
            for mask in 0..<(1 << pending.count) {
                var names = durable
                for (place, one) in pending.enumerated() where mask & (1 << place) != 0 { Self.apply(one.change, to: &names) }
                found.formUnion(contents(of: names))
            }
            return found
        }

        /// Every combination of what each file may hold.
        private func contents(of names: [String: Int]) -> [[String: Data]] {
            names.reduce([[:]]) { states, name in
                let variants = variants(of: inodes[name.value])
                return states.flatMap { state in variants.map { state.merging([name.key: $0]) { $1 } } }
            }
        }

        private func variants(of inode: Inode) -> [Data] {
            var variants = [inode.content]
            for content in inode.pending {
                let before = variants[variants.count - 1]
                if case .append(let bytes) = content { variants.append(before + bytes.prefix(bytes.count / 2)) }
                variants.append(Self.applied([content], to: before))
            }
            return variants
        }
    }
}
