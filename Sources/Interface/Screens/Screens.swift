import Domain
import Exchange
import Text

/// Which screen shows a thing: one line for each kind that has a screen of its own, the record sheet for all others.
public enum Screens {
    public static func screen(for ref: Ref, _ context: Context) -> any Screen {
        switch (ref.kind, ref.nested) {
        case (Checklist.name, .some): ItemScreen(ref)
        case (Checklist.name, nil): ChecklistScreen(checklist: ref.record, context)
        case (Referential.name, .some): ChecklistScreen(engagement: ref)
        case ("meetings", _): MeetingScreen(Ref(ref.record))
        default: RecordScreen(Ref(ref.record))
        }
    }

    /// The first screen of an open dossier.
    public static func home() -> any Screen { HomeScreen() }

    /// Whether a role begins elsewhere than on the home screen.
    public static func hasOwnStart(_ role: Person.Role?) -> Bool { role == .agent || role == .serviceContact }

    /// The program as it starts for a role: one screen for who only answers points, else all of them.
    public static func start(isConfined: Bool, role: Person.Role?, places: [Place] = places, _ context: Context) -> Shell {
        if isConfined || role == .agent { return Shell(MyEvidenceScreen(), places: [], isConfined: true, context) }
        var shell = Shell(home(), places: places, pasted: pasted, context)
        if role == .serviceContact, let service = context.duties?.service {
            shell.open(ChecklistScreen(.unit(.service(service.record.id))), context)
        }
        return shell
    }

    /// « Qui êtes-vous ? », before anything else; `last` is under the cursor.
    public static func identity(last: RecordKey?, _ context: Context) -> Shell {
        Shell(IdentityScreen(last: last), places: [], isConfined: true, context)
    }

    /// A block of a spreadsheet pasted on any screen; nil for a text that is none.
    public static let pasted: Shell.Pasted = { text, context in
        Table.isLikely(text) ? ImportScreen(.pasted(text)) : nil
    }

    /// The screens one key away, and those that only the menu of commands reaches.
    public static let places: [Place] = oneKeyAway + byName

    /// The checks, the dossier's own record, the lists of « Tout ».
    private static let byName: [Place] =
        [
            Place(fr: "Contrôles du dossier", en: "Checks of the dossier") { _ in ChecksScreen() },
            Place(fr: "Fiche du dossier", en: "The dossier's own record") { _ in RecordScreen(Ref(DossierRecord.key)) },
        ]
        + Schema.standard.kinds.filter { kind in !kind.isSingle && !listed.contains(kind.name) }.map { kind in
            Place(fr: kind.plural.french, en: kind.plural.english) { _ in RecordListScreen(kind.name) }
        }

    /// Kinds whose list is one key away, or no list.
    private static let listed: Set<KindName> = [
        Checklist.name, Evidence.kind.name, FunctionalDocument.kind.name, Meeting.kind.name, CorrectiveAction.kind.name, Audit.kind.name,
        SavedView.kind.name,
    ]

    private static let oneKeyAway: [Place] = [
        Place(.character("1"), fr: "À traiter", en: "To do") { _ in ToDoScreen() },
        Place(.character("2"), fr: "Exigences", en: "Requirements") { _ in EngagementsScreen() },
        Place(.character("3"), fr: "Preuves", en: "Evidence") { _ in RecordListScreen("evidence") },
        Place(.character("4"), fr: "Documents", en: "Documents") { _ in RecordListScreen("documents") },
        Place(.character("5"), fr: "COPIL", en: "COPIL") { _ in RecordListScreen("meetings") },
        Place(.character("6"), fr: "Actions", en: "Actions") { _ in RecordListScreen("actions") },
        Place(.character("7"), fr: "Audits", en: "Audits") { _ in RecordListScreen("audits") },
        Place(.character("8"), fr: "Usagers", en: "Users") { _ in KindsScreen(.users) },
        Place(.character("9"), fr: "Tout", en: "All") { _ in KindsScreen(.all) },
        Place(.character("0"), fr: "Vues", en: "Views") { _ in ViewsScreen() },
        Place(.character("/"), fr: "Chercher partout", en: "Search everywhere") { _ in SearchScreen() },
        Place(.function(3), fr: "Coller ou importer un tableau", en: "Paste or import a table") { _ in ImportScreen() },
        Place(.control("o"), fr: "Changé hors du programme", en: "Changed outside the program") { _ in OutsideScreen() },
        Place(.function(8), fr: "Prochain COPIL", en: "Next COPIL") { context in
            let next = context.facts.cycle.nextCopil ?? context.facts.cycle.lastCopil
            if let next { return MeetingScreen(next.reference) }
            return RecordListScreen("meetings")
        },
    ]
}
