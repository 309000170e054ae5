import Foundation

/// The program in a real terminal, driven as by a person: keys in, screen out.
final class Terminal {
    /// Kept alive with its terminals, as it holds their sockets.
    private let office: Office
    private let socket: String
    private let folder: String

    /// Starts the program with these words. `prefix` stands before it (another account); the size is in columns and rows; `records`
    /// keeps every byte that the program writes.
    init(
        _ office: Office, _ words: [String], width: Int = 80, height: Int = 24, environment: [String: String] = [:], prefix: [String] = [],
        today: String = Office.today, records: Bool = false
    ) throws {
        self.office = office
        folder = office.base + "/terminal-" + UUID().uuidString.prefix(8)
        socket = folder + "/tmux"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard FileManager.default.isExecutableFile(atPath: Terminal.tmux) else {
            throw Fault("tmux is missing: the journeys need it, install it with « apt-get install tmux ». They are not skipped.")
        }
        let usual = Office.environment(home: office.home, ["TERM": "screen"].merging(environment) { $1 })
        let program =
            prefix + ["/bin/sh", "-c", "echo $$ > \"$0\"; exec \"$@\"", folder + "/pid", Office.program, "--aujourdhui", today] + words
        let script = """
            cd \(Terminal.quoted(office.base))
            \(records ? "until [ -e \(folder)/bytes ]; do sleep 0.01; done" : "")
            stty -a > \(folder)/before
            env -i \((usual + program).map(Terminal.quoted).joined(separator: " "))
            code=$?
            stty -a > \(folder)/after
            echo $code > \(folder)/code.new
            mv \(folder)/code.new \(folder)/code
            exec sleep 1000
            """
        try script.write(toFile: folder + "/script", atomically: true, encoding: .utf8)
        chmod(folder, 0o777)
        let run = try Run(
            ["/usr/bin/env", "-i"] + Office.environment(home: office.home)
                + [
                    Terminal.tmux, "-S", socket, "-u", "-f", "/dev/null", "new-session", "-d", "-x", String(width), "-y", String(height),
                    "sh \(folder)/script",
                ])
        guard run.code == 0 else { throw Fault("tmux did not start: \(run.messages)") }
        try order("set-option", "-g", "status", "off")
        try order("resize-window", "-x", String(width), "-y", String(height))
        if records { try order("pipe-pane", "-t", "0", "cat > \(folder)/bytes") }
    }

    /// Closes the window and waits for the program, which still keeps the text being typed.
    deinit {
        _ = try? order("kill-server")
        guard let process = (try? text("pid")).flatMap({ pid_t($0.dropLast()) }) else { return }
        for _ in 0..<200 where Terminal.isRunning(process) { usleep(10_000) }
    }

    private static let tmux =
        ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first { FileManager.default.isExecutableFile(atPath: $0) } ?? "/usr/bin/tmux"

    private static func quoted(_ word: String) -> String { "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'" }

    @discardableResult
    private func order(_ words: String...) throws -> String {
        let run = try Run(["/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", Terminal.tmux, "-S", socket] + words)
        guard run.code == 0 else { throw Fault("tmux \(words.joined(separator: " ")): \(run.messages)") }
        return run.output
    }

    // MARK: The keyboard

    /// Keys by tmux's names: `Down`, `Space`, `F2`, `C-s`.
    func press(_ keys: String...) throws { for key in keys { try order("send-keys", "-t", "0", key) } }

    /// Text as typed, letter by letter.
    func type(_ text: String) throws { try order("send-keys", "-t", "0", "-l", "--", text) }

    /// Bytes as another terminal sends them.
    func send(_ bytes: String) throws {
        try Run(
            ["/usr/bin/env", "-i", "PATH=/usr/bin:/bin", Terminal.tmux, "-S", socket, "send-keys", "-t", "0", "-H"]
                + bytes.utf8.map { String($0, radix: 16) }
        ).expectSuccess()
    }

    /// A text pasted by the terminal, in brackets if the program asked for them.
    func paste(_ text: String) throws {
        try text.write(toFile: folder + "/paste", atomically: true, encoding: .utf8)
        try order("load-buffer", folder + "/paste")
        try order("paste-buffer", "-p", "-r", "-t", "0")
    }

    func resize(width: Int, height: Int) throws { try order("resize-window", "-t", "0", "-x", String(width), "-y", String(height)) }

    // MARK: The screen

    func screen() throws -> String { try order("capture-pane", "-p", "-t", "0") }

    /// Waits until the screen shows all these texts; the screen then.
    @discardableResult
    func wait(for texts: String..., within seconds: Double = 15) throws -> String {
        try wait("shows " + texts.map { "« \($0) »" }.joined(separator: ", "), within: seconds) { screen in
            texts.allSatisfy(screen.contains)
        }
    }

