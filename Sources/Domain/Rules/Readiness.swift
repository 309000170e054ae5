import Text

/// How ready the exigences are, as of a day: **the** one function behind every count of the program.
///
/// An exigence is *ready* when every applicable item of every unit is in place, its periods over by then are verified, its evidence is
/// validated and still valid on that day, its documents are applicable and dated. A site that joins later is counted apart until it does. It has an *open gap* while a finding graded sensitive
/// point or nonconformity is not lifted. Else it is *to complete*. Periods that are not over today do not count against it.
public struct Readiness: Sendable {
    public enum State: String, Wording {
        case ready
        case toComplete = "to_complete"
        case openGap = "open_gap"

        public var phrase: Phrase {
            switch self {
            case .ready: Phrase(fr: "prête", en: "ready")
            case .toComplete: Phrase(fr: "à compléter", en: "to complete")
            case .openGap: Phrase(fr: "écart ouvert", en: "open gap")
            }
        }

        /// As it is said of one of them: « prête », « prêt ».
        public func phrase(_ level: LevelWords) -> Phrase {
            self == .ready ? Phrase(fr: level.agreed("prêt"), en: phrase.english) : phrase
        }

        public func plural(_ level: LevelWords) -> Phrase {
            switch self {
            case .ready: Phrase(fr: level.agreed("Prêt", 2), en: "Ready")
            case .toComplete: Phrase(fr: "À compléter", en: "To complete")
            case .openGap: Phrase(fr: "Écart ouvert", en: "Open gap")
            }
        }

        /// « 3 avec un écart ouvert ».
        public func counted(_ count: Int, _ level: LevelWords) -> Phrase {
            switch self {
            case .ready: Phrase(fr: "\(count) \(level.agreed("prêt", count))", en: "\(count) ready")
            case .toComplete: Phrase(fr: "\(count) à compléter", en: "\(count) to complete")
            case .openGap: Phrase(fr: "\(count) avec un écart ouvert", en: "\(count) with an open gap")
            }
        }

        public var tone: Tone {
            switch self {
            case .ready: .good
            case .toComplete: .waiting
            case .openGap: .bad
            }
        }
    }

    public struct Entry: Sendable {
        public let engagement: Ref
        public let state: State
        public let reasons: [Reason]
        /// Applicable items held, of how many.
        public let tally: Tally
        public var held: Int { tally.held }
        public var applicable: Int { tally.applicable }
        /// The same by unit.
        public let tallies: [Unit: Tally]
    }

    public let asOf: Day
    /// In the order of the structure.
    public let entries: [Entry]
    private let places: [Ref: Int]
    /// What every entry was judged on, and each beside it: while both stay, so does the entry.
    private let ground: [Int]
    private let stamps: [[Int]]

    /// `before`: what an earlier state of the dossier gave; only what moved since is judged again.
    public init(_ dossier: Dossier, asOf: Day, today: Day, after before: Readiness? = nil) {
        self.asOf = asOf
        let kinds: [KindName] = [Referential.name, DossierRecord.name, Site.name, Service.name, "evidence", "documents", "findings"]
        let ground = [asOf.number, today.number] + kinds.map { dossier.stamp(of: $0) }
        let known = before.flatMap { $0.ground == ground ? $0 : nil }
        let judge = ReadinessJudge(dossier, asOf: asOf, today: today)
        let engagements = dossier.structure.engagements
        let stamps = engagements.map { $0.checklists.map { dossier.stamp(of: $0) } }
        entries = zip(engagements, stamps).map { engagement, stamps in
            if let place = known?.places[engagement.ref], let known, known.stamps[place] == stamps { return known.entries[place] }
            return judge.entry(engagement)
        }
        self.ground = ground
        self.stamps = stamps
        places = Dictionary(entries.enumerated().map { ($1.engagement, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(engagement: Ref) -> Entry? { places[engagement].map { entries[$0] } }
    public func count(_ state: State) -> Int { entries.count { $0.state == state } }

    /// How many exigences in a state wait first for each cause, most frequent first.
    public func causes(of state: State) -> [(cause: Reason.Cause, count: Int)] {
        var counts: [Reason.Cause: Int] = [:]
        for entry in entries where entry.state == state {
            if let first = entry.reasons.map(\.cause).min(by: { $0.rawValue < $1.rawValue }) { counts[first, default: 0] += 1 }
        }
        return counts.map { (cause: $0.key, count: $0.value) }.sorted {
            $0.count == $1.count ? $0.cause.rawValue < $1.cause.rawValue : $0.count > $1.count
        }
    }
}
