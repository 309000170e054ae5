import Testing

/// Who may know whom: the arrows of the house. A module that is not here has no place in it yet.
@Suite struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "Text": [],
        "Domain": ["Text", "Crypto", "Synchronization"],
        "Exchange": ["Domain", "Text"],
        "Canvas": ["Text"],
        "Interface": ["Domain", "Exchange", "Canvas", "Text", "Synchronization"],
        "Archive": ["Domain", "Text", "CLinux", "Glibc", "Synchronization"],
        "Terminal": ["Canvas", "Text", "CNcurses", "CLinux", "Glibc"],
        "QualiPilote": [
            "Archive", "CLinux", "CReference", "Canvas", "Domain", "Exchange", "Glibc", "Interface", "Synchronization", "Terminal", "Text",
        ],
    ]

    @Test func theTreeIsRead() {
        #expect(House.sources.count > 100)
        #expect(House.sources.flatMap(\.imports).count > 100)
    }

    @Test(arguments: Set(House.sources.map(\.module)).sorted()) func aModuleImportsOnlyWhatItsArrowsAllow(module: String) throws {
        let allowed = try #require(Self.allowed[module], "Sources/\(module) is a new module: give it its arrows in ImportTests.allowed")
        for file in House.sources where file.module == module {
            let forbidden = Set(file.imports).subtracting(allowed)
            #expect(forbidden.isEmpty, "Sources/\(file.path) may not import \(forbidden.sorted().joined(separator: ", "))")
        }
    }

    @Test func everyArrowLeadsSomewhere() {
        let modules = Set(House.sources.map(\.module))
        #expect(Set(Self.allowed.keys) == modules)
        for (module, allowed) in Self.allowed {
            let used = Set(House.sources.filter { $0.module == module }.flatMap(\.imports))
            let unused = allowed.subtracting(used).subtracting(["Synchronization"])
            #expect(unused.isEmpty, "\(module) never imports \(unused.sorted()): take the arrow away")
        }
    }

    @Test func onlyTheTerminalKnowsNcursesAndTheInterfaceNeverTheFolder() {
        for file in House.sources where file.module != "Terminal" { #expect(!file.imports.contains("CNcurses"), "\(file.path)") }
        for file in House.sources where file.module == "Interface" { #expect(!file.imports.contains("Archive"), "\(file.path)") }
    }

    @Test func noFoundationInTheProgram() {
        for file in House.sources { #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)") }
    }
}
