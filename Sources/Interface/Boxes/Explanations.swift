import Canvas
import Domain
import Text

/// What `=` opens: the rule behind a number, and what it counts.
enum Explanations {
    static func readiness(_ context: Context) -> ExplainScreen {
        let (asOf, level) = (context.facts.readiness.asOf, context.dossier.levels)
        let (some, it) = (level.some, level.isFeminine ? "Elle" : "Il")
        let rule = Phrase(
            fr:
                "Au \(asOf.shown). \(some.french.capitalizedFirst) est \(level.agreed("prêt")) quand chaque point applicable de chaque service est en place, que ses périodes échues sont vérifiées, "
                + "ses preuves validées et encore valables ce jour-là, ses documents applicables et datés. \(it) a un écart ouvert tant qu'un point sensible "
                + "ou une non-conformité n'est pas levé. Sinon \(it.lowercased()) est à compléter. Les périodes qui ne sont pas encore finies ne comptent pas contre \(level.isFeminine ? "elle" : "lui"). Un site qui rejoint la démarche plus tard est compté à part. Un point est tenu quand rien de cela ne lui manque : « 3+2 / 20 » se lit 3 points tenus, 2 autres en place dont la preuve reste à donner ou à valider, sur 20.",
            en:
                "As of \(asOf.shown). \(some.english.capitalizedFirst) is ready when every applicable item of every service is in place, its periods that are over are verified, its "
                + "evidence is validated and still valid that day, its documents are applicable and dated. It has an open gap while a sensitive point or a "
                + "nonconformity is not closed out. Otherwise it is to complete. Periods not over yet do not count against it. A site that joins later is counted apart. An item is held when it lacks none of this: “3+2 / 20” reads 3 items held, 2 more in place whose proof is still to be given or validated, of 20."
        )
        return ExplainScreen(Phrase(fr: "Calcul", en: "Calculation"), rule: rule) { rows($0) }
    }

    private static func rows(_ context: Context) -> [ListRow] {
        let readiness = context.facts.readiness
        return Readiness.State.allCases.flatMap { state -> [ListRow] in
            let entries = readiness.entries.filter { $0.state == state }
            guard !entries.isEmpty else { return [] }
            return [
                .heading(
                    context.text(
                        Phrase(
                            fr: "\(state.plural(context.dossier.levels).french.uppercased()) : \(entries.count)",
                            en: "\(state.plural(context.dossier.levels).english.uppercased()): \(entries.count)")))
            ]
                + entries.map {
                    ListRow(
                        $0.engagement,
                        [SafeText(context.naming.name($0.engagement)), reason($0, context, width: ExplainScreen.room(context))],
                        tone: state.tone)
                }
        }
    }

    /// The first reason and how many others: of the two the reason is cut.
    static func reason(_ entry: Readiness.Entry, _ context: Context, width: Int = .max) -> SafeText {
        guard let first = entry.reasons.min(by: { $0.cause.rawValue < $1.cause.rawValue }) else {
            return context.text(
                fr: Count.of(entry.held, "point tenu", "points tenus"), en: "\(Count.english(entry.held, "item", "items")) held")
        }
        let others = entry.reasons.count - 1
        let more =
            others == 0
            ? Phrase(same: "")
            : Phrase(fr: ", et \(Count.of(others, "autre", "autres"))", en: ", and \(Count.english(others, "other", "others"))")
        let rest = context.text(more)
        return context.text(first.cause.phrase).fitted(to: max(0, width - rest.width)) + rest
    }
}
