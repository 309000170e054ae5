import Foundation
import Testing

@Suite struct SnapshotsTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "snapshots-\(UUID().uuidString)")

    @Test func aRecordedPictureIsTheOneKept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Snapshots(folder: folder, isRecording: true).complaint("one\n", "screen") == nil)
        #expect(try Snapshots(folder: folder).complaint("one\n", "screen") == nil)
        #expect(try Snapshots(folder: folder, isChecking: true).complaint("one\n", "screen") == nil)
    }

    @Test func aMissingPictureFailsAndNamesTheCommand() throws {
        for isChecking in [false, true] {
            let complaint = try #require(try Snapshots(folder: folder, isChecking: isChecking).complaint("one\n", "screen"))
            #expect(complaint.contains(Snapshots.command))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func aRecordingRunFailsWhereMachinesCheck() throws {
        #expect(try Snapshots(folder: folder, isRecording: true, isChecking: true).complaint("one\n", "screen") != nil)
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func aDifferentPictureIsShownLineByLine() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try Snapshots(folder: folder, isRecording: true).complaint("one\ntwo\nthree\n", "screen")
        let complaint = try #require(try Snapshots(folder: folder).complaint("one\n2\nthree\n", "screen"))
        #expect(complaint.contains("- 2 | two\n+ 2 | 2\n"))
        #expect(complaint.contains(Snapshots.command))
        #expect(!complaint.contains("three"))
    }

    @Test func whatChangesInManyPicturesIsSaidOnce() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let changes = PictureChanges()
        for isNew in [false, true] {
            let snapshots = Snapshots(folder: folder, isRecording: true, changes: changes)
            let word = isNew ? "voir" : "ouvrir"
            #expect(try snapshots.complaint("Accueil\nENTRÉE \(word)  / chercher\n", "home") == nil)
            #expect(try snapshots.complaint("Points\n1.1\n  ENTRÉE \(word)  R résultat\n", "list") == nil)
            #expect(try snapshots.complaint(isNew ? "un autre\n" : "un\n", "other") == nil)
        }
        #expect(
            changes.summary == [
                "− ENTRÉE ouvrir + ENTRÉE voir, in 2 pictures: home, list", "− un + un autre, in 1 picture: other",
            ])
    }

    /// A picture that no test draws any more is only in the way.
    @Test func everyPictureHasItsTest() throws {
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ScreenTests.swift")
        let text = try String(decoding: Data(contentsOf: source), as: UTF8.self)
        let names = try FileManager.default.contentsOfDirectory(atPath: Snapshots.standard.folder.path).sorted().filter {
            $0.hasSuffix(".txt")
        }
        for name in names {
            let test = name.split(separator: "-").first.map(String.init) ?? name
            #expect(text.contains("func \(test)("), "\(name) belongs to no test: remove it")
        }
    }
}
