import Synchronization

/// What a test slips between the archive and the system: it sees every call that matters, makes calls fail, takes guards
/// away one by one. The program itself never has one.
package final class Probe: Sendable {
    /// A protection that a test removes to show that another test notices.
    package enum Guard: String, Sendable, CaseIterable {
        case fileSync = "nofsync"
        case folderSync = "nodirfsync"
        case lock = "nolock"
        case reread = "noreread"
        case replace = "inplace"
    }

    /// Paths are relative to the dossier; those of the state folder begin with a slash or stand alone.
    package enum Call: Sendable, Hashable {
        case lock(String), unlock(String), open(String), create(String), makeFolder(String), read(String), write(String, [UInt8])
        case truncate(String, Int), sync(String), syncFolder(String), syncAll(String), rename(String, String), remove(String)
        case setMode(String), list(String)
    }

    private let removed: Set<Guard>
    private let calls = Mutex<[Call]>([])
    private let answer: @Sendable (Call, Int) -> Int32

    /// `answer` gets each call and its number from 0; what it returns but 0 is the error number the call fails with.
    package init(without removed: Set<Guard> = [], answer: @escaping @Sendable (Call, Int) -> Int32 = { _, _ in 0 }) {
        self.removed = removed
        self.answer = answer
    }

    package var trace: [Call] { calls.withLock { $0 } }
    package func forget() { calls.withLock { $0 = [] } }

    func removes(_ what: Guard) -> Bool { removed.contains(what) }

    func meet(_ call: Call) -> Int32 {
        let number = calls.withLock { calls in
            calls.append(call)
            return calls.count - 1
        }
        return answer(call, number)
    }
}

extension System {
    /// Whether a test took this guard away. In the program as it is handed out none ever is.
    func lacks(_ what: Probe.Guard) -> Bool {
        #if DEBUG
            probe?.removes(what) == true
        #else
            false
        #endif
    }
}
