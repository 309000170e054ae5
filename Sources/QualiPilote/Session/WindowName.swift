import Domain
import Glibc

/// The name of one run of the interface, under which it keeps what is typed in it.
struct WindowName: Sendable {
    let text: String

    init(text: String) { self.text = text }

    init(host: String) { text = [Digest.short(host), String(getpid()), Self.start(getpid()) ?? "0"].joined(separator: "-") }

    /// Whether a window of this name still runs on this machine.
    static func isOpen(_ text: some StringProtocol, host: String) -> Bool {
        let parts = text.split(separator: "-")
        guard parts.count == 3, parts[0] == Digest.short(host), let process = pid_t(parts[1]), let start = start(process) else {
            return false
        }
        return parts[2] == start
    }

    /// When a process began, as the system counts; nil for one that is over, also where the disk still holds a part of it.
    private static func start(_ process: pid_t) -> String? {
        let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = read(descriptor, &buffer, buffer.count)
        // its name, between brackets, may hold anything
        let fields = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 19 && fields[0] != "Z" && fields[0] != "X" ? String(fields[19]) : nil
    }
}
