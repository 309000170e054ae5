import Canvas
import Domain
import Exchange
import Text

extension Screens {
    /// The keys of one screen or box, as the manual tells them.
    public typealias KeyRows = (title: Phrase, rows: [(keys: [Key], phrase: Phrase)])

    /// Every table of keys of the program, drawn on a dossier that holds something of everything.
    public static func keyTables(_ context: Context) -> [KeyRows] {
        told(context).map { title, screen in (title, screen.pane(0).rows(context).map { ($0.keys, $0.phrase) }) }
    }

    static func told(_ context: Context) -> [(title: Phrase, screen: any Screen)] { things(context) + boxes(context) }

    private typealias Titled = (title: Phrase, screen: any Screen)

    private static func things(_ context: Context) -> [Titled] {
        let dossier = context.dossier
        let first = { (kind: KindName) in dossier.records(kind).first?.reference }
        let (item, engagement) = (dossier.items.first, dossier.structure.engagements.first)
        var found: [Titled] = [
            (Phrase(fr: "Les services", en: "The services"), ServicesScreen()),
            (Phrase(fr: "Mes preuves", en: "My evidence"), MyEvidenceScreen()),
            (Phrase(fr: "Les vues", en: "The views"), ViewsScreen()),
            (Phrase(fr: "Qui êtes-vous ?", en: "Who are you?"), IdentityScreen()),
            (Phrase(fr: "Ouvrir ou créer un dossier", en: "Opening or making a dossier"), WelcomeScreen { [] }),
            (Phrase(fr: "Créer un dossier", en: "Making a dossier"), AssistantScreen(.newDossier([]), context)),
            (Phrase(fr: "Coller ou importer un tableau", en: "Pasting or importing a table"), ImportScreen()),
            (Phrase(fr: "Un tableau collé", en: "A pasted table"), ImportScreen(.pasted("N\tA\n1\tB\n"))),
            (Phrase(fr: "Ce qui a changé hors du programme", en: "What changed outside the program"), OutsideScreen()),
            (Phrase(fr: "Les contrôles du dossier", en: "The checks of the dossier"), ChecksScreen()),
            (Phrase(fr: "Calcul d'un chiffre", en: "How a figure is made"), Explanations.readiness(context)),
        ]
        if let engagement {
            let words = context.dossier.levels
            found.append((words.name, ChecklistScreen(engagement: engagement.ref)))
            found.append((Phrase(fr: "Pourquoi ce n'est pas prêt", en: "Why it is not ready"), ReasonsScreen(engagement.ref)))
            found.append((Phrase(fr: "La liste en cellules", en: "The list as cells"), TableScreen(ListPart())))
        }
        if let item {
            found.append((Phrase(fr: "Un point de contrôle", en: "An item"), ItemScreen(item.ref)))
            found.append(
                (Phrase(fr: "Une preuve à joindre", en: "Evidence to attach"), FormScreen(.evidence(item.ref, .file, id: "n"), context)))
            found.append((Phrase(fr: "Les périodes d'un point", en: "The periods of an item"), PeriodsScreen(item.ref)))
            found.append((Phrase(fr: "Une note", en: "A note"), FormScreen(.note(item.ref, id: "n"), context)))
        }
        if let meeting = first(Meeting.kind.name) { found.append((Phrase(fr: "Une réunion", en: "A meeting"), MeetingScreen(meeting))) }
        if let post = first(Post.kind.name) {
            found.append((Phrase(fr: "Départ ou mutation d'un agent", en: "Somebody leaves"), DepartureScreen(post)))
            found.append((Phrase(fr: "Les postes, les personnes", en: "Posts and people"), RecordListScreen(post.kind)))
            found.append((Phrase(fr: "Un poste, une personne", en: "A post or a person"), RecordScreen(post)))
        }
        if let decision = first(Decision.kind.name) { found.append((Phrase(fr: "Une décision", en: "A decision"), RecordScreen(decision))) }
        if let document = first(FunctionalDocument.kind.name) {
            found.append((Phrase(fr: "Une fiche", en: "A record"), RecordScreen(document)))
            found.append((Phrase(fr: "Ce qui s'en sert", en: "What uses it"), UsesScreen(document)))
            found.append((Phrase(fr: "L'historique d'une fiche", en: "The history of a record"), HistoryScreen(document.record)))
            found.append((Phrase(fr: "Un formulaire", en: "A form"), FormScreen(.record(document.record), context)))
        }
        return found
    }

