import CLinux
import Domain
import Glibc

extension World {
    /// The world of this process.
    static func current() -> World {
        var world = World(now: { Instant(seconds: time(nil)) })
        world.environment = readEnvironment()
        world.folder = readFolder(environment: world.environment)
        (world.account, world.accountFault) = readAccount(environment: world.environment)
        world.host = readHost()
        world.stateFolder = stateFolder(environment: world.environment)
        world.offset = { instant in
            var seconds = time_t(instant.seconds)
            var parts = tm()
            return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
        }
        world.columns = readColumns()
        let terminal = world.environment["TERM"] ?? ""
        world.hasLines = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        world.hasTerminal = world.hasLines && terminal != "" && terminal != "dumb"
        return world
    }

    private static func readEnvironment() -> [String: String] {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG", "TERM", "HOME", "XDG_STATE_HOME", "USER", "PWD"]
        let found = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    private static func readFolder(environment: [String: String]) -> String {
        guard let path = getcwd(nil, 0) else { return environment["PWD"] ?? "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// An account the system does not list goes by its environment or its number; one that could not be looked up is a fault.
    private static func readAccount(environment: [String: String]) -> (name: String, fault: Int32?) {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let code = getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found)
        if code == 0, found != nil, let name = entry.pw_name { return (String(cString: name), nil) }
        let name = environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "uid-\(getuid())"
        return (name, [0, ENOENT, ESRCH, EBADF, EPERM].contains(code) ? nil : code)
    }

    private static func readHost() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "?" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// `$XDG_STATE_HOME/qualipilote`, else `~/.local/state/qualipilote`.
    private static func stateFolder(environment: [String: String]) -> String {
        if let own = environment["XDG_STATE_HOME"], own.hasPrefix("/") { return own + "/qualipilote" }
        return (environment["HOME"] ?? "/tmp") + "/.local/state/qualipilote"
    }

    private static func readColumns() -> Int? {
        var (columns, rows): (Int32, Int32) = (0, 0)
        guard isatty(STDOUT_FILENO) == 1, clinux_terminal_size(STDOUT_FILENO, &columns, &rows), columns > 0 else { return nil }
        return Int(columns)
    }
}
