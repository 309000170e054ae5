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
        #expect(ready == [signals.fileDescriptor])
        #expect(signals.drain() == [SIGWINCH])
        #expect(signals.drain() == [])
    }

    @Test func waitingEnds() {
        #expect(EventWait.wait(fds: [], timeoutMilliseconds: 1) == [])
    }

    @Test func readingTellsTheEndFromNothing() {
        var ends: (Int32, Int32) = (-1, -1)
        withUnsafeMutablePointer(to: &ends) { pointer in
            pointer.withMemoryRebound(to: Int32.self, capacity: 2) { _ = pipe($0) }
        }
        _ = write(ends.1, "ab", 2)
        #expect(EventWait.read(ends.0) == [0x61, 0x62])
        close(ends.1)
        #expect(EventWait.wait(fds: [ends.0], timeoutMilliseconds: 0) == [ends.0])
        #expect(EventWait.read(ends.0) == nil)
        close(ends.0)
    }
}
