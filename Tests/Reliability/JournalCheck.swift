import Domain

/// The journals of a dossier read by somebody else than the program: their chains, and that they explain every record.
enum JournalCheck {
    private struct Touched {
        let record: String, after: String, entry: String
    }

    static func complaints(about dossier: String) -> [String] {
        var complaints: [String] = []
        var touched: [Touched] = []
        var open: Set<String> = []
        var abandoned: Set<String> = []
        for path in Files.below(dossier + "/journal") where path.hasSuffix(".jsonl") {
            var previous = ""
            let bytes = Files.read(dossier + "/journal/" + path)
            if !bytes.isEmpty, bytes.last != 0x0A { complaints.append("\(path) ends in half a line") }
            for (number, line) in bytes.split(separator: 0x0A).enumerated() {
                guard let object = (try? JSONReader.read(Array(line)))?.object else {
                    complaints.append("\(path):\(number + 1) is no line")
                    continue
                }
                if number > 0, object["previous"]?.text != previous { complaints.append("\(path):\(number + 1) breaks the chain") }
                previous = Digest.hex(line)
                let entry = object["entry"]?.text ?? ""
                switch object["line"]?.text {
                case "begin": open.insert(entry)
                case "write":
                    touched.append(
                        Touched(record: object["record"]?.text ?? "", after: object["after"]?.text ?? "", entry: entry))
                case "commit": open.remove(entry)
                case "abandon":
                    open.remove(entry)
                    abandoned.insert(entry)
                default: break
                }
            }
        }
        complaints += open.sorted().map { "the act \($0) was neither completed nor taken back" }
        return complaints + unexplained(dossier, touched.filter { !abandoned.contains($0.entry) })
    }

    private static func unexplained(_ dossier: String, _ touched: [Touched]) -> [String] {
        let sums = Dictionary(grouping: touched, by: \.record).mapValues { Set($0.map(\.after)) }
        return Files.below(dossier).compactMap { path in
            guard path.hasSuffix(".json"), let known = sums[String(path.dropLast(5))] else { return nil }
            let sum = Digest.hex(Files.read(dossier + "/" + path))
            return known.contains(sum) ? nil : "\(path) is as no act left it"
        }
    }
}
