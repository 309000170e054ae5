import Foundation
import Testing

@Suite struct TopLevelTests {
    /// Beside what .gitignore names, nothing else stands at the top: a newcomer sees the house in one look.
    @Test func theTopLevelIsTheHouseAndNothingElse() throws {
        let ignored = try String(contentsOf: House.root.appendingPathComponent(".gitignore"), encoding: .utf8)
            .split(separator: "\n").map { $0.hasSuffix("/") ? String($0.dropLast()) : String($0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: House.root.path)
            .filter { !$0.hasPrefix(".") && !ignored.contains($0) }
        #expect(names.sorted() == ["Data", "Package.swift", "README.md", "Sources", "Tests"])
    }

    /// The gate reads them by these markers.
    @Test(arguments: ["run", "test"]) func theReadmeGivesTheSetUpCommands(name: String) throws {
        let readme = try String(contentsOf: House.root.appendingPathComponent("README.md"), encoding: .utf8)
        let commands = [
            "run": "sudo apt-get update && sudo apt-get install -y libncursesw5-dev && swift run -c release qualipilote demo",
            "test": "sudo apt-get update && sudo apt-get install -y libncursesw5-dev strace tmux acl && swift test",
        ]
        let command = try #require(commands[name])
        #expect(readme.contains("<!-- set-up: \(name) -->\n```sh\n\(command)\n```\n"))
    }
}
