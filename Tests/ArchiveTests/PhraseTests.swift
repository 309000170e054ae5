import Archive
import Domain
import Testing

@Suite struct PhraseTests {
    static let errors: [ArchiveError] = [
        .noSuchFolder("d"), .notADossier("d"), .notEmpty("d"), .newerFormat(2), .readOnly(folder: "d"), .readOnlyAsked,
        .accessDenied("f"),
        .noSpace("f"), .quota("f"), .locked(byPID: nil), .noLocks, .folderMoved, .notConfirmed("f"), .symbolicLink("f"),
        .damaged(FileProblem(file: "f", cause: .gitMarkers)), .tooLarge("f", limit: 1),
        .io(operation: "read", path: "f", code: 5), .io(operation: "fsync", path: "f", code: 5),
        .io(operation: "read", path: "f", code: 116),
        .closed(ClosedPlace(path: "f", owner: "anne", group: "qualite", command: "sudo chmod g+w f")), .held("f"), .unknownFormat("\"1\""),
        .notShown("f", .held("f")),
        .unread(FileProblem(file: "f", cause: .unreadable(code: 13))), .untrustedShare(.smb), .untrustedShare(.localLocks),
    ]

    @Test func everyErrorHasASentenceOfItsOwnInBothLanguages() {
        #expect(Set(Self.errors.map(\.phrase.french)).count == Self.errors.count)
        #expect(Set(Self.errors.map(\.phrase.english)).count == Self.errors.count)
        for error in Self.errors { #expect(error.phrase.french.hasSuffix(".") && error.phrase.english.hasSuffix(".")) }
    }

    @Test func noSentenceNamesAFileOfTheMoment() {
        let paths = [
            ("documents/.a.01w.01c.tmp", "documents/a.json"), ("files/.n1.01w.01c.tmp", "files"),
            (".label.01c.tmp/actions", "label/actions"),
            ("sorties/relances/.2026-03-10.01k.tmp/a.eml", "sorties/relances/2026-03-10/a.eml"),
            ("journal/01w.jsonl", "journal/01w.jsonl"),
        ]
        for (path, shown) in paths {
            for error in [ArchiveError.noSpace(path), .io(operation: "fsync", path: path, code: 5)] {
                #expect(error.phrase.english.contains("“\(shown)”"), "\(error.phrase.english)")
            }
        }
    }
}
