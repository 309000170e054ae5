import Domain

/// The journals of a dossier read by somebody else than the program: their chains, that every act has an end, and that they explain
/// every record.
struct JournalCheck {
    private struct Touched {
        let record: String, after: String, entry: String
    }

    private let dossier: String
    private var complaints: [String] = []
    private var touched: [Touched] = []
    /// The end of each act; nil while none is told.
    private var ends: [String: String?] = [:]
    /// Sums that lines tell without an act: baselines, records joined by who ended another's act.
    private var sums: [String: Set<String>] = [:]

    static func complaints(about dossier: String) -> [String] {
        var check = JournalCheck(dossier)
        check.read()
        return check.complaints + check.withoutEnd + check.unexplained
    }

    private init(_ dossier: String) { self.dossier = dossier }

    /// A writer's first segment is `name.jsonl`, the others `name.2.jsonl` and so on; the chain runs through them.
    private mutating func read() {
        let files = Files.below(dossier + "/journal").filter { $0.hasSuffix(".jsonl") }
        let parts = files.map { $0.split(separator: ".") }
        let writers = Dictionary(grouping: zip(parts, files), by: { $0.0[0] })
        for (_, segments) in writers.sorted(by: { $0.key < $1.key }) {
            func number(_ parts: [Substring]) -> Int { parts.count > 2 ? Int(parts[1]) ?? 0 : 1 }
            let ordered = segments.sorted { number($0.0) < number($1.0) }
            if ordered.map({ number($0.0) }) != Array(1...ordered.count) { complaints.append("\(ordered[0].1): a segment is missing") }
            var previous = ""
            for (_, file) in ordered { read(file, &previous) }
        }
    }

    private mutating func read(_ file: String, _ previous: inout String) {
        let bytes = Files.read(dossier + "/journal/" + file)
        if !bytes.isEmpty, bytes.last != 0x0A { complaints.append("\(file) ends in half a line") }
        for (number, line) in bytes.split(separator: 0x0A).enumerated() {
            guard let object = (try? JSONReader.read(Array(line)))?.object else {
                complaints.append("\(file):\(number + 1) is no line")
                continue
            }
            if object["previous"]?.text != previous { complaints.append("\(file):\(number + 1) breaks the chain") }
            previous = Digest.hex(line)
            take(object)
        }
    }

    private mutating func take(_ line: JSONObject) {
        let (kind, entry) = (line["line"]?.text ?? "", line["entry"]?.text ?? "")
        for sum in line["sums"]?.object?.members ?? [] { sums[sum.key, default: []].insert(sum.value.text ?? "") }
        switch kind {
        case "begin": if ends[entry] == nil { ends[entry] = .some(nil) }
        case "write":
            touched.append(Touched(record: line["record"]?.text ?? "", after: line["after"]?.text ?? "", entry: entry))
        case "commit", "completed": ends[entry] = kind
        case "abandon", "taken_back": if ends[entry].flatMap(\.self) != "commit" { ends[entry] = kind }
        default: break
        }
    }

    private var withoutEnd: [String] {
        ends.filter { $0.value == nil }.keys.sorted().map { "the act \($0) was neither completed nor taken back" }
    }

    private var unexplained: [String] {
        let done = touched.filter { ["commit", "completed"].contains(ends[$0.entry].flatMap(\.self)) }
        let known = done.reduce(into: sums) { $0[$1.record, default: []].insert($1.after) }
        let files = Files.below(dossier).filter { $0.hasSuffix(".json") }
        let changed = files.compactMap { path -> String? in
            guard let known = known[String(path.dropLast(5))] else { return nil }
            return known.contains(Digest.hex(Files.read(dossier + "/" + path))) ? nil : "\(path) is as no act left it"
        }
        let gone = Set(done.map(\.record)).subtracting(files.map { String($0.dropLast(5)) })
        return changed + gone.sorted().map { "\($0) is gone, and no act took it away" }
    }
}
