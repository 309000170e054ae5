import Domain
import Text

/// The six questions of a new dossier.
extension Question {
    static let sites = Question(
        key: "sites", name: Phrase(fr: "Préfecture et sites", en: "Prefecture and sites"),
        text: Phrase(fr: "Quelle préfecture, et quels sites ?", en: "Which prefecture, and which sites?"),
        help: Phrase(
            fr:
                "Un site par ligne : la préfecture d'abord (elle donne son nom au dossier), puis les sous-préfectures qui demandent le label. "
                + "Entrée sur une ligne vide : question suivante.",
            en: "One site a line: the prefecture first (the dossier takes its name), then the sub-prefectures that ask for the label. "
                + "Enter on an empty line: next question."),
        form: .lines, isRequired: true, fault: { answers, _ in twice(answers["sites"]) },
        remark: { answers, _ in holidays(Territory(named: answers["sites"])) })

    /// Only where they are not those of everybody.
    private static func holidays(_ territory: Territory) -> Phrase? {
        guard territory != .mainland else { return nil }
        let name = territory.phrase
        return Phrase(
            fr: "= jours fériés : \(name.french). Se change dans la fiche du dossier.",
            en: "= public holidays: \(name.english). To be changed in the dossier's own record.")
    }

    static let services = Question(
        key: "services", name: Phrase(fr: "Services", en: "Services"),
        text: Phrase(fr: "Quels services fournissent les preuves ?", en: "Which services give the evidence?"),
        help: Phrase(
            fr:
                "Un par ligne, le sigle d'abord : DCL, SIDSIC, SGC Secrétariat général commun… Laissez vide si vous ne savez pas encore : les services s'ajoutent ensuite.",
            en:
                "One a line, its acronym first: DCL, SIDSIC, SGC Shared general secretariat… Leave it empty if you do not know yet: services can be added later."
        ),
        form: .lines, fault: { answers, _ in twice(answers["services"]) ?? sameAcronym(answers["services"]) })

    /// « DCL Direction de la citoyenneté » and « dcl accueil » would be two services of one acronym.
    private static func sameAcronym(_ lines: [String]) -> Phrase? {
        let named = Dictionary(grouping: lines) { Folding.fold(String($0.prefix { $0 != " " })) }
        for line in lines {
            let acronym = String(line.prefix { $0.isUppercase || $0.isNumber })
            let same = named[Folding.fold(acronym)] ?? []
            guard acronym.count > 1, acronym == line.prefix(while: { $0 != " " }), let other = same.first(where: { $0 != line }) else {
                continue
            }
            return Phrase(
                fr: "« \(line) » et « \(other) » ont le même sigle : un sigle par service.",
                en: "“\(line)” and “\(other)” have the same acronym: one acronym a service.")
        }
        return nil
    }

    private static func twice(_ names: [String]) -> Phrase? {
        var seen = Set<[UInt8]>()
        guard let name = names.first(where: { !seen.insert(Folding.fold($0)).inserted }) else { return nil }
        return Phrase(fr: "« \(name) » est là deux fois.", en: "“\(name)” is there twice.")
    }

    static func referential(_ making: DossierMaking) -> Question {
        Question(
            key: "referential", name: Phrase(fr: "Référentiel", en: "Standard"),
            text: Phrase(fr: "Par quel référentiel serez-vous audités ?", en: "Which standard will you be audited by?"),
            help: Phrase(
                fr: "Les référentiels en vigueur d'abord ; à droite, ce que contient la liste fournie avec ce programme.",
                en: "The standards in force first; on the right, how much the list within this program holds."),
            form: .choice, isRequired: true,
            options: { _, _ in making.referentials.map(option) },
            standard: { _, _ in making.usual.map { [$0.id] } ?? [] },
            remark: { answers, _ in
                guard let chosen = making.referential(answers), chosen[Referential.engagements].isEmpty else { return nil }
                let none = LevelWords(chosen).none
                return Phrase(
                    fr:
                        "\(none.french.capitalizedFirst) de ce référentiel \(LevelWords(chosen).agreed("n'est donné")) ici : obtenez la liste officielle, elle se colle ensuite dans le dossier (F3).",
                    en:
                        "\(none.english.capitalizedFirst) of this standard is given here: obtain the official list, it is pasted in the dossier later (F3)."
                )
            })
    }

    private static func option(_ referential: Record) -> Option {
        let (held, status) = (Completeness(referential).phrase, referential[Referential.status])
        let former = status == .living ? Phrase(same: "") : Phrase(fr: " · ancien", en: " · former")
        return Option(
            value: referential.id, name: Phrase(same: referential[Referential.title]),
            detail: Phrase(fr: held.french + former.french, en: held.english + former.english))
    }

