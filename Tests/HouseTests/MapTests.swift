import Foundation
import Testing

/// The map of the sources leads somewhere, and comments quote nothing that a reader does not have.
@Suite struct MapTests {
    @Test func everyFileTheMapNamesIsThere() throws {
        let map = try String(contentsOf: House.root.appendingPathComponent("Sources/README.md"), encoding: .utf8)
        let names = map.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }.filter { $0.contains("/") || $0.hasSuffix(".md") || $0.hasSuffix(".swift") }
        #expect(names.count > 50)
        for name in names {
            let isThere = [name, "Sources/" + name].contains {
                FileManager.default.fileExists(atPath: House.root.appendingPathComponent($0).path)
            }
            #expect(isThere, "Sources/README.md names \(name), which is not there")
        }
    }

    @Test func noCommentCitesADocumentThatIsNotHere() {
        for file in House.sources {
            let found = file.places { $0.contains("§") || $0.contains(/\b(?:DESIGN|DOMAIN|USERS|SCREENS|FEATURES|STYLE|HOUSE)\b/) }
            #expect(found.isEmpty, "say the rule itself: \(found)")
        }
    }
}
