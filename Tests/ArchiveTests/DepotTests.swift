import Archive
import Domain
import Foundation
import Glibc
import Testing

/// Files dropped on the share: shown, told apart when they cannot be taken, taken into `files/` by one act.
@Suite struct DepotTests {
    private static let kind = Evidence.kind

    static func desk() throws -> Desk {
        let desk = try Desk()
        try FileManager.default.createDirectory(atPath: desk.folder + "/depot/CERT", withIntermediateDirectories: true)
        try desk.write("photo", to: "depot/CERT/photo du hall.JPG")
        return desk
    }

    static func change(_ copy: AttachedCopy, _ dossier: Dossier) -> Change? {
        guard let document = dossier.record(Desk.a) else { return nil }
        let place = Write(Path("file"), .string(copy.path))
        return Change(
            Act(.attach, copy.title), [Edit(document.key, base: document.tree, writes: [place, Write(Path("sum"), .string(copy.digest))])])
    }

    static func attach(_ deposit: Deposit, _ window: Archive) -> AttachAnswer {
        window.attach(deposit, id: "n1", who: Desk.anne, at: Desk.start, change: change)
    }

    @Test func aDroppedFileIsShownAndTaken() throws {
        let desk = try Self.desk()
        let window = try desk.window()
        let deposit = try #require(window.surroundings().deposits.first)
        #expect(deposit.folder == "CERT" && deposit.name == "photo du hall.JPG" && deposit.obstacle == nil)
        guard case .answered(.stored, isRemoved: true) = Self.attach(deposit, window) else { throw CancellationError() }
        #expect(window.surroundings().deposits.isEmpty)
        #expect(try desk.text("files/n1.jpg") == "photo")
        #expect(window.dossier.record(Desk.a)?.tree["file"]?.text == "files/n1.jpg")
        #expect(window.dossier.record(Desk.a)?.tree["sum"]?.text == Digest.hex("photo".utf8))
        #expect(try desk.leftovers().isEmpty)
    }

