import Canvas
import Domain
import Exchange
import Testing
import Text

@testable import Interface

/// One of every screen, on the demonstration.
enum AllScreens {
    /// `referentials`: what the assistant offers.
    static func on(_ stage: Stage, referentials: [Record] = DemonstrationFiles.referentials) throws -> [any Screen] {
        let context = stage.context
        let dossier = stage.dossier
        let engagement = try #require(dossier.structure.engagements.first)
        let item = try #require(dossier.items(of: engagement).first)
        let recurring = try #require(dossier.items.first { $0.recurrence != .none })
        let document = try #require(dossier.records("documents").first)
        let meeting = try #require(context.facts.cycle.nextCopil)
        let (change, conflict) = try Situations.conflict(dossier)
        let lists = dossier.schema.kinds.filter { !$0.isSingle && $0.name != Checklist.name }
        let sheets = lists.compactMap { dossier.records($0.name).first?.reference }
        let draft = Draft(key: "new:actions", content: JSONObject(["title": .string("Relancer")]))
        var checklist = ChecklistScreen(engagement: engagement.ref)
        checklist.refresh(context)
        return [
            TableScreen(checklist.list), HomeScreen(), ToDoScreen(), EngagementsScreen(), ChecklistScreen(engagement: engagement.ref),
            ItemScreen(item.ref), PeriodsScreen(recurring.ref),
            SearchScreen(),
            KindsScreen(.all), KindsScreen(.users), MeetingScreen(meeting.reference), UsesScreen(document.reference),
            ReasonsScreen(engagement.ref),
            Explanations.readiness(context), HistoryScreen(document.key), ConflictScreen([conflict], of: change),
            WelcomeScreen { referentials },
            AssistantScreen(.newDossier(referentials), context),
            DraftScreen(draft), DeleteQuestion.screen([document], context), PickerScreen(Item.documents.spec, present: [], several: true),
            PickerScreen(Item.owner.spec, present: [], several: false), ChoiceScreen(Phrase(same: "?"), ItemResult.choices),
            CommandsScreen([], all: true), FormScreen(.record(document.key), context),
            FormScreen(.nested(item.checklist.key, item.path), context), FormScreen(.note(item.ref, id: "n"), context),
            FormScreen(.newEngagement(Ref(engagement.ref.record, nested: engagement.module), id: "n"), context),
            FormScreen(.newItem(engagement.ref, id: "n"), context), MyEvidenceScreen(), DayScreen.doneOn(item.ref, context),
            DayScreen.departure(context), ReasonScreen(6), OtherDayScreen(),
            DepartureScreen(Ref("posts", "correspondant-dcl")),
            IdentityScreen(),
            FormScreen(.evidence(item.ref, .file, id: "n"), context), ImportScreen(), ImportScreen(.pasted(Situations.register)),
            NoticeScreen(sentence: Phrase(fr: "Rien n'a été fait.", en: "Nothing was done.")),
            UndoScreen(act: Act(.tick, "1.1"), id: nil, time: Phrase(fr: "le 28/03/2022", en: "on 28/03/2022"), isRedo: false),
            RestScreen("a", Act(.edit, "Charte"), [RestScreen.Obstacle("DOC-1", by: Phrase(same: ""))], rest: 2),
            ServicesScreen(), OutsideScreen(), ChecksScreen(), ViewsScreen(), ChecklistScreen(.all),
            KeepViewScreen(NamedView.items, ListShape()),
            ColumnsScreen(
                Arrangement(source: .items(dossier.schema), standard: ["title"], shape: ListShape(), key: NamedView.items)),
            LeavingScreen([Phrase(same: "1.1")]), UnsavedScreen([]),
            FillScreen(try fill(document, context)),
            KnownFileScreen(name: context.naming.title(document), known: document.key, to: item.ref),
            PickerScreen(Item.actions.spec, present: [], several: true, creates: true),
        ] + lists.map { RecordListScreen($0.name) } + sheets.map { RecordScreen($0) }
            + lists.map { FormScreen(.newRecord($0.name, id: "n"), context) }
    }

    /// A column pasted on the cells of a document.
    private static func fill(_ document: Record, _ context: Context) throws -> ImportPlan {
        try CellBlock("2030-02-31").plan(
            onto: [CellBlock.Place(document.key, Path([]), name: context.naming.short(document.reference))],
            [FunctionalDocument.nextReview.spec], repeated: false, context.acts, nextCopil: nil, context.language
        ) { _, _, _ in nil }
    }
}
