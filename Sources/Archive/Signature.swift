import Domain

/// What all files of a dossier look like, as one value: the same as long as none is added, changed or taken away.
struct Signature: Equatable {
    private var sum: UInt64 = 0
    private var count = 0

    /// Files in any order.
    mutating func add(_ path: String, _ stamp: FileStamp) {
        var path = path
        path.withUTF8 { add(Self.hashed($0, after: Self.start), stamp) }
    }

    /// A file in a folder: the same as its whole path.
    mutating func add(_ name: UnsafeBufferPointer<UInt8>, in folder: UInt64, _ stamp: FileStamp) {
        add(Self.hashed(name, after: folder), stamp)
    }

    /// What a folder's name begins the path of its files with.
    static func folder(_ name: String) -> UInt64 {
        var path = name + "/"
        return path.withUTF8 { hashed($0, after: start) }
    }

    private mutating func add(_ path: UInt64, _ stamp: FileStamp) {
        var hash = path
        for number in [stamp.inode, UInt64(bitPattern: Int64(stamp.size)), UInt64(bitPattern: Int64(stamp.modified))] {
            hash = Self.mixed(hash ^ number)
        }
        sum &+= hash
        count += 1
    }

    var text: String { "\(count)-\(String(sum, radix: 16))" }

    private static func hashed(_ bytes: UnsafeBufferPointer<UInt8>, after start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    /// FNV-1a over the name, then the finisher of SplitMix64 for each number.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

extension Archive {
    /// The signature of the files as this window last read or wrote them.
    public var signature: String {
        state.withLock { state in
            var signature = Signature()
            for (path, stamp) in state.stamps { signature.add(path, stamp) }
            return signature.text
        }
    }

    /// The signature of the files as they stand now, none of them opened; nil when a folder cannot be looked into.
    public func look() -> String? {
        state.withLock { state in
            do throws(ArchiveError) { return try state.look() } catch { return nil }
        }
    }
}

extension FolderState {
    fileprivate func look() throws(ArchiveError) -> String {
        var signature = Signature()
        for kind in layout.schema.kinds {
            if kind.isSingle {
                let path = layout.path(of: RecordKey(kind.name, kind.name.rawValue))
                do throws(ArchiveError) { signature.add(path, try system.status(path, in: root).stamp) } catch {
                    guard error.isMissing else { throw error }
                }
            } else if let folder = try folder(of: kind) {
                let start = Signature.folder(kind.name.rawValue)
                try system.looks(in: folder, where: FolderScan.isRecord) { signature.add($0, in: start, $1) }
            }
        }
        return signature.text
    }

    private func folder(of kind: Kind) throws(ArchiveError) -> OpenFile? {
        do throws(ArchiveError) { return try system.openFolder(kind.name.rawValue, in: root) } catch {
            if error.isMissing { return nil }
            throw error
        }
    }
}
