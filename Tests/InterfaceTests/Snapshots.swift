import Foundation

/// Pictures of screens kept beside the tests, named by their test. `RECORD_SNAPSHOTS=1 swift test` writes them again.
struct Snapshots {
    let folder: URL
    var isRecording = false
    /// Nothing is recorded by a machine that only checks.
    var isChecking = false
    /// Everything that differs, for all pictures of a run.
    var changes = PictureChanges()

    static let command = "RECORD_SNAPSHOTS=1 swift test --filter InterfaceTests"

    static let standard = Snapshots(
        folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots"),
        isRecording: ["1", "true"].contains(ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"]),
        isChecking: ProcessInfo.processInfo.environment["CI"] == "true", changes: .toldAtTheEnd)

    /// Nil when the picture is the one kept; else what differs and which command records it.
    func complaint(_ picture: String, _ name: String) throws -> String? {
        let file = folder.appending(path: name + ".txt")
        if isRecording {
            if isChecking { return "Snapshots are not recorded where CI=true: record \(name) by hand, look at it and commit it." }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if let kept = try? String(decoding: Data(contentsOf: file), as: UTF8.self) { changes.note(Self.hunks(kept, picture), in: name) }
            try Data(picture.utf8).write(to: file)
            return nil
        }
        guard let kept = try? String(decoding: Data(contentsOf: file), as: UTF8.self) else {
            return "No snapshot \(name). Record it, look at it and commit it:\n  \(Self.command)"
        }
        if kept == picture { return nil }
        changes.note(Self.hunks(kept, picture), in: name)
        return "\(name) looks different:\n" + Self.difference(kept, picture).joined(separator: "\n")
            + "\nIf that is meant:\n  \(Self.command)"
    }

    /// `- 12 | …` for a line that went, `+ 12 | …` for one that came.
    static func difference(_ old: String, _ new: String) -> [String] {
        hunks(old, new).flatMap { hunk in
            hunk.removed.map { "- \($0.number) | \($0.text)" } + hunk.inserted.map { "+ \($0.number) | \($0.text)" }
        }
    }

    /// Lines that went and those that came in their place.
    struct Hunk {
        var removed: [(number: Int, text: String)] = []
        var inserted: [(number: Int, text: String)] = []
    }

    static func hunks(_ old: String, _ new: String) -> [Hunk] {
        let (old, new) = (lines(old), lines(new))
        let changes = new.difference(from: old)
        let removed = Set(changes.removals.map(\.offset))
        let inserted = Set(changes.insertions.map(\.offset))
        var found: [Hunk] = []
        var hunk = Hunk()
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if removed.contains(i) {
                hunk.removed.append((i + 1, old[i]))
                i += 1
            } else if inserted.contains(j) {
                hunk.inserted.append((j + 1, new[j]))
                j += 1
            } else {
                if !hunk.removed.isEmpty || !hunk.inserted.isEmpty { found.append(hunk) }
                hunk = Hunk()
                (i, j) = (i + 1, j + 1)
            }
        }
        return hunk.removed.isEmpty && hunk.inserted.isEmpty ? found : found + [hunk]
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