    @Test func whatComesIsHeard() throws {
        let desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.folder + "/depot")
        let window = try desk.window()
        _ = window.watchDescriptor
        try FileManager.default.createDirectory(atPath: desk.folder + "/depot", withIntermediateDirectories: true)
        #expect(Self.wait(window) == .rescan)
        try FileManager.default.createDirectory(atPath: desk.folder + "/depot/DCL", withIntermediateDirectories: true)
        #expect(Self.wait(window) == .rescan)
        try desk.write("x", to: "depot/DCL/a.pdf")
        guard case .changed(let names) = Self.wait(window) else { throw CancellationError() }
        #expect(names.contains("depot/DCL/a.pdf") && names.allSatisfy(Surroundings.holds))
        #expect(window.newSurroundings()?.deposits.count == 1 && window.newSurroundings() == nil)
    }

    private static func wait(_ window: Archive) -> WatchResult {
        guard let descriptor = window.watchDescriptor else { return .nothing }
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = Glibc.poll(&poll, 1, 2000)
        return window.watchEvents()
    }

    @Test func whatCannotBeTakenSaysWhyAndNothingIsDone() throws {
        let desk = try Self.desk()
        let depot = desk.folder + "/depot/CERT/"
        try FileManager.default.createDirectory(atPath: depot + "dossier", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: depot + "lien.pdf", withDestinationPath: "/etc/passwd")
        #expect(mkfifo(depot + "tube", 0o600) == 0)
        try desk.write("deux", to: "depot/CERT/un.pdf")
        try FileManager.default.linkItem(atPath: depot + "un.pdf", toPath: depot + "deux.pdf")
        #expect(fclose(fopen(depot + "mal\u{1B}[2Jlu.pdf", "w")) == 0)
        let bad = depot.utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
        #expect(fclose(Array(bad).withUnsafeBufferPointer { fopen($0.baseAddress!, "w") }) == 0)
        #expect(truncate(depot + "photo du hall.JPG", 65 << 20) == 0)
        try desk.write("", to: "depot/CERT/~$verrou.docx")
        try desk.write("", to: "depot/CERT/Thumbs.db")
        let window = try desk.window()
        let found = Dictionary(grouping: window.surroundings().deposits, by: { $0.obstacle })
        #expect(found[.folder]?.count == 1 && found[.link]?.count == 1 && found[.notAFile]?.count == 1)
        #expect(found[.severalNames]?.count == 2 && found[.unreadableName]?.count == 1)
        #expect(found[.tooLarge(limit: 64 << 20)]?.count == 1)
        #expect(found[.empty]?.map(\.name) == ["mal\u{1B}[2Jlu.pdf"])
        for deposit in window.surroundings().deposits {
            guard let obstacle = deposit.obstacle else { continue }
            #expect(Self.attach(deposit, window) == .notTaken(obstacle) && !obstacle.phrase(deposit).french.isEmpty)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/files").isEmpty)
    }

    @Test func aNameThatIsACommandIsOnlyAName() throws {
        let desk = try Self.desk()
        let names = ["mal\u{1B}[2Jlu.pdf", "..sh; rm -rf ~", "CON", "a.p/df".replacing("/", with: "\\"), "-rf.", "é\u{301}\u{202E}.JPEG"]
        for name in names { try desk.write("x", to: "depot/CERT/" + name) }
        let window = try desk.window()
        for (place, deposit) in window.surroundings().deposits.enumerated() where deposit.name != "photo du hall.JPG" {
            let answer = window.attach(deposit, id: "h\(place)", who: Desk.anne, at: Desk.start, change: Self.change)
            guard case .answered(.stored, isRemoved: true) = answer else { throw CancellationError() }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/files")
        #expect(files.count == names.count - 1)
        #expect(files.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") } })
    }

    @Test func aFileStillBeingCopiedWaits() throws {
        let desk = try Self.desk()
        let window = try desk.window()
        let deposit = try #require(window.surroundings().deposits.first)
        try desk.write("photo entière", to: "depot/CERT/photo du hall.JPG")
        #expect(Self.attach(deposit, window) == .notTaken(.moved))
        #expect(try desk.text("depot/CERT/photo du hall.JPG") == "photo entière")
    }

    @Test func aFileThatChangedOrWentAwayIsToldApart() throws {
        let key = RecordKey(Evidence.kind.name, "p")
        let folder = FileManager.default.temporaryDirectory.path + "/qp-" + UUID().uuidString
        defer { for path in [folder, folder + "-state"] { try? FileManager.default.removeItem(atPath: path) } }
        let dossier = Record(DossierRecord.key, JSONObject(["id": .string("dossier"), "format": .integer(1), "title": .string("Essai")]))
        let writes =
            [Evidence.title.write("Photo"), Evidence.path.write("files/p.jpg"), Evidence.state.write(.validated)]
            + [Evidence.digest.write(Digest.hex("photo".utf8)), Evidence.size.write(5), Evidence.modified.write(Desk.start)]
        let evidence = Record(key, Edit(key, base: nil, writes: writes).mine)
        try Archive.create(
            folder, schema: .standard, records: [dossier, evidence], extra: ["files/p.jpg": Array("photo".utf8)], who: Desk.anne,
            act: Act(.layDown, "essai"), at: Desk.start)
        let window = try Archive.open(folder, schema: .standard, stateFolder: folder + "-state")
        _ = try window.load()
        // Another date, the same content.
        #expect(window.surroundings().files.isEmpty)
        try Data("PHOTO".utf8).write(to: URL(fileURLWithPath: folder + "/files/p.jpg"))
        #expect(window.surroundings().files == [key: .changed])
        #expect(Checks.run(window.dossier, today: Day(number: 0), surroundings: window.surroundings()).map(\.check.code) == ["E19", "E24"])
        try FileManager.default.removeItem(atPath: folder + "/files/p.jpg")
        #expect(window.surroundings().files == [key: .missing])
    }

    // MARK: Still on its way

    private static func patient(_ desk: Desk, pause: Int) throws -> Archive {
        let archive = try Archive.open(
            desk.folder, schema: Desk.schema, stateFolder: desk.base.path + "/state-patient",
            options: Options(depositPause: pause, probe: nil))
        _ = try archive.load()
        return archive
    }

    @Test func aFileThatMovedAMomentAgoIsBeingCopiedAndIsNotTaken() throws {
        let desk = try Self.desk()
        let window = try Self.patient(desk, pause: 60_000)
        let deposit = try #require(window.surroundings().deposits.first)
        #expect(deposit.obstacle == .arriving && deposit.word?.french == "en cours de copie")
        let chosen = Deposit(folder: deposit.folder, name: deposit.name, size: deposit.size, modified: deposit.modified)
        #expect(Self.attach(chosen, window) == .notTaken(.arriving))
        #expect(try desk.text("depot/CERT/photo du hall.JPG") == "photo")
    }

    @Test func aFileThatHasStoppedMovingIsTaken() throws {
        let desk = try Self.desk()
        let window = try Self.patient(desk, pause: 300)
        #expect(window.surroundings().deposits.map(\.obstacle) == [.arriving])
        usleep(350_000)
        let deposit = try #require(window.surroundings().deposits.first)
        #expect(deposit.obstacle == nil)
        guard case .answered(.stored, isRemoved: true) = Self.attach(deposit, window) else { throw CancellationError() }
    }

    @Test func aFileThatSomebodyWritesIsNotTaken() throws {
        let desk = try Self.desk()
        let window = try desk.window()
        let deposit = try #require(window.surroundings().deposits.first)
        let writer = open(desk.folder + "/depot/CERT/photo du hall.JPG", O_WRONLY)
        #expect(Self.attach(deposit, window) == .notTaken(.arriving))
        close(writer)
        guard case .answered(.stored, isRemoved: true) = Self.attach(deposit, window) else { throw CancellationError() }
    }

    @Test func provisionalNamesAreNotOfferedAndAnEmptyFileIsToldSo() throws {
        let desk = try Self.desk()
        let names = [
            "photo.jpg.filepart", "video.mp4.part", "doc.pdf.crdownload", "plan.docx~", "plan.tmp", "~WRL0001.tmp", "ehthumbs.db",
            "A1B2C3D4",
            "~$plan.docx", "Thumbs.db",
        ]
        for name in names { try desk.write("x", to: "depot/CERT/" + name) }
        try desk.write("", to: "depot/CERT/vide.pdf")
        try FileManager.default.createDirectory(atPath: desk.folder + "/depot/$RECYCLE.BIN", withIntermediateDirectories: true)
        try desk.write("x", to: "depot/$RECYCLE.BIN/old.pdf")
        let found = try desk.window().surroundings().deposits
        #expect(found.map(\.name) == ["photo du hall.JPG", "vide.pdf"])
        #expect(found.map(\.obstacle) == [nil, .empty])
    }
}
