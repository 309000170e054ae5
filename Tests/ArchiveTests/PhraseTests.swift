import Archive
import Domain
import Testing

@Suite struct PhraseTests {
    static let errors: [ArchiveError] = [
        .noSuchFolder("d"), .notADossier("d"), .notEmpty("d"), .newerFormat(2), .readOnly(folder: "d"), .readOnlyAsked,
        .accessDenied("f"),
        .noSpace("f"), .quota("f"), .locked(byPID: nil), .noLocks, .folderMoved, .notConfirmed("f"), .symbolicLink("f"),
        .damaged(FileProblem(file: "f", cause: .gitMarkers)), .tooLarge("f", limit: 1),
        .io(operation: "read", path: "f", code: 5),
    ]

    @Test func everyErrorHasASentenceOfItsOwnInBothLanguages() {
        #expect(Set(Self.errors.map(\.phrase.french)).count == Self.errors.count)
        #expect(Set(Self.errors.map(\.phrase.english)).count == Self.errors.count)
        for error in Self.errors { #expect(error.phrase.french.hasSuffix(".") && error.phrase.english.hasSuffix(".")) }
    }
}
