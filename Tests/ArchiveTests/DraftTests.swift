import Archive
import Foundation
import Testing

@Suite struct DraftTests {
    @Test func aDraftIsKeptReplacedAndRemoved() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qp-drafts-" + UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = DraftStore(stateFolder: folder + "/deep/er")
        #expect(store.load().isEmpty)
        try store.save(key: "documents/a/note", text: "Vu à l'accue")
        try store.save(key: "documents/a/note", text: "Vu à l'accueil\u{1b}\n")
        try store.save(key: "b", text: "")
        #expect(DraftStore(stateFolder: folder + "/deep/er").load().map(\.text) == ["", "Vu à l'accueil\u{1b}\n"])
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        for file in files {
            #expect(try FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.posixPermissions] as? Int == 0o600)
        }
        store.remove(key: "b")
        #expect(store.load().map(\.key) == ["documents/a/note"])
    }
}
