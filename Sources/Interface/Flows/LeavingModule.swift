import Domain
import Text

/// The question before a module leaves the dossier: its exigences and what was answered of them are shown no more.
enum LeavingModule {
    /// Nil where the link says something else than that a module is retained.
    static func question(_ target: Ref, _ field: FieldSpec, of record: Record, _ change: Change, _ said: Phrase, _ context: Context)
        -> ConfirmScreen?
    {
        guard record.kind == DossierRecord.name, field.key == DossierRecord.modules.key,
            FormScreen.refusal(of: change, context.dossier) == nil
        else { return nil }
        let after = context.dossier.applying(change)
        let left = Set(after.structure.engagements.map(\.ref))
        let leaving = context.dossier.structure.engagements.filter { !left.contains($0.ref) }
        let answers = leaving.flatMap { context.dossier.items(of: $0) }.count { $0.isAnswered }
        let level = context.dossier.levels.counted(leaving.count)
        return ConfirmScreen(
            question: Phrase(fr: "Retirer ce module ?", en: "Take this module away?"),
            consequences: [
                Phrase(same: context.naming.name(target, nestedIn: field.nestedIn)),
                Phrase(
                    fr: "Ne seront plus montrées : \(level.french) et \(Count.of(answers, "réponse donnée", "réponses données")).",
                    en: "Shown no more: \(level.english) and \(Count.english(answers, "answer given", "answers given"))."),
                Phrase(fr: "Rien n'est effacé : U annule le retrait.", en: "Nothing is erased: U undoes it."),
            ], act: (change, said))
    }
}
