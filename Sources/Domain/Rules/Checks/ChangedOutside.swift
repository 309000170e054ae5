import Text

extension Check {
    static let changedOutside = Check(
        "E29", .warning, Phrase(fr: "fiche changée hors du programme", en: "record changed outside the program"),
        advice: Phrase(
            fr:
                "Le fichier de cette fiche n'est pas celui que le dernier acte a laissé. « qualipilote reparer » dit ce qui a été remplacé ; « --reprendre FICHE » remet ce que le journal garde, « --garder FICHE » accepte ce qui est là ; à l'écran, Ctrl-O fait de même.",
            en:
                "The file of this record is not as its last act left it. “qualipilote repair” says what was replaced; “--bring-back RECORD” puts back what the journal keeps, “--keep RECORD” accepts what is there; on the screen, Ctrl-O does the same."
        )
    ) { context in
        context.surroundings.inspection.changes.map { Hit(Ref($0.record), $0.phrase) }
    }
}
