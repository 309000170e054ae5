import Testing

/// What screens ask of the session, the session does: one file each.
@Suite struct CapabilityTests {
    private static func names(_ module: String, _ found: (String) -> Substring?) -> [String] {
        House.sources.filter { $0.module == module }.flatMap(\.code).compactMap { found($0).map(String.init) }.sorted()
    }

    @Test func eachRequestIsDoneOnce() {
        let asked = Self.names("Interface") { $0.firstMatch(of: /(?:struct|enum) (\w+): Request\b/)?.1 }
        let done = Self.names("QualiPilote") { $0.firstMatch(of: /extension (\w+): Capability\b/)?.1 }
        #expect(asked.count > 10)
        #expect(asked == done)
    }

    @Test func noOtherFileNamesIt() {
        let names = Self.names("Interface") { $0.firstMatch(of: /(?:struct|enum) (\w+): Request\b/)?.1 }
        for name in names {
            let files = House.sources.filter { file in file.module == "QualiPilote" && file.code.contains { $0.contains(name) } }
            #expect(files.count == 1, "\(name) is named in \(files.map(\.path))")
        }
    }
}
