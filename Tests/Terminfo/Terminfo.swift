import Foundation

/// What the system knows of terminals, and what stands in for the entries that it does not hold.
public enum Terminfo {
    /// The terminals that offices have.
    public static let terms = [
        "xterm", "xterm-256color", "putty", "putty-256color", "linux", "screen", "tmux", "vt100", "vt220", "rxvt", "st", "kitty",
        "alacritty",
    ]

    /// The entry that has sixteen colours, as none of the others has.
    public static let sixteen = "xterm-16color"

    /// Those that are ours because the system has none.
    public static let ours = (terms + [sixteen]).filter { (try? output("infocmp", [$0])) == nil }

    /// The folder with the entries of ours, for TERMINFO. What the system has is always taken from the system.
    public static let folder: Result<String, Missing> = Result { () throws(Missing) in
        let folder = FileManager.default.temporaryDirectory.path + "/qp-terminfo-\(getpid())"
        let source = folder + "/source"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Entries.source.write(toFile: source, atomically: true, encoding: .utf8)
        } catch { throw Missing(what: "\(error)") }
        atexit { if case .success(let folder) = Terminfo.folder { try? FileManager.default.removeItem(atPath: folder) } }
        if !ours.isEmpty { _ = try output("tic", ["-x", "-o", folder, "-e", ours.joined(separator: ","), source]) }
        print("terminfo: \(ours.isEmpty ? "no entry" : ours.joined(separator: ", ")) of our own; the others are the system's.")
        return folder
    }

    /// The value of TERMINFO for a terminal: nil where the system's entry is used.
    public static func place(of term: String) throws -> String? { ours.contains(term) ? try folder.get() : nil }

    /// Why there is no entry.
    public struct Missing: Error { public let what: String }

    /// What a tool of ncurses says.
    static func output(_ tool: String, _ words: [String], folder: String? = nil) throws(Missing) -> String {
        let process = Process()
        let (pipe, complaints) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["-i", "PATH=/usr/bin:/bin"] + (folder.map { ["TERMINFO=" + $0] } ?? []) + [tool] + words
        process.standardOutput = pipe
        process.standardError = complaints
        do { try process.run() } catch { throw Missing(what: "\(error)") }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            throw Missing(what: String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
        }
        return text
    }
}
