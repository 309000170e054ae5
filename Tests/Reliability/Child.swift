import Glibc
import Synchronization

/// A program run to its end, or to the end of patience.
struct Child: Sendable {
    /// 128 + n when signal n ended it.
    var code: Int32 = -1
    var output = ""
    var messages = ""
    var hung = false

    /// One at a time: the creation mask is the whole process's, and no pipe of one may be open in another.
    private static let gate = Mutex(())

    /// `dies`: the milliseconds after which it is killed.
    static func run(
        _ words: [String], environment: [String], mask: mode_t = 0o022, seconds: Double = 25, dies: Int? = nil
    ) -> Child {
        var process: pid_t = 0
        let ends = gate.withLock { _ in start(words, environment, mask, &process) }
        guard let ends else { return Child(code: 127, messages: "\(words.first ?? "?") cannot be started") }
        var child = Child()
        let deadline = now() + seconds
        if let dies {
            usleep(UInt32(dies) * 1000)
            kill(process, SIGKILL)
        }
        child.collect(ends, until: deadline)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if now() > deadline || child.hung {
                child.hung = true
                kill(-process, SIGKILL)
                waitpid(process, &status, 0)
                break
            }
            usleep(300)
        }
        for end in ends { close(end) }
        child.code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
        return child
    }

    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The ends to read of its two streams.
    private static func start(_ words: [String], _ environment: [String], _ mask: mode_t, _ process: inout pid_t) -> [Int32]? {
        var pipes: [[Int32]] = []
        for _ in 0..<2 {
            var ends: [Int32] = [0, 0]
            if pipe(&ends) != 0 { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            pipes.append(ends)
        }
        defer { for ends in pipes { close(ends[1]) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (number, ends) in pipes.enumerated() { posix_spawn_file_actions_adddup2(&actions, ends[1], Int32(number) + 1) }
        var attributes = posix_spawnattr_t()
        var signals = sigset_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        let former = umask(mask)
        defer { umask(former) }
        let error = posix_spawnp(&process, words.first ?? "", &actions, &attributes, &arguments, &variables)
        if error == 0 { return pipes.map { $0[0] } }
        for ends in pipes { close(ends[0]) }
        return nil
    }

    private mutating func collect(_ ends: [Int32], until deadline: Double) {
        var texts: [[UInt8]] = [[], []]
        var open = [true, true]
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while open.contains(true) {
            var polls = (0..<2).map { pollfd(fd: open[$0] ? ends[$0] : -1, events: Int16(POLLIN), revents: 0) }
            let left = deadline - Self.now()
            if left <= 0 {
                hung = true
                break
            }
            if poll(&polls, 2, Int32(left * 1000) + 1) <= 0 { continue }
            for number in 0..<2 where polls[number].revents != 0 {
                let count = read(ends[number], &buffer, buffer.count)
                if count > 0 { texts[number] += buffer[..<count] } else { open[number] = false }
            }
        }
        output = String(decoding: texts[0], as: UTF8.self)
        messages = String(decoding: texts[1], as: UTF8.self)
    }
}
