import Text

extension Check {
    static let unitWithoutPoints = Check(
        "E25", .error,
        words: { level in
            Words(
                title: Phrase(fr: "\(level.one.french) sans tous ses points", en: "\(level.one.english) without all its items"),
                advice: Phrase(
                    fr:
                        "Un site, un service ou un module a été ajouté sans que ses points soient créés (version plus ancienne, deux personnes à la fois) : « qualipilote reparer » les crée, et tout changement de la structure aussi.",
                    en:
                        "A site, service or module was added without its items being made (an older version, two people at once): “qualipilote repair” makes them, and so does any change of the structure."
                ))
        }
    ) { context in
        let acts = Acts(context.dossier, today: context.today, now: Instant(seconds: 0), author: "")
        return acts.missingPoints.compactMap { edit in
            let checklist = Record(edit.record, edit.mine)
            let unit = (Unit(checklist[Checklist.unit]) ?? .department).phrase(in: context.dossier)
            return checklist[Checklist.engagement].map { Hit($0, unit) }
        }
    }
}
