import Foundation

/// strace, which holds or fails the system calls of the program under test. Where it is missing or forbidden a test fails.
struct Strace {
    static let program =
        ["/usr/bin/strace", "/usr/local/bin/strace", "/bin/strace"].first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What stands before the program; the trace goes to `file`.
    static func words(_ calls: String, inject: String, to file: String) throws -> [String] {
        guard let program else {
            throw Fault("strace is missing: these tests need it, install it with « apt-get install strace ». They are not skipped.")
        }
        return [program, "-f", "--seccomp-bpf", "-q", "-o", file, "-e", "trace=" + calls, "-e", "inject=" + inject]
    }
}
