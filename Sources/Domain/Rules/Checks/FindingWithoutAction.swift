import Text

extension Check {
    static let findingWithoutAction = Check(
        "E14", .warning, Phrase(fr: "constat à lever sans action", en: "finding to lift without action"),
        advice: Phrase(
            fr: "Les remarques de l'audit interne se corrigent avant l'audit externe : ouvrez une action liée à ce constat.",
            en: "Remarks of the internal audit are corrected before the external one: open an action linked to this finding.")
    ) { context in
        context.dossier.records("findings").filter { finding in
            finding.isOpenGap
                && !context.dossier.uses(of: finding.reference).contains { $0.source.kind == "actions" }
        }.map { Hit($0.reference) }
    }
}
