import Domain
import Testing
import Text

@testable import Interface

/// Proofs: where they are made, what is asked before one is given up, and what several at once do.
@Suite struct EvidenceDoorTests {
    @Test func spaceAsksBeforeAValidationIsTakenBack() throws {
        let stage = try Stage.demonstration().type("3/validée<enter>")
        let ref = try #require(stage.shell.layers.last?.aim.first)
        #expect(stage.dossier.record(ref.record)?[Evidence.state] == .validated)
        stage.type(" ")
        #expect(stage.changes.isEmpty && stage.text.contains("Retirer la validation ?"))
        stage.type("<enter>")
        #expect(stage.changes.isEmpty)
        stage.type(" o")
        #expect(stage.dossier.record(ref.record)?[Evidence.state] == .toValidate && stage.said.hasSuffix("U pour annuler."))
    }

    /// What nobody can look at any more is not validated in passing.
    @Test(arguments: [FileCondition.missing, .changed])
    func aProofWhoseFileIsGoneIsNotValidatedUnasked(_ condition: FileCondition) throws {
        let stage = try Stage.demonstration().type("1")
        let waiting = stage.dossier.records("evidence").filter { $0[Evidence.state] == .toValidate && $0.hasSubstance }
        let proof = try #require(waiting.first { stage.context.acts.validate([$0])?.act.verb == .validate })
        stage.see(Surroundings(files: [proof.key: condition]))
        #expect(stage.context.facts.standing(of: proof.reference)?.phrase.french.contains(condition.phrase.french) == true)
        #expect(stage.open(RecordScreen(proof.reference)).heard.contains(condition.ofFile.french) || proof[Evidence.path].isEmpty)
        let (effects, _): ([Effect<Never>], [Ref]) = EvidenceActs.validate([proof.reference], stage.context)
        guard case .open(let question, _)? = effects.first else { return #expect(Bool(false), "\(effects)") }
        stage.open(question)
        #expect(stage.text.contains("Valider quand même ?") && stage.changes.isEmpty, "\(stage.text)")
        stage.type("o")
        #expect(stage.dossier.record(proof.key)?[Evidence.state] == .validated)
    }

    /// Whoever only looks at the first screen knows that files were dropped; Enter leads to them.
    @Test func theHomeScreenSaysThatFilesWereDropped() throws {
        let stage = try Stage.demonstration()
        #expect(!stage.text.contains("fichiers déposés"))
        stage.see(Surroundings(deposits: Self.deposits))
        #expect(stage.type("<home>").selected.contains("3 fichiers déposés à joindre"), "\(stage.text)")
        #expect(stage.type("<enter>").text.contains("3 FICHIERS DÉPOSÉS PAR CERT"), "\(stage.text)")
    }

    /// A proof named after its file says which point it is for.
    @Test func whatWaitsToBeValidatedNamesItsPoint() throws {
        let stage = try Stage.demonstration()
        let proof = try #require(stage.context.facts.toDo.rows.first { $0.first == .evidenceToValidate })
        let item = try #require(stage.dossier.items(provenBy: proof.ref).first)
        stage.change { dossier in
            guard let record = dossier.record(proof.ref.record) else { return }
            dossier.put(
                Record(
                    record.key,
                    Edit(record.key, base: record.tree, writes: [Evidence.title.write("b.txt"), Evidence.path.write("files/x.txt")]).mine))
        }
        #expect(stage.context.naming.waiting(proof).contains("b.txt · \(stage.context.naming.item(item.ref))"))
    }

    @Test func ofSeveralThoseThatMayBeDoneAreDoneAndTheOtherStaysMarked() throws {
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let items = stage.dossier.items.filter { !stage.context.acts.isTicked($0) }
        let mine = try #require(items.first { stage.context.refusal(of: .answer, on: [$0.ref]) == nil })
        let other = try #require(items.first { stage.context.refusal(of: .answer, on: [$0.ref]) != nil })
        let (effects, left): ([Effect<Never>], [Ref]) = ItemActs.tick([mine.ref, other.ref], stage.context)
        #expect(left == [other.ref])
        guard case .open(let screen, _)? = effects.first, let (change, said) = (screen as? ConfirmScreen)?.act else {
            return #expect(Bool(false), "\(effects)")
        }
        #expect(change.edits.map(\.record) == [mine.checklist.key])
        #expect(said.french.contains("1 point coché") && said.english.contains("Except “\(stage.context.naming.name(other.ref))”"))
    }

    /// On every list, by the key itself: what is mine is sent back, the other is named and stays marked.
    @Test(arguments: [" ", "r"]) func ofSeveralProofsThoseThatMayBeJudgedAre(_ key: String) throws {
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let proofs = stage.dossier.records("evidence").filter { $0[Evidence.state] == .toValidate && $0.hasSubstance }
        let mine = try #require(proofs.first { stage.context.refusal(of: .validate, on: [$0.reference]) == nil })
        let other = try #require(proofs.first { stage.context.refusal(of: .validate, on: [$0.reference]) != nil })
        var screen = RecordListScreen("evidence")
        screen.list.keepMarks([mine.reference, other.reference])
        stage.open(screen).type(key)
        let name = stage.context.naming.name(other.reference)
        if key == "r" { stage.type("On ne lit pas la date.<f2>") }
        #expect(stage.changes.isEmpty && stage.text.contains("Sauf") && stage.text.contains("Seul"), "\(stage.text)")
        stage.type("o")
        let told = stage.said
        #expect(told.contains("Sauf «\u{A0}\(name)\u{A0}»") && told.contains("Seul"), "\(told)")
        #expect(stage.changes.map { $0.edits.map(\.record) } == [[mine.key]])
        #expect(stage.dossier.record(mine.key)?[Evidence.state] == (key == "r" ? .toComplete : .validated))
        #expect(stage.shell.layers.last?.aim == [other.reference])
    }

    /// A row that is not mine among those marked does not stop the deed on mine.
    @Test func ofSeveralRecordsThoseOfOthersAreLeftOut() throws {
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let documents = stage.dossier.records("documents").filter { $0[FunctionalDocument.state] == .applicable }
        let mine = try #require(documents.first { stage.context.refusal(of: .keepRecords, on: [$0.reference]) == nil })
        let other = try #require(documents.first { stage.context.refusal(of: .keepRecords, on: [$0.reference]) != nil })
        var screen = RecordListScreen("documents")
        screen.list.keepMarks([other.reference, mine.reference])
        stage.open(screen).type("r<home><enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("Sauf"))
        stage.type("o")
        #expect(stage.changes.map { $0.edits.map(\.record) } == [[mine.key]], "\(stage.said)")
        #expect(stage.said.contains("Sauf"))
        screen.list.keepMarks([other.reference])
        let refused = try Stage.started(as: "correspondant-dcl-1").open(screen).type("r")
        #expect(refused.said.hasPrefix("Seul") || refused.changes.isEmpty)
    }

    @Test func anotherDayIsNotLostWithoutAQuestion() throws {
        let stage = try Stage.demonstration()
        let item = try #require(
            stage.dossier.items.first { $0.recurrence == .none && $0[Item.doneOn].map { $0 < Stage.day } ?? false && !$0.isBlocked })
        let day = try #require(item[Item.doneOn])
        stage.open(ItemScreen(item.ref)).type(" ")
        #expect(stage.changes.isEmpty && stage.text.contains("depuis le \(day.shown)"))
        stage.type("<enter> ")
        #expect(stage.dossier.item(item.ref)?[Item.doneOn] == day)
        stage.type("o")
        #expect(stage.dossier.item(item.ref)?[Item.doneOn] == nil)
        stage.type("  ")
        #expect(stage.dossier.item(item.ref)?[Item.doneOn] == nil && !stage.text.contains("Décocher ?"))
    }

    @Test func aStateThatAsksForAReasonOpensItsField() throws {
        let stage = try Stage.demonstration().open(RecordListScreen("actions"))
        let ref = try #require(stage.shell.layers.last?.aim.first)
        stage.type("rabandonnée<enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("Motif d'abandon"))
        stage.type("Le guichet a fermé.<f2>")
        let action = try #require(stage.dossier.record(ref.record))
        #expect(action[CorrectiveAction.state] == .abandoned && action[CorrectiveAction.reason] == "Le guichet a fermé.")
    }

    private static let deposits = ["a.jpg", "b.jpg", "c.jpg"].map { Deposit(folder: "CERT", name: $0, size: 3) }

    @Test func severalFilesGoToOnePointInOneRoundWhoseServiceIsNamed() throws {
        let stage = try Stage.demonstration()
        stage.see(Surroundings(deposits: Self.deposits))
        stage.type("1mm<enter>")
        let service = try #require(stage.dossier.service(ofDeposit: Self.deposits[0]))
        let name = stage.context.naming.short(service)
        #expect(stage.rows.first { $0.contains("> [ ]") }?.contains(name) == true, "\(stage.text)")
        #expect(stage.rows.filter { $0.contains("[ ]") }.allSatisfy { !$0.contains("…") || $0.count <= 80 })
        stage.type("<enter>")
        let attached = stage.asked(EvidenceRequest.self).compactMap { request -> (Deposit, Ref)? in
            if case .attach(let deposit, let item, false) = request { (deposit, item) } else { nil }
        }
        #expect(attached.map(\.0.name) == ["a.jpg", "b.jpg"] && Set(attached.map(\.1)).count == 1)
        #expect(attached.first.flatMap { stage.context.item($0.1) }?.unit.ref == service)
    }

    @Test func aProofIsMadeFromThePointThatNeedsIt() throws {
        let stage = try Stage.demonstration()
        let item = try #require(stage.dossier.items.first { stage.context.acts.evidence(of: $0).isEmpty && $0.recurrence == .none })
        stage.open(ItemScreen(item.ref)).type("<f7>preuves<enter>")
        #expect(stage.text.contains("+ nouveau : preuve"))
        stage.type("<ins>")
        #expect(stage.text.contains("Joindre la preuve"))
        stage.type("constaté<enter>Hall<f2>")
        let now = try #require(stage.dossier.item(item.ref))
        #expect(stage.context.acts.evidence(of: now).count == 1)
    }

    @Test func anActionIsMadeFromThePointAndLinkedInOneAct() throws {
        let stage = try Stage.demonstration()
        let item = try #require(stage.dossier.items.first)
        stage.open(ItemScreen(item.ref)).type("<f7>actions<enter><home><enter>")
        #expect(stage.rows[0].contains("Ajouter"))
        stage.type("<tab>Revoir l'affichage<f2>")
        let change = try #require(stage.changes.last)
        #expect(change.edits.count == 2 && change.act.verb == .create)
        let made = Ref(try #require(change.edits.first?.record))
        #expect(stage.dossier.item(item.ref)?[Item.actions].contains(made) == true)
    }

    @Test func aFindingIsMadeFromItsAudit() throws {
        let stage = try Stage.demonstration()
        let audit = try #require(stage.dossier.records(Audit.kind.name).first)
        stage.open(RecordScreen(audit.reference)).type("aconstat<enter>")
        #expect(stage.rows[0].contains("Ajouter") && stage.text.contains(stage.context.naming.title(audit)))
    }

    @Test func theSameFileAgainIsTold() throws {
        let stage = try Stage.demonstration()
        let known = try #require(stage.dossier.records("evidence").first { !$0[Evidence.path].isBlank })
        stage.known = known.key
        let item = try #require(stage.dossier.items.first { stage.context.acts.evidence(of: $0).isEmpty && $0.recurrence == .none })
        stage.open(FormScreen(.evidence(item.ref, .file, id: "n"), stage.context)).type("/srv/photo.jpg<f2>")
        #expect(stage.text.contains("exactement le même contenu"))
        stage.type("l")
        let now = try #require(stage.dossier.item(item.ref))
        #expect(stage.taken.isEmpty && stage.context.acts.evidence(of: now) == [known.reference])
    }

    @Test func aCancelledMeetingAsksWhereItsSubjectsGo() throws {
        let stage = try Stage.demonstration()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        let day = try #require(meeting[Meeting.day])
        let next = try #require(stage.context.facts.cycle.copil(after: day))
        let (count, before) = (meeting[Meeting.agenda].count, next[Meeting.agenda].count)
        stage.open(FormScreen(.record(meeting.key), stage.context, focus: Meeting.status.key)).type("<enter>annulée<enter><f2>")
        #expect(stage.changes.isEmpty && stage.text.contains("\(count) sujets"))
        stage.type("<enter>")
        #expect(stage.dossier.record(next.key)?[Meeting.agenda].count == before + count)
        #expect(
            stage.dossier.record(meeting.key)?[Meeting.status] == .cancelled
                && stage.dossier.record(meeting.key)?[Meeting.agenda].isEmpty == true)
    }

    @Test func whoLeavesThatQuestionChoosesAnotherState() throws {
        let stage = try Stage.demonstration()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        stage.open(FormScreen(.record(meeting.key), stage.context, focus: Meeting.status.key)).type("<enter>annulée<enter><f2><esc>")
        stage.type("<up><enter>tenue<enter><f2>")
        // a meeting to come cannot be held: its day is asked for, and the state chosen stays in its field
        #expect(stage.changes.isEmpty && stage.dossier.record(meeting.key)?[Meeting.status] == .planned)
        let state = try #require(stage.rows.first { $0.contains("Situation") })
        #expect(state.contains("tenue") && !stage.text.contains("annulée"), "\(stage.text)")
        #expect(stage.selected.hasPrefix("Date") && stage.text.contains("pas encore passé"), "\(stage.text)")
    }

    @Test func subjectsThatWaitAreTold() throws {
        let stage = try Stage.demonstration()
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        stage.open(RecordListScreen("meetings")).type("rannulée<enter><end><enter>")
        #expect(stage.dossier.record(meeting.key)?[Meeting.status] == .cancelled)
        #expect(Checks.run(stage.dossier, today: Stage.day).contains { $0.check.code == "E30" && $0.hit.ref == meeting.reference })
    }
}
