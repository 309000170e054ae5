import Text

extension Check {
    /// A whole mandatory engagement set aside needs a COPIL decision or the auditor's agreement.
    static let mandatoryNotApplicable = Check(
        "E16", .error,
        words: { level in
            Words(
                title: Phrase(
                    fr: "\(level.one.french) obligatoire \(level.agreed("écarté")) sans décision",
                    en: "mandatory \(level.one.english) set aside without decision"),
                advice: Phrase(
                    fr: "Tous ses points sont « non applicable » : liez la décision du COPIL ou l'accord de l'auditeur.",
                    en: "All its items are “not applicable”: link the COPIL decision or the auditor's agreement."))
        }
    ) { context in
        let dossier = context.dossier
        return dossier.structure.modules.filter { Module.mandatory.value(in: $0.tree) }.flatMap { module in
            dossier.structure.engagements[module.engagements].filter { engagement in
                let items = dossier.items(of: engagement)
                guard !items.isEmpty, items.allSatisfy({ !$0.isApplicable }) else { return false }
                let decided = items.contains { !$0[Item.decisions].isEmpty }
                return !decided && !dossier.uses(of: engagement.ref).contains { $0.source.kind == "decisions" }
            }.map { Hit($0.ref) }
        }
    }
}
