import Text

extension Check {
    static let engagementWithoutItem = Check(
        "E15", .error,
        words: { level in
            Words(
                title: Phrase(fr: "\(level.one.french) sans point de contrôle", en: "\(level.one.english) without items"),
                advice: Phrase(
                    fr: "Rien ne peut y être coché : ajoutez-lui au moins un point de contrôle.",
                    en: "Nothing can be ticked there: add at least one item to it."))
        }
    ) { context in
        context.dossier.structure.engagements.filter { context.dossier.items(of: $0).isEmpty }.map { Hit($0.ref) }
    }
}
