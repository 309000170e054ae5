import Domain
import Interface

extension ListRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .keepShape(let shape, let list): session.keepLists { $0.keep(shape, of: list) }
        case .keepView(let view): session.keepLists { $0.keep(view) }
        case .removeView(let view): session.keepLists { $0.remove(view) }
        }
    }
}

/// Views of one's own and how lists were left: read once the first screen is there, written off the loop.
extension Session {
    /// Where they are; `person`: on an account that is not one person's.
    func remember(_ folder: String, of person: RecordKey? = nil) {
        kept = KeptLists()
        lists = ListMemory(folder, of: person, world)
    }

    func readLists() {
        guard let memory = lists else { return }
        storage.enqueue {
            let read = memory.kept
            return read.map { read in .then { $0.kept = read } }
        }
    }

    /// Another window may have kept something meanwhile: what is there is read again.
    fileprivate func keepLists(_ change: @escaping @Sendable (inout KeptLists) -> Void) {
        change(&kept)
        guard let memory = lists else { return }
        storage.enqueue {
            guard var read = memory.kept else { return .said(ListMemory.unread) }
            change(&read)
            memory.keep(read)
            return nil
        }
        refreshShell()
    }
}
