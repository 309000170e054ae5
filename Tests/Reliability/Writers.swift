import Domain
import Glibc
import Synchronization

/// Accounts that write at once on one dossier and are killed at random; at the end each acknowledged act is there exactly once.
struct Writers: Sendable {
    static let count = 8

    struct Outcome: Sendable {
        var acts = 0
        var acknowledged = 0
        var kills = 0
        var problems: [Trial.Problem] = []
    }

    /// What one writer was told.
    private struct Told: Sendable {
        var acknowledged: [String] = []
        var tried: [String] = []
        var kills = 0
        var problems: [Trial.Problem] = []
    }

    let stage: Stage
    let seed: UInt64
    let seconds: Double

    func run() -> Outcome {
        let all = Mutex<[Told]>([])
        Threads.run(Self.count) { number in
            let told = write(as: number + 1)
            all.withLock { $0.append(told) }
        }
        let told = all.withLock { $0 }
        var outcome = Outcome()
        outcome.acts = told.reduce(0) { $0 + $1.tried.count }
        outcome.acknowledged = told.reduce(0) { $0 + $1.acknowledged.count }
        outcome.kills = told.reduce(0) { $0 + $1.kills }
        outcome.problems = told.flatMap(\.problems) + check(told)
        return outcome
    }

    /// Alternately a document of its own and a file joined to the one point that all share.
    private func write(as number: Int) -> Told {
        var chance = Chance(seed &+ UInt64(number) &* 7919)
        var told = Told()
        let account = Account(number)
        let end = Child.now() + seconds
        while Child.now() < end {
            let name = "essai-\(number)-\(told.tried.count)"
            told.tried.append(name)
            let child = Child.run(
                account.words + stage.line(act(name, number, told.tried.count)), environment: stage.environment(of: account),
                mask: stage.mask, dies: Int.random(in: 0..<3, using: &chance) == 0 ? Int.random(in: 1..<60, using: &chance) : nil)
            if child.hung { told.problems.append(Trial.Problem(wrong: .hung, text: name)) }
            if child.code == 0 { told.acknowledged.append(name) }
            if child.code >= 128 { told.kills += 1 }
            if child.code != 0, child.code < 128, child.code != 4 {
                told.problems.append(Trial.Problem(wrong: .blocked, text: "\(name): code \(child.code) \(child.messages)"))
            }
        }
        return told
    }

    private func act(_ name: String, _ number: Int, _ count: Int) -> [String] {
        if count.isMultiple(of: 2) {
            let table = "\(stage.folder)/table-\(number).csv"
            Files.write("Référence;Titre;Version\n\(name);Fiche \(name);1\n", to: table)
            return ["importer", table, "--liste", "documents"]
        }
        let file = "\(stage.folder)/\(name).txt"
        Files.write(name, to: file)
        let old = [timeval](repeating: timeval(tv_sec: 1_700_000_000, tv_usec: 0), count: 2)
        utimes(file, old)
        return ["cocher", "2.3@DCL", "--preuve", file]
    }

    private func check(_ told: [Told]) -> [Trial.Problem] {
        var problems: [Trial.Problem] = []
        let last = stage.run(.marc, ["cocher", "3.1@Préfecture"])
        if last.code != 0 { problems.append(Trial.Problem(wrong: .blocked, text: "after all writers: \(last.messages)")) }
        var found: [String: Int] = [:]
        for path in Files.below(stage.dossier) {
            if path.hasSuffix(".tmp") { problems.append(Trial.Problem(wrong: .left, text: path)) }
            guard path.hasSuffix(".json") else { continue }
            guard let record = (try? JSONReader.read(Files.read(stage.dossier + "/" + path)))?.object else {
                problems.append(Trial.Problem(wrong: .torn, text: path))
                continue
            }
            if path.hasPrefix("documents/"), let name = record["reference"]?.text { found[name, default: 0] += 1 }
            if path.hasPrefix("checklists/") { count(record, &found, &problems) }
        }
        for one in told {
            for name in one.tried {
                let times = found[name] ?? 0
                if times > 1 { problems.append(Trial.Problem(wrong: .half, text: "\(name) is there \(times) times")) }
                if times == 0, one.acknowledged.contains(name) { problems.append(Trial.Problem(wrong: .lost, text: name)) }
            }
        }
        problems += JournalCheck.complaints(about: stage.dossier).map { Trial.Problem(wrong: .unexplained, text: $0) }
        return problems
    }

    /// The files joined to the points of a checklist, by their names, which are also what they hold.
    private func count(_ checklist: JSONObject, _ found: inout [String: Int], _ problems: inout [Trial.Problem]) {
        for item in checklist["items"]?.array ?? [] {
            for evidence in item.object?["evidence"]?.array ?? [] {
                guard let path = evidence.text,
                    let record = (try? JSONReader.read(Files.read("\(stage.dossier)/\(path).json")))?.object
                else {
                    problems.append(Trial.Problem(wrong: .half, text: "a point names \(evidence), which is not there"))
                    continue
                }
                let name = record["title"]?.text.map { String($0.dropLast(4)) } ?? ""
                if Files.text("\(stage.dossier)/\(record["path"]?.text ?? "?")") != name {
                    problems.append(Trial.Problem(wrong: .half, text: "\(path) names a file that is not there, or another"))
                }
                found[name, default: 0] += 1
            }
        }
    }
}
