import Testing

/// Who may know whom inside a module: a folder knows those before it in the order, and what it owes beyond is named here one by one.
@Suite struct FolderTests {
    /// The folders of a module, the lowest first; "" are the files that stand in none.
    static let order: [String: [String]] = [
        "Domain": [
            "Kernel", "Time", "Entities", "", "Structure", "Files", "Presentation", "Rules", "Acts", "Answers", "Queries", "Demonstration",
        ],
        "Interface": ["Shell", "Lists", "Boxes", "Forms", "Flows", "Cells", "Assistant", "Screens"],
        "QualiPilote": [
            "Program", "CommandLine", "Printing", "Creation", "References", "Lists", "", "Reminding", "Session", "Commands", "Help",
        ],
    ]

    /// Arrows that lead up, as they were found: a debt is paid or stays, and no other is made.
    static let debts: [String: Set<Arrow>] = [
        "Domain": [
            Arrow("Kernel", "Time"), Arrow("Kernel", ""), Arrow("Kernel", "Entities"), Arrow("Kernel", "Presentation"),
            Arrow("Time", "Entities"), Arrow("Time", ""), Arrow("Entities", ""), Arrow("", "Structure"), Arrow("Structure", "Rules"),
            Arrow("Structure", "Acts"), Arrow("Presentation", "Rules"), Arrow("Presentation", "Queries"),
            Arrow("Rules", "Acts"), Arrow("Rules", "Answers"),
        ],
        "Interface": [
            Arrow("Shell", "Boxes"), Arrow("Shell", "Screens"), Arrow("Lists", "Cells"), Arrow("Lists", "Screens"),
            Arrow("Cells", "Screens"),
        ],
        "QualiPilote": [
            Arrow("Program", "CommandLine"), Arrow("Program", "Commands"), Arrow("Program", "Session"), Arrow("CommandLine", "Commands"),
            Arrow("CommandLine", "Lists"), Arrow("References", ""), Arrow("Lists", ""), Arrow("Lists", "Commands"),
            Arrow("Session", "Commands"), Arrow("Commands", "Help"),
        ],
    ]

    @Test(arguments: order.keys.sorted()) func aFolderKnowsOnlyThoseBelowIt(module: String) throws {
        let order = try #require(Self.order[module])
        let types = Declarations(module)
        var found: Set<Arrow> = []
        for file in types.files {
            let place = try #require(
                order.firstIndex(of: file.folder),
                "Sources/\(module)/\(file.folder) is a new folder: give it its place in FolderTests.order")
            for (line, name, home) in types.known(by: file) where order.firstIndex(of: home).map({ $0 > place }) ?? false {
                let arrow = Arrow(file.folder, home)
                found.insert(arrow)
                #expect(
                    Self.debts[module]?.contains(arrow) == true,
                    "Sources/\(file.path):\(line) knows \(name) of \(home): it stands above \(file.folder)")
            }
        }
        let paid = (Self.debts[module] ?? []).subtracting(found)
        #expect(paid.isEmpty, "\(module) owes this no more: take it out of FolderTests.debts: \(paid)")
    }
}

struct Arrow: Hashable {
    let from: String
    let to: String

    init(_ from: String, _ to: String) { (self.from, self.to) = (from, to) }
}

/// The types that a module declares, and where they are named. A name that stands for several is left alone.
private struct Declarations {
    let files: [SourceFile]
    /// The folder of each type.
    private let homes: [String: String]

    init(_ module: String) {
        files = House.sources.filter { $0.module == module }
        var places: [String: [String]] = [:]
        for file in files {
            for line in file.code {
                guard let name = Self.declared(line) else { continue }
                // what is nested or private makes the name one of several
                places[name.text, default: []] += name.isForAll ? [file.folder] : ["", ""]
            }
        }
        homes = places.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }

    /// Line, name and folder of each type that a file names and another folder declares.
    func known(by file: SourceFile) -> [(line: Int, name: String, home: String)] {
        file.code.enumerated().flatMap { number, line in
            Self.names(line).compactMap { name in
                homes[name].flatMap { $0 == file.folder ? nil : (number + 1, name, $0) }
            }
        }
    }

    private static func declared(_ line: String) -> (text: String, isForAll: Bool)? {
        let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" }.map(String.init)
        let kinds: Set<String> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
        guard let place = words.firstIndex(where: kinds.contains), place + 1 < words.count, words[place + 1].first?.isLetter == true,
            words[..<place].allSatisfy({ $0.first == "@" || $0.allSatisfy { $0.isLowercase || "()".contains($0) } })
        else { return nil }
        return (words[place + 1], line.first != " " && !words[..<place].contains { $0.contains("private") })
    }

    /// The words that may name a type: a capital letter, no dot before it, not in a literal.
    private static func names(_ line: String) -> [String] {
        let pieces = line.replacing("\\\"", with: "").split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.enumerated().filter { $0.offset % 2 == 0 }.flatMap { piece -> [String] in
            var found: [String] = []
            var (word, before): (String, Character) = ("", " ")
            for character in piece.element + " " {
                if character.isLetter || character.isNumber || character == "_" {
                    word.append(character)
                    continue
                }
                if word.first?.isUppercase == true, before != "." { found.append(word) }
                if !word.isEmpty || character != " " { before = character }
                word = ""
            }
            return found
        }
    }
}

extension SourceFile {
    /// The folder of its module it stands in; "" for none.
    fileprivate var folder: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }
}
