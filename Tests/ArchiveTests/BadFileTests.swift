import Archive
import Domain
import Foundation
import Glibc
import Testing

/// A file that is not a plain, readable record: named, left alone, and the rest of the dossier works.
@Suite struct BadFileTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let cause: @Sendable (FileProblem.Cause) -> Bool
        let make: @Sendable (String) -> Void
        var line: Int?
        var testDescription: String { name }
    }

    static func text(_ text: String) -> @Sendable (String) -> Void {
        { path in _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) }
    }

    static let rows: [Row] = [
        Row(
            name: "cut short", cause: { if case .syntax(let error) = $0 { error.reason == .unexpectedEnd } else { false } },
            make: text("{\n \"id\": \"z\""), line: 2),
        Row(
            name: "empty", cause: { if case .syntax(let error) = $0 { error.reason == .empty } else { false } }, make: text(""),
            line: 1),
        Row(name: "a list", cause: { if case .syntax = $0 { true } else { false } }, make: text("[]"), line: 1),
        Row(
            name: "byte order mark", cause: { if case .syntax(let error) = $0 { error.reason == .byteOrderMark } else { false } },
            make: text("\u{FEFF}{\"id\":\"z\"}"), line: 1),
        Row(
            name: "key twice", cause: { if case .syntax(let error) = $0 { error.reason == .duplicateKey("id") } else { false } },
            make: text("{\"id\":\"z\",\n\"id\":\"z\"}"), line: 2),
        Row(
            name: "git markers", cause: { $0 == .gitMarkers }, make: text("{\n<<<<<<< HEAD\n\"id\":\"z\"\n=======\n>>>>>>> b\n}"),
            line: 2),
        Row(name: "id of another", cause: { $0 == .wrongID }, make: text("{\"id\":\"a\"}")),
        Row(name: "no id", cause: { $0 == .wrongID }, make: text("{}")),
        Row(name: "symbolic link", cause: { $0 == .symbolicLink }, make: { symlink("/etc/hostname", $0) }),
        Row(name: "named pipe", cause: { $0 == .notARegularFile }, make: { mkfifo($0, 0o600) }),
        Row(name: "folder", cause: { $0 == .notARegularFile }, make: { mkdir($0, 0o700) }),
        Row(
            name: "two names", cause: { $0 == .severalNames },
            make: { path in
                text("{\"id\":\"z\"}")(path)
                link(path, path + ".copy")
            }),
        Row(
            name: "one terabyte", cause: { $0 == .tooLarge(limit: 1 << 20) },
            make: { path in
                text("")(path)
                truncate(path, 1 << 40)
            }),
    ]

    @Test(arguments: rows) func isNamedLeftAloneAndNothingElseSuffers(_ row: Row) throws {
        let desk = try Desk()
        row.make(desk.folder + "/documents/z.json")
        let window = try desk.window()
        let problem = try #require(window.dossier.problems.first)
        #expect(row.cause(problem.cause), "\(problem)")
        #expect(problem.file == "documents/z.json" && problem.line == row.line)
        #expect(window.dossier.problems.count == 1 && window.dossier.count("documents") == 2)
        #expect(window.set("title", .string("x"), of: RecordKey("documents", "z")).error != nil)
        #expect(window.set("title", .string("x")).stored != nil)
        #expect(window.refresh().problems == [problem])
        try FileManager.default.removeItem(atPath: desk.folder + "/documents/z.json")
        #expect(window.refresh().problems.isEmpty)
    }

    @Test func namesThatAreNoIdsAreReported() throws {
        let desk = try Desk()
        for name in ["Majuscule.json", "a b.json", "notes.txt", ".hidden.json", "b.sync-conflict-1.json"] {
            try desk.write("{}", to: "documents/" + name)
        }
        let bytes = Array((desk.folder + "/documents/bad").utf8) + [0xFF] + Array(".json".utf8) + [0]
        bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
            if let start = name.baseAddress { close(creat(start, 0o600)) }
        }
        let problems = try desk.window().dossier.problems
        #expect(problems.map(\.cause) == [.wrongID, .wrongID, .wrongID, .notUTF8Name] || Set(problems.map(\.file)).count == 4)
        #expect(problems.contains { $0.cause == .notUTF8Name })
    }

    @Test func aLinkInPlaceOfAFolderIsNotFollowed() throws {
        let desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.folder + "/actions")
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder + "/actions", withDestinationPath: desk.folder + "/documents")
        let window = try desk.window()
        #expect(window.dossier.problems.map(\.cause) == [.symbolicLink])
        #expect(window.set("title", .string("x"), of: RecordKey("actions", "n")).error != nil)
    }

    @Test func aNewerFormatIsReadAndNeverWritten() throws {
        let desk = try Desk()
        try desk.write("{\"format\":2,\"id\":\"dossier\"}", to: "dossier.json")
        let window = try desk.window()
        #expect(window.obstacle == .newerFormat(2) && window.dossier.count("documents") == 2)
        #expect(window.set("title", .string("x")).error == .newerFormat(2))
    }

    @Test func aFileThatIsMendedComesBack() throws {
        let desk = try Desk()
        let whole = try desk.text("documents/a.json")
        try desk.write("{", to: "documents/a.json")
        let window = try desk.window()
        #expect(window.dossier.record(Desk.a) == nil && window.dossier.problems.count == 1)
        try desk.write(whole, to: "documents/a.json")
        let news = window.refresh(["documents/a.json"])
        #expect(news.updated.map(\.key) == [Desk.a] && news.problems.isEmpty)
    }

    @Test func foldersThatAreNoDossier() throws {
        let desk = try Desk()
        #expect(Archive.isDossier(desk.folder) && !Archive.isDossier(desk.base.path))
        #expect(throws: ArchiveError.notADossier(desk.base.path)) {
            try Archive.open(desk.base.path, schema: Desk.schema, stateFolder: "/x")
        }
        #expect(throws: ArchiveError.noSuchFolder("/nowhere/at/all")) {
            try Archive.open("/nowhere/at/all", schema: Desk.schema, stateFolder: "/x")
        }
        #expect(throws: ArchiveError.noSuchFolder(desk.folder + "/dossier.json")) {
            try Archive.open(desk.folder + "/dossier.json", schema: Desk.schema, stateFolder: "/x")
        }
    }

    @Test func aFolderMovedUnderneathIsNoticed() throws {
        let desk = try Desk()
        let window = try desk.window()
        try FileManager.default.moveItem(atPath: desk.folder, toPath: desk.folder + "-2")
        #expect(window.set("title", .string("x")).error == .folderMoved)
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        #expect(window.set("title", .string("x")).error == .folderMoved)
    }
}
