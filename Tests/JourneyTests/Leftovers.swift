import Foundation
import Synchronization

/// Folders that all journeys share, removed when the tests end.
enum Leftovers {
    private static let folders = Mutex<[String]>([])

    static func add(_ more: [String]) {
        let isFirst = folders.withLock { folders in
            defer { folders += more }
            return folders.isEmpty
        }
        if isFirst { atexit { Leftovers.remove() } }
    }

    private static func remove() { for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) } }
}
