import Glibc
import Terminal
import Testing

@Suite struct SignalPipeTests {
    @Test func signalsBecomeBytesToPollFor() throws {
        let signals = try SignalPipe()
        #expect(try SignalPipe().fileDescriptor == signals.fileDescriptor)
        _ = signals.drain()
        kill(getpid(), SIGWINCH)
        let ready = EventWait.wait(fds: [signals.fileDescriptor], timeoutMilliseconds: 2000)
        #expect(ready[0])
        #expect(signals.drain() == [SIGWINCH])
        #expect(signals.drain() == [])
    }

    @Test func waitingEnds() {
        #expect(EventWait.wait(fds: [], timeoutMilliseconds: 1).isEmpty)
    }

    @Test func readingTellsTheEndFromNothing() {
        var ends: (Int32, Int32) = (-1, -1)
        withUnsafeMutablePointer(to: &ends) { pointer in
            pointer.withMemoryRebound(to: Int32.self, capacity: 2) { _ = pipe($0) }
        }
        _ = write(ends.1, "ab", 2)
        #expect(EventWait.read(ends.0, Array.init) == [0x61, 0x62])
        close(ends.1)
        let ready = EventWait.wait(fds: [-1, ends.0], timeoutMilliseconds: 0)
        #expect(ready[1])
        #expect(EventWait.read(ends.0, Array.init) == nil)
        close(ends.0)
    }
}
