import Domain
import Glibc

/// Hears of changes in the folders of a dossier.
struct Watch {
    private let watcher: OpenFile
    private let root: OpenFile
    private let system: System
    private let kinds: [String]
    private var folders: [Int32: String] = [:]
    var descriptor: Int32 { watcher.descriptor }

    /// A watch is opened when first asked for, once.
    enum Place {
        case unopened(OpenFile, Layout, System)
        case open(Watch)
        case impossible

        mutating func opened() -> Watch? {
            if case .unopened(let root, let layout, let system) = self {
                self = Watch(root, layout, system).map(Place.open) ?? .impossible
            }
            if case .open(let watch) = self { return watch }
            return nil
        }

        mutating func read() -> WatchResult {
            guard case .open(var watch) = self else { return .nothing }
            defer { self = .open(watch) }
            return watch.read()
        }
    }

    /// Nil where no news would come, or not of everybody's changes.
    init?(_ root: OpenFile, _ layout: Layout, _ system: System) {
        guard !system.isRemote(root), let watcher = try? system.startWatching() else { return nil }
        self.watcher = watcher
        self.root = root
        self.system = system
        kinds = layout.schema.kinds.filter { !$0.isSingle }.map(\.name.rawValue)
        guard let place = try? system.watch(root, with: watcher) else { return nil }
        folders[place] = ""
        guard watchKinds() else { return nil }
    }

    /// False when the system gives no more watches.
    private mutating func watchKinds() -> Bool {
        for kind in kinds + [Layout.files] {
            if case .impossible = watch(kind, in: root, as: kind) { return false }
        }
        guard case .open(let depot) = watch(Deposit.root, in: root, as: Deposit.root) else { return true }
        for name in (try? system.names(in: depot)) ?? [] {
            guard let name = String(validating: name, as: UTF8.self) else { continue }
            if case .impossible = watch(name, in: depot, as: Deposit.root + "/" + name) { return false }
        }
        return true
    }

    private enum Watched { case open(OpenFile), missing, impossible }

    private mutating func watch(_ name: String, in parent: OpenFile, as path: String) -> Watched {
        guard let folder = try? system.openFolder(name, in: parent) else { return .missing }
        guard let place = try? system.watch(folder, with: watcher) else { return .impossible }
        folders[place] = path
        return .open(folder)
    }

    mutating func read() -> WatchResult {
        var names: [String] = []
        var needsRescan = false
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
            while case let count = system.readEvents(watcher, into: buffer), count > 0 {
                take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &names, &needsRescan)
            }
        }
        if needsRescan {
            _ = watchKinds()
            return .rescan
        }
        return names.isEmpty ? .nothing : .changed(names)
    }

    private func take(_ events: UnsafeRawBufferPointer, _ names: inout [String], _ needsRescan: inout Bool) {
        let header = MemoryLayout<inotify_event>.size
        var place = 0
        while place + header <= events.count {
            let event = events.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
            let name = events[(place + header)..<min(events.count, place + header + Int(event.len))].prefix { $0 != 0 }
            take(event, String(decoding: name, as: UTF8.self), &names, &needsRescan)
            place += header + Int(event.len)
        }
    }

    private func take(_ event: inotify_event, _ name: String, _ names: inout [String], _ needsRescan: inout Bool) {
        let whole = UInt32(IN_Q_OVERFLOW) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
        guard event.mask & whole == 0, let folder = folders[event.wd] else {
            if event.mask & UInt32(IN_IGNORED) == 0 { needsRescan = true }
            return
        }
        if folder.isEmpty, kinds.contains(name) || name == Deposit.root || name == Layout.files { needsRescan = true }
        if Surroundings.holds(folder) {
            // A folder is watched from now on; of a file only that it moved is told.
            if event.mask & UInt32(IN_ISDIR) != 0 { needsRescan = true } else { names.append(folder + "/" + name) }
            return
        }
        if name.hasPrefix(".") || !name.hasSuffix(".json") { return }
        names.append(folder.isEmpty ? name : folder + "/" + name)
    }
}
