import Domain
import Glibc

/// What stands on disk below a folder, told so that two runs can be compared: ids and moments that a run draws are all « * ».
/// Journals, locks and temporary files are not part of it, nor is a file that no record names: it is as good as not joined.
struct Tree: Equatable, Sendable {
    /// Each file's path and content, sorted.
    private(set) var files: [String] = []
    /// Records that are no JSON.
    private(set) var torn: [String] = []
    private(set) var temporaries: [String] = []

    init(_ stage: Stage, known: Set<String>) {
        let folder = stage.share
        var named = ""
        var joined: [(path: String, text: String)] = []
        for path in Files.below(folder) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if let end = (path + "/").firstRange(of: ".tmp/")?.lowerBound {
                temporaries.append(path[..<end] + ".tmp")
                continue
            }
            if path.contains("journal/") || name == ".lock" { continue }
            let bytes = Files.read(folder + "/" + path)
            if name.hasSuffix(".json"), (try? JSONReader.read(bytes)) == nil { torn.append(path) }
            let text = path + "\n" + String(decoding: bytes, as: UTF8.self)
            let shown = Drawn.hidden(text.replacing(stage.folder, with: "@"), known: known)
            if path.contains("/files/") { joined.append((path, shown)) } else { files.append(shown) }
            if path.contains("/evidence/") { named += String(decoding: bytes, as: UTF8.self) }
        }
        files += joined.filter { named.contains($0.path.drop { $0 != "/" }.dropFirst()) }.map(\.text)
        files.sort()
        temporaries = Set(temporaries).sorted()
    }

    static func == (left: Tree, right: Tree) -> Bool { left.files == right.files }

    /// The first lines of what one has and the other has not.
    func differences(from other: Tree) -> String {
        func lacking(_ left: [String], _ right: [String]) -> [Substring] {
            var counts = Dictionary(grouping: right, by: \.self).mapValues(\.count)
            return left.filter { file in
                defer { counts[file, default: 0] -= 1 }
                return counts[file, default: 0] <= 0
            }.map { $0.prefix { $0 != "\n" } }
        }
        let (more, less) = (lacking(files, other.files), lacking(other.files, files))
        return (more.map { "+\($0)" } + less.map { "-\($0)" }).prefix(6).joined(separator: " ")
    }
}

/// What a run draws for itself.
enum Drawn {
    private static let letters = Set("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Every identifier of 26 characters that is not among the known ones.
    static func identifiers(_ text: String) -> Set<String> {
        var found: Set<String> = []
        scan(Array(text.utf8)) { run in
            if isIdentifier(run) { found.insert(String(decoding: run, as: UTF8.self)) }
        }
        return found
    }

    static func hidden(_ text: String, known: Set<String>) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var end = bytes.startIndex
        scan(bytes) { run in
            result += bytes[end..<run.startIndex]
            end = run.endIndex
            let isDrawn = isIdentifier(run) && !known.contains(String(decoding: run, as: UTF8.self))
            if isDrawn || isMoment(run, in: bytes) { result.append(0x2A) } else { result += run }
        }
        result += bytes[end...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Calls with each run of letters and digits.
    private static func scan(_ bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
        var start: Int?
        for place in 0...bytes.count {
            let isWord = place < bytes.count && (letters.contains(bytes[place]) || isLetter(bytes[place]))
            if isWord {
                start = start ?? place
            } else if let begin = start {
                body(bytes[begin..<place])
                start = nil
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    private static func isIdentifier(_ run: ArraySlice<UInt8>) -> Bool {
        run.count == 26 && run.first == 0x30 && run.allSatisfy(letters.contains)
    }

    /// « 10T12 », « 03Z » of an instant, with the colons left standing between.
    private static func isMoment(_ run: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
        if run.count == 5, run[run.startIndex + 2] == 0x54 { return true }
        if run.count == 3, run.last == 0x5A { return true }
        return run.count == 2 && run.endIndex < bytes.count && bytes[run.endIndex] == 0x3A
    }
}

/// The few calls on files that the rig makes itself.
enum Files {
    /// Paths of the files below a folder, sorted; empty folders are not told.
    static func below(_ folder: String) -> [String] {
        var found: [String] = []
        walk(folder, "", &found)
        return found.sorted()
    }

    private static func walk(_ folder: String, _ prefix: String, _ found: inout [String]) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            if entry.pointee.d_type == UInt8(DT_DIR) {
                let count = found.count
                walk(folder + "/" + name, prefix + name + "/", &found)
                if found.count == count, name.hasSuffix(".tmp") { found.append(prefix + name) }
            } else {
                found.append(prefix + name)
            }
        }
    }

    static func read(_ path: String) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count <= 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    static func text(_ path: String) -> String { String(decoding: read(path), as: UTF8.self) }

    static func write(_ text: String, to path: String, mode: mode_t = 0o644) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
        guard file >= 0 else { return }
        defer { close(file) }
        let bytes = Array(text.utf8)
        _ = Glibc.write(file, bytes, bytes.count)
    }
}
