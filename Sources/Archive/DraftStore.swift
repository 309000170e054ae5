import Domain

/// Text being typed, kept for its author on this machine until it is saved or given up. Files of mode 0600.
public struct DraftStore: Sendable {
    public struct Draft: Sendable, Equatable {
        public let key: String
        public let text: String
    }

    private let stateFolder: String
    private let system: System

    public init(stateFolder: String) { self.init(stateFolder: stateFolder, probe: nil) }

    package init(stateFolder: String, probe: Probe?) {
        self.stateFolder = stateFolder
        system = System(probe: probe)
    }

    /// Keeps the text under this key, in place of the one before. It survives a kill; no fsync, as it is kept every two seconds.
    public func save(key: String, text: String) throws(ArchiveError) {
        let folder = try folder()
        let name = Self.name(of: key)
        let temporary = "." + name + ".tmp"
        try? system.remove(temporary, in: folder)
        let file = try system.create(temporary, in: folder, mode: 0o600)
        try system.write(JSONWriter.canonical(.object(JSONObject(["key": .string(key), "text": .string(text)]))), to: file)
        try system.rename(temporary, to: name, in: folder)
    }

    /// Every draft kept, by key; what cannot be read is left out.
    public func load() -> [Draft] {
        guard let folder = try? folder(), let names = try? system.names(in: folder) else { return [] }
        let drafts = names.compactMap { String(validating: $0, as: UTF8.self) }.compactMap { read($0, in: folder) }
        return drafts.sorted { ByteOrder.precedes($0.key, $1.key) }
    }

    public func remove(key: String) {
        guard let folder = try? folder() else { return }
        try? system.remove(Self.name(of: key), in: folder)
    }

    private func folder() throws(ArchiveError) -> OpenFile { try system.makeFolders(["drafts"], below: stateFolder) }

    private static func name(of key: String) -> String { Digest.short(key) + ".json" }

    private func read(_ name: String, in folder: OpenFile) -> Draft? {
        guard !name.hasPrefix("."), let file = try? system.openForReading(name, in: folder),
            let status = try? system.status(file),
            status.form == .file, status.size <= 8 * Layout.sizeLimit
        else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: status.size, alignment: 16)
        defer { buffer.deallocate() }
        guard let count = try? system.read(file, into: buffer),
            let tree = try? JSONReader.read(UnsafeRawBufferPointer(rebasing: buffer[..<count])).object,
            let key = tree["key"]?.text, let text = tree["text"]?.text
        else { return nil }
        return Draft(key: key, text: text)
    }
}
