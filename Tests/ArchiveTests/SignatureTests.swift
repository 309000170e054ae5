import Archive
import Domain
import Foundation
import Testing

/// What the first picture of the next start depends on.
@Suite struct SignatureTests {
    @Test func isTheSameForFilesThatDidNotMove() throws {
        let desk = try Desk()
        let window = try desk.window()
        let signature = window.signature
        #expect(!signature.isEmpty && window.look() == signature)
        #expect(try desk.window("marc").look() == signature)
    }

    @Test func followsWhatThisWindowWrites() throws {
        let desk = try Desk()
        let window = try desk.window()
        let before = window.signature
        #expect(window.set("title", .string("Autre")).stored != nil)
        #expect(window.signature != before && window.look() == window.signature)
    }

    @Test(arguments: ["changed", "added", "removed"]) func differsWhenAFileIs(_ what: String) throws {
        let desk = try Desk()
        let window = try desk.window()
        let file = desk.folder + "/documents/a.json"
        switch what {
        case "changed": try (String(contentsOfFile: file, encoding: .utf8) + "\n").write(toFile: file, atomically: false, encoding: .utf8)
        case "added": try FileManager.default.copyItem(atPath: file, toPath: desk.folder + "/documents/z.json")
        default: try FileManager.default.removeItem(atPath: file)
        }
        #expect(window.look() != window.signature)
    }
}
