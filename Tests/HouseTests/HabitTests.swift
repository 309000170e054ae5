import Testing

/// The habits that a program which people trust their work to cannot do without.
@Suite struct HabitTests {
    @Test(arguments: ["try!", "as!", "fatalError(", "preconditionFailure("])
    func nothingThatComesFromOutsideCanEndTheProgram(word: String) {
        for file in House.sources {
            let lines = file.code.enumerated().filter { $0.element.contains(word) }.map { $0.offset + 1 }
            #expect(lines.isEmpty, "Sources/\(file.path) says \(word) in line \(lines)")
        }
    }

    @Test func aFileIsReadInOneSitting() {
        for file in House.sources {
            #expect(file.lines.count <= 400, "Sources/\(file.path) has \(file.lines.count) lines: cut a door into it")
        }
    }

    @Test func nothingUnfinishedIsLeft() {
        for file in House.sources {
            let found = file.places { $0.contains("TODO") || $0.contains("FIXME") || $0.contains("XXX") }
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test func namesSayWhatAThingIs() {
        let vague = ["Manager", "Util", "Helper", "Common"]
        for file in House.sources {
            let name = file.path.split(separator: "/").last.map(String.init) ?? ""
            #expect(!vague.contains { name.contains($0) }, "Sources/\(file.path)")
        }
    }
}
