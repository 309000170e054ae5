import Domain
import Text

/// One engagement: its state, its points held, what is missing first.
struct EngagementLine {
    private let place: Workplace
    private let engagement: RetainedEngagement
    private let readiness: Readiness.Entry?

    init(_ place: Workplace, _ engagement: RetainedEngagement, _ readiness: Readiness.Entry?) {
        self.place = place
        self.engagement = engagement
        self.readiness = readiness
    }

    /// `Prêtes 18 · À compléter 9 · Écart ouvert 3`.
    static func counts(_ entries: [ListEntry], asOf: String, _ level: LevelWords) -> Phrase {
        let states: [Readiness.State] = [.ready, .toComplete, .openGap]
        func line(_ language: Language) -> String {
            states.map { state in "\(state.plural(level)[language]) \(entries.count { $0.state == state })" }.joined(separator: " · ")
        }
        return Phrase(
            fr: "\(line(.french)), \(level.isFeminine ? "telles qu'elles" : "tels qu'ils") seraient le \(asOf)",
            en: "\(line(.english)), as they would be on \(asOf)")
    }

    var entry: ListEntry {
        let state = readiness?.state ?? .toComplete
        return ListEntry(
            tree: engagement.tree, computed: computed,
            cells: [
                engagement.reference, state.phrase(engagement.words)[place.language],
                (readiness?.tally ?? Readiness.Tally()).figures[place.language],
                title, missing,
            ],
            search: [engagement.moduleTitle, engagement.id],
            values: [
                FilterValue(
                    "state", Phrase(fr: "état", en: "state"), [state.rawValue, state.phrase(engagement.words)[place.language]], isWord: true
                ),
                FilterValue("module", Phrase(same: "module"), [engagement.module, engagement.moduleTitle], isWord: true),
                FilterValue("title", Phrase(fr: "intitulé", en: "title"), [engagement.title]),
            ], state: state)
    }

    private var title: String {
        let mark =
            engagement.isExample
            ? Phrase(fr: " (exemple)", en: " (example)") : Phrase(fr: " (n° à vérifier)", en: " (no. to verify)")
        return engagement.title + (engagement.isExample || engagement.isProvisional ? mark[place.language] : "")
    }

    /// `2 en place, sans preuve · 1 bloqué`.
    private var missing: String {
        var counts: [(cause: Reason.Cause, count: Int)] = []
        for reason in readiness?.reasons ?? [] {
            if let known = counts.firstIndex(where: { $0.cause == reason.cause }) {
                counts[known].count += 1
            } else {
                counts.append((reason.cause, 1))
            }
        }
        return counts.map { "\($0.count) × \($0.cause.phrase[place.language])" }.joined(separator: " · ")
    }

    var computed: JSONObject {
        let number = Engagement.number.value(in: engagement.tree)
        return JSONObject([
            "ref": .string(engagement.ref.text), "reference": .string(engagement.reference),
            "number": number.isEmpty ? .null : .string(number),
            "provisional": .bool(engagement.isProvisional), "example": .bool(engagement.isExample),
            "module_title": .string(engagement.moduleTitle),
            "state": .string((readiness?.state ?? .toComplete).rawValue),
            "standing": place.facts.standing(of: engagement.ref)?.json(place.language) ?? .null, "held": .integer(readiness?.held ?? 0),
            "in_place": .integer(readiness?.tally.inPlace ?? 0), "applicable": .integer(readiness?.applicable ?? 0),
            "as_of": .string(place.facts.readiness.asOf.text),
            "checklists": .strings(engagement.checklists.map { Ref($0).text }),
            "reasons": .array((readiness?.reasons ?? []).map(\.json)),
        ])
    }
}

extension RetainedEngagement {
    /// What people call it by: its number, else its id.
    var reference: String {
        let number = Engagement.number.value(in: tree)
        return number.isEmpty ? id : number
    }
}

extension Reason {
    var json: JSON {
        var object = JSONObject(["cause": .string(cause.name), "ref": .string(ref.text)])
        object["item"] = item.map { .string($0.text) }
        object["day"] = day.map { .string($0.text) }
        return .object(object)
    }
}

extension Reason.Cause {
    /// `evidence_expired`.
    var name: String { "\(self)".snakeCased }
}
