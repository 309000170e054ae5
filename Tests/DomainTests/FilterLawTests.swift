import Foundation
import Testing
import Text

@testable import Domain

/// Filters against the plainest evaluator there is, written from what the language promises and nothing of the program.
@Suite struct FilterLawTests {
    struct Act: Sendable {
        let id: String
        let title: String
        let state: CorrectiveAction.State
        let due: Int?
        let service: String?
        let post: String?
        let isLinked: Bool
    }

    indirect enum Asked: Sendable {
        case word(String)
        case phrase(String)
        case states([(typed: String, value: String)])
        case services([String])
        case posts([(typed: String, posts: [String])])
        case days(typed: String, ClosedRange<Int>)
        case without(String)
        case linked
        case not(Asked)
        case all([Asked])
        case any([Asked])
    }

    static let today = SmallDossier.today
    static let services = ["DCL", "SGCD", "DCPPAT"]
    static let posts = ["chef-accueil": "Chef de l'accueil", "chef-titres": "Chef des titres", "referent": "Référent qualité"]
    static let words = ["Afficher", "l'été", "où", "ou", "délai", "œuvre", "accueil", "(essai)", "n° 12", "Préfecture", "à signer"]

    static func acts(_ random: inout SeededGenerator) -> [Act] {
        (1...60).map { number in
            Act(
                id: "a\(number)", title: (1...3).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " "),
                state: CorrectiveAction.State.allCases.randomElement(using: &random) ?? .toStart,
                due: Int.random(in: 0..<5, using: &random) == 0 ? nil : Int.random(in: -60...60, using: &random),
                service: Int.random(in: 0..<4, using: &random) == 0 ? nil : services.randomElement(using: &random),
                post: Int.random(in: 0..<4, using: &random) == 0 ? nil : posts.keys.sorted().randomElement(using: &random),
                isLinked: Bool.random(using: &random))
        }
    }

    static func facts(_ acts: [Act]) -> Facts {
        var small = SmallDossier()
        for name in services {
            small.put("services", name.lowercased(), [Service.reference.write(name), Service.title.write("Service \(name)")])
        }
        small.put("people", "eve", [Person.title.write("Ève MARTIN")])
        for (id, title) in posts {
            small.put("posts", id, [Post.title.write(title)])
        }
        small.put("posts", "referent", [Post.Holder.person.write(Ref("people", "eve"), in: Path("holders").element("h"))])
        small.put("decisions", "d", [Decision.reference.write("21-03"), Decision.text.write("Une décision")])
        for act in acts {
            small.put(
                "actions", act.id,
                [
                    CorrectiveAction.title.write(act.title), CorrectiveAction.state.write(act.state),
                    CorrectiveAction.due.write(act.due.map { today + $0 }),
                    CorrectiveAction.service.write(act.service.map { Ref("services", $0.lowercased()) }),
                    CorrectiveAction.owner.write(act.post.map { Ref("posts", $0) }),
                    CorrectiveAction.decisions.write(act.isLinked ? [Ref("decisions", "d")] : []),
                ])
        }
        return Facts(small.dossier, today: today)
    }

    // MARK: The plain evaluator

    static func plain(_ text: String) -> String {
        text.replacing("’", with: "'").replacing("\u{A0}", with: " ").replacing("œ", with: "oe").replacing("Œ", with: "oe")
            .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }

    static func isLate(_ act: Act) -> Bool { act.state.isOpen && (act.due.map { $0 < 0 } ?? false) }

    static func holds(_ asked: Asked, _ act: Act) -> Bool {
        switch asked {
        case .word(let word), .phrase(let word):
            let state = act.state.phrase.french + (isLate(act) ? ", en retard" : "")
            let said = [
                act.id, act.title, state, act.due.map { (today + $0).shown } ?? "", act.service ?? "", act.post.flatMap { posts[$0] } ?? "",
            ]
            return said.contains { plain($0).contains(plain(word)) }
        case .states(let states): return states.contains { $0.value == act.state.rawValue || $0.value == "late" && isLate(act) }
        case .services(let names): return act.service.map(names.contains) ?? false
        case .posts(let wanted): return act.post.map { post in wanted.contains { $0.posts.contains(post) } } ?? false
        case .days(_, let span): return act.due.map(span.contains) ?? false
        case .without("service"): return act.service == nil
        case .without("échéance"): return act.due == nil
        case .without: return act.post == nil
        case .linked: return act.isLinked
        case .not(let other): return !holds(other, act)
        case .all(let parts): return parts.allSatisfy { holds($0, act) }
        case .any(let parts): return parts.contains { holds($0, act) }
        }
    }

    // MARK: Filters made at random

    static func asked(_ depth: Int, _ random: inout SeededGenerator) -> Asked {
        func some<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
        if depth > 0, Int.random(in: 0..<3, using: &random) > 0 {
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in asked(depth - 1, &random) }
            switch Int.random(in: 0..<3, using: &random) {
            case 0: return .not(parts[0])
            case 1: return .all(parts)
            default: return .any(parts)
            }
        }
        let states: [(String, String)] = [
            ("retard", "late"), ("en-retard", "late"), ("\"en cours\"", "in_progress"), ("soldée", "settled"), ("SOLDEE", "settled"),
            ("late", "late"), ("in_progress", "in_progress"), ("\"to be started\"", "to_start"), ("abandonnée", "abandoned"),
            ("\"efficacité à vérifier\"", "effectiveness_to_check"),
        ]
        let posts: [(String, [String])] = [
            ("chef", ["chef-accueil", "chef-titres"]), ("\"Chef de l'accueil\"", ["chef-accueil"]), ("titres", ["chef-titres"]),
            ("martin", ["referent"]), ("\"eve martin\"", ["referent"]), ("référent", ["referent"]),
        ]
        let days: [(String, ClosedRange<Int>)] = [
            ("<30j", -999...29), ("<=30j", -999...30), (">0j", 1...999), ("passé", -999 ... -1), ("0j..30j", 0...30),
            ("..-10j", -999 ... -10),
            (">=+7j", 7...999), ("\"cette semaine\"", -1...5), ("30j", 0...30), ("-30j", -30...0), ("10/03", 0...0), ("mars", -9...21),
            ("01/03..20/03", -9...10),
        ]
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return .word(some(["affich", "ETE", "où", "delai", "oeuvre", "œuvre", "12", "zzz", "retard", "DCL", "accueil", "a7"]))
        case 1: return .phrase(some(["ou", "l’été", "n° 12", "(essai)", "à signer", "zz top"]))
        case 2, 3: return .states((0..<Int.random(in: 1...2, using: &random)).map { _ in some(states) }.map { (typed: $0.0, value: $0.1) })
        case 4: return .services((0..<Int.random(in: 1...2, using: &random)).map { _ in some(services) })
        case 5: return .posts([some(posts)].map { (typed: $0.0, posts: $0.1) })
        case 6:
            let (typed, span) = some(days)
            return .days(typed: typed, span)
        case 7: return .without(some(["service", "échéance", "resp"]))
        default: return .linked
        }
    }

    /// As somebody might type it: names in either language, more parentheses and blanks than are needed.
    static func text(_ asked: Asked, above: Int, _ random: inout SeededGenerator) -> String {
        func some(_ values: [String]) -> String { values[Int.random(in: 0..<values.count, using: &random)] }
        func grouped(_ text: String, _ level: Int) -> String {
            level < above || Int.random(in: 0..<8, using: &random) == 0 ? "(\(some(["", " "]))\(text)\(some(["", " "])))" : text
        }
        switch asked {
        case .word(let word): return some([word, word.uppercased(), word.lowercased()])
        case .phrase(let phrase): return "\"" + some([phrase, phrase.replacing(" ", with: "\u{A0}")]) + "\""
        case .states(let states):
            return some(["état", "ETAT", "state", "status", "éta"]) + some([":", " : ", ":\u{A0}"])
                + states.map(\.typed).joined(separator: ",")
        case .services(let names):
            return some(["service", "Service", "serv"]) + ":" + names.map { some([$0, $0.lowercased()]) }.joined(separator: ",")
        case .posts(let posts): return some(["resp", "responsable", "owner"]) + ":" + posts.map(\.typed).joined(separator: ",")
        case .days(let typed, _): return some(["éch", "échéance", "due"]) + ":" + typed
        case .without(let name): return some(["sans", "without", "SANS"]) + ":" + name
        case .linked: return some(["lié", "lie", "linked"]) + ":" + some(["21-03", "21-0"])
        case .not(let other): return grouped("!" + text(other, above: 3, &random), 3)
        case .all(let parts):
            return grouped(
                parts.map { text($0, above: 2, &random) }.joined(separator: some([" ", "  ", "\u{A0}"])), parts.count > 1 ? 2 : 1)
        case .any(let parts):
            return grouped(parts.map { text($0, above: 2, &random) }.joined(separator: some([" ou ", " OU "])), parts.count > 1 ? 1 : 1)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>) func aFilterFindsWhatThePlainEvaluatorDoes(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let acts = Self.acts(&random)
        let asking = Asking(Self.facts(acts), .french)
        let source = try #require(Source.named("actions", asking.dossier.schema))
        let subjects = acts.map { act in asking.subject(of: Ref("actions", act.id)) }
        let things = Things(subjects, source, asking)
        for _ in 0..<100 {
            let asked = Self.asked(3, &random)
            let text = Self.text(asked, above: 0, &random)
            let filter: Filter
            do { filter = try Filter(text, source, asking) } catch {
                Issue.record("seed \(seed): \(text): \(error.phrase.french)")
                return
            }
            let found = things.matching(filter).map { acts[$0].id }
            let expected = acts.filter { Self.holds(asked, $0) }.map(\.id)
            if found != expected {
                Issue.record("seed \(seed): \(text): \(found) for \(expected)")
                return
            }
            // by letters, as it is typed: each answer is that of the whole text
            let half = String(text.prefix(text.count / 2))
            if let before = try? Filter(half, source, asking, isTyping: true), let now = try? Filter(text, source, asking, isTyping: true),
                now.narrows(before)
            {
                #expect(things.matching(now, among: things.matching(before)) == things.matching(now), "\(half) | \(text)")
            }
        }
    }
}
