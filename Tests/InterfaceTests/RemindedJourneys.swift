import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// « relancé 2 fois » on the lists of what somebody was reminded of.
@Suite struct RemindedJourneys {
    private func stage(_ size: Size = .small, language: Language = .french) throws -> Stage {
        let stage = try Stage.demonstration(size: size, language: language)
        let messages = Reminders(stage.context.facts).messages
        for days in [7, 0] {
            for step in [{ $0.prepare(messages) }, { $0.sendPrepared(evenWithoutAddress: true) }] as [(Acts) -> Change?] {
                let acts = Acts(stage.dossier, today: Stage.day - days, now: Instant(seconds: 0), author: "")
                let change = try #require(step(acts))
                stage.change { $0 = $0.applying(change) }
            }
        }
        return stage
    }

    @Test func actionsAndDecisionsHaveAColumn() throws {
        let size = Size(width: 160, height: 40)
        let stage = try self.stage(size).type("6")
        #expect(stage.rows[2].contains("Rel") && stage.text.contains("2 fois"))
        stage.open(RecordListScreen("decisions"))
        #expect(stage.rows[2].contains("Rel"))
        #expect(try !Stage.demonstration(size: size).type("6").rows[2].contains("Rel"))
        #expect(try self.stage(size, language: .english).type("6").text.contains("2 times"))
    }

    /// It takes no column from what decides: the line above the keys says it.
    @Test func aNarrowWindowSaysItOfTheRowInHand() throws {
        let stage = try self.stage().type("6/AC-2022-003<enter>")
        #expect(stage.rows[3].contains("Échéance") && stage.rows[3].contains("Responsable"))
        #expect(stage.text.contains("Relancé 2 fois"), "\(stage.text)")
    }

