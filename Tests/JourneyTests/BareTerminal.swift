import Foundation

/// A terminal that the test itself answers for: the bytes the program writes, and the bytes that come back.
final class BareTerminal {
    private let office: Office
    private let master: Int32
    private let slave: Int32
    let process: pid_t
    private(set) var written = ""

    /// `prefix` stands before the program.
    init(
        _ office: Office, _ words: [String], environment: [String: String] = [:], prefix: [String] = [], rows: UInt16 = 24,
        columns: UInt16 = 80
    ) throws {
        self.office = office
        var ends: (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { throw Fault("no terminal: \(String(cString: strerror(errno)))") }
        (master, slave) = ends
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        process = try Self.start(
            ["/usr/bin/env", "-i", "-C", office.base] + Office.environment(home: office.home, ["TERM": "xterm"].merging(environment) { $1 })
                + prefix + [Office.program, "--aujourdhui", Office.today] + words, on: slave)
    }

    deinit {
        kill(process, SIGKILL)
        close(slave)
        close(master)
    }

    private static func start(_ words: [String], on terminal: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream: Int32 in 0...2 { posix_spawn_file_actions_adddup2(&actions, terminal, stream) }
        var attributes = Run.ownSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        let error = posix_spawn(&process, words.first ?? "", &actions, &attributes, &arguments, &environment)
        guard error == 0 else { throw Fault("\(words.first ?? "?") cannot be started: \(String(cString: strerror(error)))") }
        return process
    }

    /// What `stty` would say.
    func modes() -> [UInt32] {
        var modes = termios()
        tcgetattr(slave, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }

    func resize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Types, or answers.
    func send(_ bytes: String) {
        var bytes = bytes
        bytes.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
    }

    /// Waits until the program has written this since the last wait; all it wrote since then.
    @discardableResult
    func wait(for text: String, within seconds: Double = 15) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        while !written.contains(text) {
            guard Date() < end else { throw Fault("within \(seconds) s the program never wrote « \(text) » but: \(written)") }
            read()
        }
        defer { written = "" }
        return written
    }

    /// What the program has written when it writes nothing for a while.
    func rest() -> String {
        while read() {}
        defer { written = "" }
        return written
    }

    /// What the program writes in answer to what was sent: from its first byte until it writes nothing for a while.
    func answer(within seconds: Double = 15) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        while written.isEmpty {
            guard Date() < end else { throw Fault("within \(seconds) s the program answered nothing") }
            read()
        }
        return rest()
    }

    @discardableResult
    private func read() -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 300) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &buffer, buffer.count)
        written += String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        return count > 0
    }

    /// Waits for the program's end; its exit code.
    func end() throws -> Int32 {
        var status: Int32 = 0
        for _ in 0..<1500 {
            if waitpid(process, &status, WNOHANG) == process { return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f) }
            usleep(10_000)
        }
        throw Fault("the program did not end: \(rest())")
    }

    /// Bytes that a shell would read now.
    func leftForTheShell() -> Int32 {
        var modes = termios()
        tcgetattr(slave, &modes)
        cfmakeraw(&modes)
        tcsetattr(slave, TCSANOW, &modes)
        var count: Int32 = 0
        _ = ioctl(slave, UInt(FIONREAD), &count)
        return count
    }
}
