import Domain

/// What all files of a dossier look like, as one value: the same as long as none is added, changed or taken away.
struct Signature: Equatable {
    private var sum: UInt64 = 0
    private var count = 0

    /// Files in any order.
    mutating func add(_ path: String, _ stamp: FileStamp) {
        var hash = Self.start
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
        for number in [stamp.inode, UInt64(bitPattern: Int64(stamp.size)), UInt64(bitPattern: Int64(stamp.modified))] {
            hash = Self.mixed(hash ^ number)
        }
        sum &+= hash
        count += 1
    }

    var text: String { "\(count)-\(String(sum, radix: 16))" }

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
            let scan = kind.isSingle ? nil : try FolderScan(kind.name, in: root, system)
            guard let folder = kind.isSingle ? root : scan?.folder else { continue }
            for id in scan?.ids ?? [kind.name.rawValue] {
                let key = RecordKey(kind.name, id)
                if let status = try? system.status(layout.name(of: key), in: folder) { signature.add(layout.path(of: key), status.stamp) }
            }
        }
        return signature.text
    }
}
