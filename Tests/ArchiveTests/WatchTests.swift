import Archive
import Domain
import Foundation
import Glibc
import Testing

@Suite struct WatchTests {
    private static func wait(_ window: Archive) -> WatchResult {
        guard let descriptor = window.watchDescriptor else { return .nothing }
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = Glibc.poll(&poll, 1, 2000)
        return window.watchEvents()
    }

    @Test func anotherWindowsChangeIsHeardAndOnesOwnIsNoNews() throws {
        let desk = try Desk()
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        #expect(mine.watchDescriptor != nil && mine.watchEvents() == .nothing)
        #expect(theirs.set("title", .string("Marc"), who: Desk.marc).stored != nil)
        #expect(Self.wait(mine) == .changed(["documents/a.json"]))
        #expect(mine.refresh(["documents/a.json"]).updated.map { $0.tree["title"]?.text } == ["Marc"])
        #expect(mine.set("title", .string("Anne")).stored != nil)
        guard case .changed(let names) = Self.wait(mine) else { throw CancellationError() }
        #expect(mine.refresh(names).isEmpty)
    }

    @Test func aNewKindOfRecordAndARemovedFileAreHeard() throws {
        let desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.folder + "/actions")
        let (mine, theirs) = (try desk.window(), try desk.window("marc"))
        _ = mine.watchDescriptor
        let key = RecordKey("actions", "n")
        #expect(theirs.set("title", .string("Marc"), of: key, who: Desk.marc).stored != nil)
        #expect(Self.wait(mine) == .rescan)
        #expect(mine.refresh().updated.map(\.key) == [key])
        #expect(theirs.set("title", .string("Marc 2"), of: key, who: Desk.marc).stored != nil)
        #expect(Self.wait(mine) == .changed(["actions/n.json"]))
        try FileManager.default.removeItem(atPath: desk.folder + "/documents/b.json")
        #expect(Self.wait(mine) == .changed(["documents/b.json"]))
        let news = mine.refresh(["actions/n.json", "documents/b.json"])
        #expect(news.removed == [Desk.b] && news.updated.map(\.key) == [key])
    }

    /// `rm -rf` takes the records before the folder: none of them is taken for deleted.
    @Test func aFolderThatGoesFileByFileLosesNoRecordOnTheScreen() throws {
        let desk = try Desk()
        let window = try desk.window()
        let thread = Thread {
            for path in ["documents/a.json", "documents/b.json", "documents", "actions", "journal", "files", "dossier.json", ""] {
                try? FileManager.default.removeItem(atPath: desk.folder + "/" + path)
                usleep(60_000)
            }
        }
        thread.start()
        var news = window.refresh()
        while news.obstacle == nil {
            #expect(news.removed.isEmpty)
            news = window.refresh()
        }
        #expect(news.obstacle == .folderMoved && news.removed.isEmpty)
        #expect(window.dossier.count("documents") == 2)
        while !thread.isFinished { usleep(10_000) }
    }
}
