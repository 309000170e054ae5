import Text

/// On what a role may do a deed; several scopes add up.
public struct Reach: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// What the posts one holds answer for or own.
    public static let own = Reach(rawValue: 1)
    /// What belongs to the services of these posts.
    public static let service = Reach(rawValue: 2)
    /// What belongs to an exigence that one of these posts pilots.
    public static let engagement = Reach(rawValue: 4)
    /// The meetings that name one of these posts as their secretary, and what they decided.
    public static let meeting = Reach(rawValue: 8)
    /// What one made oneself, the same day, as long as nothing uses it.
    public static let made = Reach(rawValue: 16)
    public static let any = Reach(rawValue: 32)

    /// A cell of the table.
    public func phrase(_ level: LevelWords) -> Phrase {
        let parts = Self.named(level).filter { contains($0.reach) }.map(\.word)
        return Phrase(fr: parts.map(\.french).joined(separator: ", "), en: parts.map(\.english).joined(separator: ", "))
    }

    /// Each scope by its word, and what the word means.
    public static func named(_ level: LevelWords) -> [(reach: Reach, word: Phrase, meaning: Phrase)] {
        let those = level.those
        return [
            (.any, Phrase(fr: "tout", en: "any"), Phrase(fr: "dans tout le dossier", en: "anywhere in the dossier")),
            (
                .engagement, Phrase(fr: "ses \(level.many.french)", en: "own \(level.many.english)"),
                Phrase(
                    fr:
                        "\(those) dont un de ses postes est le pilote ; tant qu'aucun pilote n'est nommé, \(those) où il répond d'au moins un point",
                    en: "those that one of the person's posts owns; as long as no owner is named, those with an item that it answers for")
            ),
            (
                .service, Phrase(fr: "son service", en: "own service"),
                Phrase(fr: "ce qui relève du service d'un de ses postes", en: "what belongs to the service of one of the person's posts")
            ),
            (
                .own, Phrase(fr: "ses postes", en: "own posts"),
                Phrase(fr: "ce dont un de ses postes répond", en: "what one of the person's posts answers for")
            ),
            (
                .meeting, Phrase(fr: "secrétaire", en: "secretary"),
                Phrase(
                    fr: "les réunions dont un de ses postes tient le secrétariat, et leurs décisions",
                    en: "the meetings of which one of the person's posts is the secretary, and their decisions")
            ),
            (
                .made, Phrase(fr: "créé ce jour", en: "made today"),
                Phrase(
                    fr: "ce qu'on a créé soi-même le jour même, tant que rien ne s'en sert",
                    en: "what one made oneself the same day, as long as nothing uses it")
            ),
        ]
    }
}
