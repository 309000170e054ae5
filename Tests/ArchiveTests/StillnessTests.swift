import Glibc
import Testing

@testable import Archive

/// When a dropped file is whole, by its size, its dates and what of it is on disk.
@Suite struct StillnessTests {
    private static func status(size: Int = 100, stored: Int = 4096, changed: Int = 0) -> FileStatus {
        var status = stat()
        status.st_size = size
        status.st_blocks = stored / 512
        status.st_ctim.tv_sec = changed
        status.st_mode = S_IFREG
        return FileStatus(status)
    }

    private typealias Clock = Stillness.Clock

    private final class Looker {
        private var stillness: Stillness

        init(pause: Int, isLocal: Bool) { stillness = Stillness(pause: pause, isLocal: isLocal) }

        func isStill(_ path: String, _ status: FileStatus, clock: Clock) -> Bool { stillness.isStill(path, status, clock: clock) }
    }

    @Test func itMustNotHaveMovedForAsLongAsWasSeen() {
        let stillness = Looker(pause: 5000, isLocal: false)
        #expect(!stillness.isStill("a", Self.status(), clock: Clock(monotonic: 0, wall: 0)))
        #expect(!stillness.isStill("a", Self.status(), clock: Clock(monotonic: 4999, wall: 0)))
        #expect(!stillness.isStill("a", Self.status(size: 200), clock: Clock(monotonic: 5000, wall: 0)), "it grew")
        #expect(!stillness.isStill("a", Self.status(size: 200, stored: 8192), clock: Clock(monotonic: 9999, wall: 0)), "its blocks grew")
        #expect(!stillness.isStill("a", Self.status(size: 200, stored: 8192), clock: Clock(monotonic: 14_998, wall: 0)))
        #expect(stillness.isStill("a", Self.status(size: 200, stored: 8192), clock: Clock(monotonic: 14_999, wall: 0)))
    }

    @Test func aDateOfThisMachineIsBelievedAtOnceAndAServersOnlyWithRoom() {
        let local = Looker(pause: 5000, isLocal: true)
        #expect(local.isStill("a", Self.status(changed: 10), clock: Clock(monotonic: 0, wall: 15_000)))
        #expect(!local.isStill("b", Self.status(changed: 11), clock: Clock(monotonic: 0, wall: 15_000)))
        #expect(!local.isStill("c", Self.status(changed: 100), clock: Clock(monotonic: 0, wall: 15_000)), "a clock that was put back")
        let remote = Looker(pause: 5000, isLocal: false)
        #expect(!remote.isStill("a", Self.status(changed: 10), clock: Clock(monotonic: 0, wall: 15_000)))
        #expect(remote.isStill("a", Self.status(changed: 10), clock: Clock(monotonic: 0, wall: 135_000)))
    }

    @Test func aFileWithAPartThatIsNotOnDiskWaitsLonger() {
        let stillness = Looker(pause: 5000, isLocal: true)
        let reserved = Self.status(size: 3_000_000, stored: 600_064)
        #expect(!stillness.isStill("a", reserved, clock: Clock(monotonic: 0, wall: 59_999)))
        #expect(stillness.isStill("a", reserved, clock: Clock(monotonic: 60_000, wall: 0)))
    }
}