    @discardableResult
    func wait(without text: String, within seconds: Double = 15) throws -> String {
        try wait("no longer shows « \(text) »", within: seconds) { !$0.contains(text) }
    }

    @discardableResult
    func wait(_ what: String, within seconds: Double = 15, until found: (String) -> Bool) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        var last = ""
        repeat {
            last = try screen()
            if found(last) { return last }
            usleep(20_000)
        } while Date() < end
        throw Fault("within \(seconds) s the screen never \(what); it shows:\n\(last)")
    }

    /// The text of the line that the cursor mark stands on.
    func selected() throws -> String { try screen().split(separator: "\n").first { $0.hasPrefix(" > ") }.map(String.init) ?? "" }

    // MARK: The end

    var process: pid_t { get throws { try waitForFile("pid").flatMap { pid_t($0) } ?? { throw Fault("the program did not start") }() } }

    /// To the program; a kill is one of the processes that work for it too, as when the machine goes down.
    func signal(_ number: Int32) throws {
        let process = try self.process
        if number == SIGKILL { for worker in Terminal.children(of: process) { kill(worker, number) } }
        kill(process, number)
    }

    static func children(of process: pid_t) -> [pid_t] {
        let text = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
        return text.split(separator: " ").compactMap { pid_t($0) }
    }

    /// What runs before the program, where something does, and the processes that work for it.
    func family() throws -> [pid_t] {
        let process = try self.process
        let stat = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let parent = stat.split(separator: ")").last?.split(separator: " ").dropFirst().first.flatMap { pid_t($0) }
        return (parent.map { [$0] } ?? []) + Terminal.children(of: process)
    }

    /// The most memory that the program, or a process that works for it, has held so far, in bytes.
    func peak() throws -> Int {
        let process = try self.process
        return ([process] + Terminal.children(of: process)).map { Terminal.peak(of: $0) }.max() ?? 0
    }

    private static func peak(of process: pid_t) -> Int {
        let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
    }

    /// Waits until the process that the shell started is gone; the modes of the terminal must be as before. Seconds it took.
    @discardableResult
    func gone(within seconds: Double) throws -> Double {
        let (process, start) = (try self.process, Date())
        while Terminal.isRunning(process) {
            if Date().timeIntervalSince(start) > seconds { throw Fault("the program still runs after \(seconds) s:\n\(try screen())") }
            usleep(5_000)
        }
        let took = Date().timeIntervalSince(start)
        let tty = try order("display-message", "-p", "-t", "0", "#{pane_tty}").trimmingCharacters(in: .whitespacesAndNewlines)
        let (before, after) = (try text("before"), try Run(["/usr/bin/env", "stty", "-a", "-F", tty]).output)
        guard before == after, !before.isEmpty else { throw Fault("the terminal's modes were not given back:\n\(before)\n\(after)") }
        return took
    }

    /// The window closes: the line is hung up.
    func hangUp() throws {
        try order("kill-server")
        let process = try self.process
        let end = Date().addingTimeInterval(10)
        while Terminal.isRunning(process) {
            if Date() > end { throw Fault("the program goes on after its window was closed") }
            usleep(20_000)
        }
    }

    /// A process that ended and that nobody asked after does not run.
    private static func isRunning(_ process: pid_t) -> Bool {
        let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: ")").last?.split(separator: " ")
            .first
        return state != nil && state != "Z"
    }

    /// Waits for the program's end; its exit code as the shell says it. The terminal's modes must be as before.
    func end(within seconds: Double = 15) throws -> Int32 {
        guard let code = try waitForFile("code", within: seconds).flatMap({ Int32($0) }) else {
            throw Fault("the program did not end; the screen shows:\n\(try screen())")
        }
        let (before, after) = (try text("before"), try text("after"))
        guard before == after, !before.isEmpty else { throw Fault("the terminal's modes were not given back:\n\(before)\n\(after)") }
        return code
    }

    /// What the program wrote, where that is recorded.
    func bytes() -> [UInt8] { Array(FileManager.default.contents(atPath: folder + "/bytes") ?? Data()) }

    private func text(_ name: String) throws -> String { try String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

    private func waitForFile(_ name: String, within seconds: Double = 10) throws -> String? {
        let end = Date().addingTimeInterval(seconds)
        repeat {
            if let text = try? text(name), text.hasSuffix("\n") { return String(text.dropLast()) }
            usleep(10_000)
        } while Date() < end
        return nil
    }
}

extension Run {
    func expectSuccess() throws {
        guard code == 0 else { throw Fault("ended with \(code): \(messages)") }
    }
}