    static func modules(_ making: DossierMaking) -> Question {
        Question(
            key: "modules", name: Phrase(fr: "Modules", en: "Modules"),
            text: Phrase(fr: "Quels modules demandez-vous ?", en: "Which modules do you ask for?"),
            help: Phrase(
                fr: "Les modules obligatoires sont cochés d'office. Espace coche les autres ; on peut en ajouter plus tard.",
                en: "Mandatory modules are marked already. Space marks the others; more can be added later."),
            form: .several, isRequired: true,
            isAsked: { answers in making.referential(answers).map { $0[Referential.modules].count > 1 } ?? true },
            options: { answers, _ in making.referential(answers).map(options) ?? [] },
            standard: { answers, _ in
                guard let chosen = making.referential(answers) else { return [] }
                let counted = chosen[Referential.declaredFor]
                return counted.isEmpty ? Array(chosen.mandatoryModules) : counted
            },
            remark: { answers, _ in making.referential(answers).flatMap { incomplete($0, Set(answers["modules"])) } })
    }

    private static func options(_ referential: Record) -> [Option] {
        referential[Referential.modules].compactMap { module in
            guard let id = module["id"]?.text else { return nil }
            let number = Module.number.value(in: module)
            let isMandatory = Module.mandatory.value(in: module)
            return Option(
                value: id, name: Phrase(same: (number.isEmpty ? "" : number + " ") + Module.title.value(in: module)),
                detail: isMandatory ? Phrase(fr: "obligatoire", en: "mandatory") : Phrase(same: ""), isFixed: isMandatory)
        }
    }

    /// A list that is not whole is told before one goes on.
    private static func incomplete(_ referential: Record, _ modules: Set<String>) -> Phrase? {
        let held = Completeness(referential, modules: modules)
        guard let (listed, declared) = held.declared.map({ ($0.listed, $0.count) }), listed < declared else { return nil }
        let many = LevelWords(referential).many
        return Phrase(
            fr:
                "Le texte fourni ne contient que \(listed) des \(declared) \(many.french) de ces modules. Continuez : la liste officielle se colle "
                + "ensuite depuis votre tableur (colonnes : n°, intitulé, preuve attendue).",
            en:
                "The text supplied holds only \(listed) of the \(declared) \(many.english) of these modules. Go on: the official list is pasted later "
                + "from your spreadsheet (columns: no., title, expected evidence).")
    }

    static let audits = Question(
        key: "audits", name: Phrase(fr: "Audits prévus", en: "Planned audits"),
        text: Phrase(fr: "Quand seront les audits ?", en: "When will the audits be?"),
        help: Phrase(
            fr: "Un par ligne, le type et le jour. Laissez vide si aucune date n'est connue.",
            en: "One a line, its kind and its day. Leave it empty if no day is known."),
        form: .lines,
        examples: { _, context in
            let days = DayExamples(today: context.today, aim: .ahead)
            let (external, own, month) = (days.day(months: 7).shown, days.day(months: 4).shown, days.endOfMonth(months: 6))
            return Phrase(
                fr: "Par exemple : externe \(external), interne \(own), blanc \(month.french).",
                en: "For instance: external \(external), internal \(own), mock \(month.english).")
        },
        fault: { answers, context in
            do throws(ToldAuditReader.Fault) {
                let audits = try DossierMaking.audits(answers["audits"], context.today)
                guard let past = audits.first(where: { $0.day < context.today }) else { return nil }
                let shown = past.day.shownWithWeekday
                return Phrase(
                    fr: "\(shown.french) est passé : les audits déjà tenus viennent à la fin, dans « Reprise ».",
                    en: "\(shown.english) is past: audits held already come at the end.")
            } catch { return error.phrase }
        },
        understood: { answers, context in told(answers["audits"], context) },
        remark: { answers, context in told(answers["audits"], context).map(read) })

    /// « = audit externe, lun. 30/11/2026 ».
    static func read(_ phrase: Phrase) -> Phrase { Phrase(fr: "= " + phrase.french, en: "= " + phrase.english) }

    /// The days as they are understood.
    static func told(_ lines: [String], past: Bool = false, _ context: Context) -> Phrase? {
        guard let audits = try? DossierMaking.audits(lines, context.today, past: past), !audits.isEmpty else { return nil }
        func list(_ language: Language) -> String {
            audits.map { audit in
                let open = audit.findings.count
                let word =
                    language == .french
                    ? Count.of(open, "constat ouvert", "constats ouverts") : Count.english(open, "open finding", "open findings")
                return "\(audit.type.phrase[language]), \(audit.day.shownWithWeekday[language])" + (open == 0 ? "" : " (\(word))")
            }.joined(separator: " · ")
        }
        return Phrase(fr: list(.french), en: list(.english))
    }

    static let folder = Question(
        key: "folder", name: Phrase(fr: "Répertoire", en: "Folder"),
        text: Phrase(fr: "Où ranger le dossier ?", en: "Where should the dossier be kept?"),
        help: Phrase(
            fr: "Un répertoire nouveau ou vide, sur le serveur que vos collègues atteignent : /srv/qualite/label-2026. "
                + "Qui peut écrire dans ce répertoire peut modifier le dossier.",
            en: "A new or empty folder, on the server that your colleagues reach: /srv/qualite/label-2026. "
                + "Whoever may write in this folder may change the dossier."),
        form: .newFolder, isRequired: true,
        standard: { answers, context in
            let audits = (try? DossierMaking.audits(answers["audits"], context.today)) ?? []
            return ["label-\((audits.map(\.day).max() ?? context.today).parts.year)"]
        })
}
