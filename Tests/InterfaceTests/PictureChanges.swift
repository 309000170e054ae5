import Foundation
import Synchronization

/// What differs between the pictures kept and those drawn, each distinct change once: one word often changes sixty pictures.
final class PictureChanges: Sendable {
    private let found = Mutex<[String: [String]]>([:])

    /// That of the run, said once it is over.
    static let toldAtTheEnd: PictureChanges = {
        atexit { PictureChanges.toldAtTheEnd.summary.forEach { print($0) } }
        return PictureChanges()
    }()

    func note(_ hunks: [Snapshots.Hunk], in picture: String) {
        let changes = Set(hunks.flatMap(Self.changes))
        found.withLock { found in for change in changes { found[change, default: []].append(picture) } }
    }

    /// `− ENTRÉE ouvrir + ENTRÉE voir, in 62 pictures: home-80x24-fr, …`, the most frequent first.
    var summary: [String] {
        found.withLock { $0 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { change, pictures in
            let names = pictures.sorted().prefix(3).joined(separator: ", ") + (pictures.count > 3 ? ", …" : "")
            return "\(change), in \(pictures.count) \(pictures.count == 1 ? "picture" : "pictures"): \(names)"
        }
    }

    /// Line by line where as many came as went, else as a whole.
    private static func changes(_ hunk: Snapshots.Hunk) -> [String] {
        let (old, new) = (hunk.removed.map(\.text), hunk.inserted.map(\.text))
        guard old.count == new.count else { return [change(old.joined(separator: " "), new.joined(separator: " "))] }
        return zip(old, new).map(change)
    }

    /// The words that differ, with the one before: spaces that only fill a line are no change.
    private static func change(_ old: String, _ new: String) -> String {
        var (old, new) = (old.split(separator: " "), new.split(separator: " "))
        while let last = old.last, last == new.last {
            old.removeLast()
            new.removeLast()
        }
        let same = zip(old, new).prefix { $0 == $1 }.count
        let kept = max(0, same - 1)
        let parts = [("−", old.dropFirst(kept)), ("+", new.dropFirst(kept))].filter { !$0.1.isEmpty }
        return parts.isEmpty ? "spaces alone" : parts.map { $0 + " " + $1.joined(separator: " ") }.joined(separator: " ")
    }
}
