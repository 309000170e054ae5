import Domain

extension FolderState {
    /// Whether files that go with an act stand under a name of the moment: somebody is at work on them, or was interrupted.
    var hasBatches: Bool {
        OutFiles.Place.allCases.contains { place in ((try? OutBatch.leftOver(in: place, of: root, system)) ?? []).isEmpty == false }
    }

    /// Under the lock, once every act has its end: files that an interruption left are shown where their act stands, else taken away.
    mutating func settleBatches() {
        for place in OutFiles.Place.allCases {
            for batch in (try? OutBatch.leftOver(in: place, of: root, system)) ?? [] { settle(batch) }
        }
    }

    private mutating func settle(_ batch: OutBatch) {
        let found: JournalEntry?
        // where the journals cannot be read, it stays for who can
        do throws(ArchiveError) { found = try journals.act(batch.act) } catch { return }
        guard let found, found.outcome != .abandoned else { return batch.drop() }
        guard found.outcome == .committed else { return }
        do throws(ArchiveError) {
            try batch.land()
            notes.append(.shown(found.history, folder: batch.path))
        } catch { notes.append(.notShown(found.history, error)) }
    }
}