    private static func boxes(_ context: Context) -> [Titled] {
        let draft = Draft(key: "", content: JSONObject())
        var found: [Titled] = [
            (Phrase(fr: "Garder une vue", en: "Keeping a view"), KeepViewScreen(NamedView.items, ListShape())),
            (
                Phrase(fr: "Colonnes et ordre d'une liste", en: "Columns and order of a list"),
                ColumnsScreen(
                    Arrangement(source: .items(context.dossier.schema), standard: ["title"], shape: ListShape(), key: NamedView.items))
            ),
            (Phrase(fr: "Choisir un mot", en: "Choosing a word"), ChoiceScreen(Phrase(same: ""), ItemResult.choices)),
            (Phrase(fr: "Choisir une fiche", en: "Choosing a record"), PickerScreen(Item.owner.spec, present: [], several: false)),
            (
                Phrase(fr: "Choisir plusieurs fiches", en: "Choosing records"),
                PickerScreen(Item.documents.spec, present: [], several: true, creates: true)
            ),
            (Phrase(fr: "Une question", en: "A question"), ConfirmScreen(question: Phrase(same: ""), consequences: [])),
            (Phrase(fr: "Le motif d'un report", en: "Why a due date is pushed back"), ReasonScreen(1)),
            (
                Phrase(fr: "Un acte d'un autre jour", en: "An act of another day"),
                UndoScreen(act: Act(.edit, ""), id: nil, time: Phrase(same: ""), isRedo: false)
            ),
            (
                Phrase(fr: "Un acte qui ne s'annule pas en entier", en: "An act that cannot be undone whole"),
                RestScreen("", Act(.edit, ""), [], rest: 1)
            ),
            (Phrase(fr: "Ce qui a changé entre-temps", en: "What changed meanwhile"), NoticeScreen(sentence: Phrase(same: ""))),
            (Phrase(fr: "Une saisie gardée", en: "A text that was kept"), DraftScreen(draft)),
            (Phrase(fr: "Quitter quand le disque ne répond pas", en: "Leaving while the disk does not answer"), LeavingScreen([])),
            (Phrase(fr: "Ce qui n'avait pas été enregistré", en: "What was not saved"), UnsavedScreen([])),
            (Phrase(fr: "La liste des commandes", en: "The list of commands"), CommandsScreen([], all: true)),
            (Phrase(fr: "Deux versions d'une fiche", en: "Two versions of a record"), ConflictScreen(DossierRecord.key)),
            (Phrase(fr: "Voir à un autre jour", en: "Seeing another day"), OtherDayScreen()),
            (Phrase(fr: "Le jour du départ", en: "The day somebody leaves"), DayScreen.departure(context)),
        ]
        if let item = context.dossier.items.first {
            let known = KnownFileScreen(name: "", known: item.ref.record, to: item.ref)
            found.append((Phrase(fr: "Un fichier déjà dans le dossier", en: "A file the dossier holds already"), known))
            found.append((Phrase(fr: "Le jour où c'est fait", en: "The day it was done"), DayScreen.doneOn(item.ref, context)))
        }
        if let plan = plan(context) {
            found.append((Phrase(fr: "Un bloc collé sur des cellules", en: "A block pasted on cells"), FillScreen(plan)))
        }
        return found
    }

    private static func plan(_ context: Context) -> ImportPlan? {
        try? CellBlock("1").plan(onto: [], [], repeated: false, context.acts, nextCopil: nil, context.language) { _, _, _ in nil }
    }
}