    @Test func theFileOfTheListHasTheColumnToo() throws {
        let stage = try self.stage().type("6x")
        guard case .export(let bytes, _)? = stage.requests.last as? TableRequest else {
            return #expect(Bool(false), "no file: \(stage.requests)")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(try #require(lines.first).contains("Relancé") && lines.contains { $0.contains("2 fois") })
    }

    @Test(arguments: [Size.small, .large]) func aPointSaysItAtTheEndOfItsName(_ size: Size) throws {
        let stage = try self.stage(size)
        let item = try #require(stage.dossier.items.first { stage.dossier.reminders(of: $0.ref) == 2 })
        stage.open(ChecklistScreen(.engagement(item.engagement.ref), first: item.ref))
        #expect(stage.selected.contains(" · relancé 2 fois"), "\(stage.text)")
    }

    @Test func myPointsSayItToo() throws {
        let stage = try self.stage()
        let item = try #require(stage.dossier.items.first { stage.dossier.reminders(of: $0.ref) == 2 })
        let checklist = try #require(stage.dossier.record(item.checklist.key))
        let write = Item.owner.write(Ref("posts", "agent-accueil-hall"), in: item.path)
        stage.change { $0.put(Record(checklist.key, Edit(checklist.key, base: checklist.tree, writes: [write]).mine)) }
        stage.person = RecordKey("people", "agent-accueil-1")
        stage.open(MyEvidenceScreen())
        #expect(stage.text.contains("· relancé 2 fois"), "\(stage.text)")
    }

    // MARK: Whom

    private func list(_ stage: Stage) throws -> ListPart {
        let layer = try #require(stage.shell.layers.last as? PaneLayer)
        return try #require((layer.panes[0] as? Layer<ToDoScreen>)?.screen.list)
    }

    private func asked(_ stage: Stage) -> [Ref] { stage.asked(RemindRequest.self).last?.refs ?? [] }

    /// The row in hand, those a filter leaves, those marked: never everybody unasked.
    @Test func theRowTheFilterOrTheMarksAreReminded() throws {
        let stage = try Stage.demonstration(size: .large).open(ToDoScreen(category: .actionsLate))
        let row = try #require(try list(stage).selected?.ref)
        stage.type("p")
        #expect(stage.text.contains("Préparer 1 message, pour 1 ligne ?") && stage.asked(RemindRequest.self).isEmpty, "\(stage.text)")
        stage.type("o")
        #expect(asked(stage) == [row])

        stage.type("/raison:retard service:DCL<enter>")
        let filtered = try list(stage).shown.compactMap { try self.list(stage).rows[$0].ref }
        stage.type("po")
        #expect(Set(asked(stage)) == Set(filtered) && filtered.count > 1)

        stage.type("<s-down>")
        let marked = try list(stage).marks.refs
        stage.type("po")
        #expect(Set(asked(stage)) == marked && marked.count == 2)
    }

    /// What is left out is named before anything is done.
    @Test func theQuestionNamesWhatIsLeftOut() throws {
        let stage = try Stage.demonstration(size: .large)
        let action = try #require(stage.context.facts.toDo.entries(.actionsLate).first)
        remind([action.ref], stage)
        stage.open(ToDoScreen()).type("/raison:\"actions en retard\" ou raison:E12<enter>p")
        #expect(stage.text.contains("Préparer 1 message, pour 1 ligne ?"), "\(stage.text)")
        #expect(stage.text.contains("Déjà relancé aujourd'hui") && stage.text.contains("Rien à relancer"), "\(stage.text)")
        #expect(stage.text.contains("Sans adresse"), "\(stage.text)")
        stage.type("<esc>")
        #expect(stage.asked(RemindRequest.self).isEmpty)
        let nothing = try Stage.demonstration().open(ToDoScreen()).type("/raison:E12<enter>p")
        #expect(nothing.said.contains("Rien à relancer"), "\(nothing.said)")
    }

    private func remind(_ refs: [Ref], _ stage: Stage) {
        let reminders = Reminders(of: refs, in: stage.context.facts.toDo, stage.context.facts)
        for step in [{ $0.prepare(reminders.messages) }, { $0.sendPrepared(evenWithoutAddress: true) }] as [(Acts) -> Change?] {
            if let change = step(stage.context.acts) { stage.change { $0 = $0.applying(change) } }
        }
    }

    @Test(arguments: ["actions", "decisions"]) func listsRemindToo(_ kind: String) throws {
        let stage = try Stage.demonstration(size: .large).open(RecordListScreen(KindName(rawValue: kind)))
        stage.type("/état:retard<enter>po")
        #expect(!asked(stage).isEmpty && asked(stage).allSatisfy { stage.context.facts.standing(of: $0)?.isLate ?? false })
        let documents = try Stage.demonstration().type("4p")
        #expect(documents.asked(RemindRequest.self).isEmpty && !documents.text.contains("Préparer"))
    }

    @Test func pointsOfAListAreRemindedToo() throws {
        let stage = try Stage.demonstration(size: .large)
        let late = try #require(stage.context.facts.toDo.entries(.itemsLate).first)
        let item = try #require(stage.context.item(late.ref))
        stage.open(ChecklistScreen(.engagement(item.engagement.ref), first: item.ref)).type("go")
        #expect(asked(stage) == [late.ref])
    }

    // MARK: Prepared, sent

    private func addressed(_ stage: Stage) {
        stage.change { dossier in
            for post in dossier.records("posts") {
                let write = Post.email.write("\(post.id)@exemple.fr")
                dossier.put(Record(post.key, Edit(post.key, base: post.tree, writes: [write]).mine))
            }
        }
    }

    /// A message that is written is not one that left: « S » says that it did, and takes it back.
    @Test func whatIsPreparedCountsOnceItIsSent() throws {
        let stage = try Stage.demonstration(size: .large)
        addressed(stage)
        stage.type("1s")
        #expect(stage.said.contains("Aucune relance préparée") && stage.changes.isEmpty)
        let messages = Reminders(stage.context.facts).messages.filter { $0.to.kind == Post.kind.name }
        let prepared = try #require(stage.context.acts.prepare(messages))
        stage.change { $0 = $0.applying(prepared) }
        #expect(stage.text.contains("relance préparée") && !stage.text.contains("relancé 1 fois"))
        stage.type("s")
        #expect(stage.changes.map(\.act.verb) == [.remind] && stage.said.contains("envoyées"))
        #expect(stage.text.contains("relancé 1 fois") && !stage.text.contains("relance préparée"))
        #expect(stage.context.acts.prepare(messages) == nil, "what was sent today is not prepared again")
        stage.type("s")
        #expect(stage.text.contains("Reprendre « envoyées » ?"), "\(stage.text)")
        stage.type("o")
        #expect(stage.text.contains("relance préparée") && !stage.text.contains("relancé 1 fois"), "\(stage.text)")
    }

    /// A message without an address is not said to be sent, but of a row that is pointed at.
    @Test func withoutAddressNothingIsSaidToBeSent() throws {
        let stage = try Stage.demonstration(size: .large)
        let action = try #require(stage.context.facts.toDo.entries(.actionsLate).first)
        let messages = Reminders(of: [action.ref], in: stage.context.facts.toDo, stage.context.facts).messages
        let prepared = try #require(stage.context.acts.prepare(messages))
        stage.change { $0 = $0.applying(prepared) }
        stage.open(ToDoScreen(category: .actionsLate)).type("s")
        #expect(stage.changes.isEmpty && stage.said.contains("faute d'adresse") && stage.said.contains("Marquez leurs lignes"))
        stage.type("ms")
        #expect(stage.changes.map(\.act.verb) == [.remind] && stage.dossier.reminders(of: action.ref) == 1, "\(stage.said)")
    }
}
