import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// « Mes preuves »: two minutes a week, and nothing that can be broken.
@Suite struct MyEvidenceJourneys {
    private func stage(_ size: Size = .small) throws -> Stage { try View(size: size, language: .french).started() }

    private func points(of stage: Stage) throws -> MyPoints {
        let duties = try #require(stage.context.duties)
        return MyPoints(duties, in: stage.dossier, today: Stage.day)
    }

    /// The keys that the footer names, in their order.
    private func footer(_ stage: Stage) -> [Key] {
        let names: [String: Key] = [
            "ESPACE": .character(" "), "ENTRÉE": .enter, "ÉCHAP": .escape, "TAB": .tab, "F1": .function(1), "F2": .function(2),
            "F3": .function(3), "F4": .function(4), "MAJ-F3": .function(13),
        ]
        let words = stage.rows.suffix(2).joined(separator: "  ").split(separator: " ").map(String.init)
        return words.compactMap { word in
            if let key = names[word] { return key }
            guard word.count == 1, let letter = word.first, letter.isUppercase || letter == "/" || letter == "?" else { return nil }
            return .character(letter)
        }
    }

    @Test func theFooterNamesEveryKeyThatActs() throws {
        let keys = footer(try stage())
        let expected: [Key] = [" ", "N", "D", "C", "/", "U", "?", "Q"].map(Key.character) + [.enter]
        #expect(Set(keys) == Set(expected), "\(keys)")
    }

    /// Each key of the footer does what it says, whatever row is in hand, and nothing traps.
    @Test func theWholeScreenIsWorkedWithTheKeysOfItsFooter() throws {
        for key in footer(try stage()) {
            let stage = try stage()
            stage.undoable = Act(.tick, "1.1")
            stage.type("<down>")
            let before = stage.text
            stage.press(key)
            #expect(stage.text != before || !stage.requests.isEmpty, "\(key)")
            for inner in footer(stage) { stage.press(inner) }
            _ = stage.grid
        }
    }

    @Test func theWindowsPathStandsAloneOnItsLine() throws {
        let stage = try stage()
        stage.folder = "/srv/label"
        let lines = stage.rows.count { $0.contains("Où mettre le fichier : depot/") }
        #expect(lines == 1)
        stage.change { dossier in
            guard let record = dossier.record(DossierRecord.key) else { return }
            let writes = [DossierRecord.windowsFolder.write("Q:\\Qualité")]
            dossier.put(Record(record.key, Edit(record.key, base: record.tree, writes: writes).mine))
        }
        let place = try #require(stage.rows.firstIndex { $0.hasSuffix("Où mettre le fichier :") })
        #expect(stage.rows[place + 1].hasPrefix(" Q:\\Qualité\\depot\\") && !stage.rows[place + 1].trimmed.contains(" "))
    }

    /// What is pasted from Windows, quotes included, is kept as the path in the dossier.
    @Test func aWindowsPathPastedIsUnderstood() throws {
        let stage = try stage()
        stage.folder = "/srv/label"
        stage.change { dossier in
            guard let record = dossier.record(DossierRecord.key) else { return }
            let writes = [DossierRecord.windowsFolder.write("Q:\\Qualité")]
            dossier.put(Record(record.key, Edit(record.key, base: record.tree, writes: writes).mine))
        }
        stage.type("<enter><home><enter>")
        #expect(stage.text.contains("copié de Windows"), "\(stage.text)")
        stage.press(.paste("\"Q:\\Qualité\\files\\photo 2.jpg\""))
        stage.type("<f2>")
        let paths = stage.asked(EvidenceRequest.self).compactMap { if case .take(let file, _) = $0 { file.path } else { nil } }
        #expect(paths == ["files/photo 2.jpg"], "\(stage.text)")
    }

    @Test func nothingElseActs() throws {
        let kept = Set(footer(try stage()).map(\.normalized))
        let letters = "abcdefghijklmnopqrstuvwxyz:=&é\"'(-è_çà0123456789*".map(Key.character)
        // F6 changes the person, F10 leaves
        let others: [Key] =
            (2...12).filter { ![6, 10].contains($0) }.map(Key.function) + [.control("y"), .control("f"), .tab, .backTab, .delete, .insert]
        for key in letters + others where !kept.contains(key) {
            let stage = try stage()
            let before = stage.rows.dropLast(4)
            stage.press(key)
            #expect(stage.rows.dropLast(4) == before, "\(key)")
            #expect(stage.requests.isEmpty, "\(key)")
        }
    }

    @Test func aTablePastedIsNotTaken() throws {
        let stage = try stage()
        let before = stage.rows.dropLast(4)
        stage.press(.paste(Situations.register))
        #expect(stage.rows.dropLast(4) == before)
    }

    @Test func onlyMyPointsAreThere() throws {
        let entries = try points(of: try stage()).entries
        #expect(entries.count == 7)
        #expect(entries.allSatisfy { $0.item[Item.owner] == Ref("posts", "agent-accueil-hall") })
    }

    @Test func theDeputyReceivesDuringAbsence() throws {
        let stage = try Stage.started(as: "agent-accueil-2")
        try Situations.giveWork(to: "agent-accueil-hall", stage)
        #expect(try points(of: stage).entries.isEmpty)
        let key = RecordKey("people", "agent-accueil-1")
        let away = try #require(stage.dossier.record(key))
        let edit = Edit(key, base: away.tree, writes: [Person.absentFrom.write(Stage.day - 1), Person.absentTo.write(Stage.day + 6)])
        stage.change { $0.put(Record(key, edit.mine)) }
        #expect(try points(of: stage).entries.count == 7)
        #expect(stage.text.contains("RENVOYÉE"))
    }

    @Test func whatWasSentBackComesFirstAndSaysWhy() throws {
        let stage = try stage()
        #expect(stage.rows.firstIndex { $0.contains("RENVOYÉE") } ?? 99 < stage.rows.firstIndex { $0.contains("CETTE SEMAINE") } ?? 0)
        #expect(stage.text.contains("« On ne lit pas la date"))
        #expect(stage.text.contains("Où mettre le fichier"))
        stage.type(" ")
        #expect(stage.changes.isEmpty)
        #expect(stage.said.hasPrefix("La preuve a été renvoyée"))
    }

    @Test func aReturnedProofIsCompleted() throws {
        let stage = try stage().type("<enter><enter>depot/DCL/horaires.jpg<f2>")
        #expect(stage.said.hasPrefix("Preuve jointe"))
        let edit = try #require(stage.taken.first?.edits.first)
        let evidence = try #require(stage.dossier.record(edit.record))
        #expect(evidence[Evidence.path].hasPrefix("files/") && evidence[Evidence.digest] == "d1")
        #expect(evidence[Evidence.state] == .toValidate)
        #expect(evidence[Evidence.reason].isEmpty)
        #expect(!stage.text.contains("RENVOYÉE"))
    }

    /// What is wrong with a file is said at the field that names it.
    @Test func aFileThatCannotBeTakenIsSaidAtItsField() throws {
        let stage = try stage()
        stage.reply = .failed(Phrase(fr: "« hall.jpg » ne peut pas être lu.", en: "“hall.jpg” cannot be read."))
        stage.type("<enter><enter>~/hall.jpg<tab><f2>")
        #expect(stage.selected.hasPrefix("Fichier") && stage.text.contains("« hall.jpg » ne peut pas être lu."), "\(stage.text)")
    }

    @Test func aNoteThatWasAddedIsReadThere() throws {
        let stage = try stage()
        let ref = try #require(
            try points(of: stage).entries.first { entry in
                entry.returned == nil && entry.missed.isEmpty && !entry.item.isBlocked
                    && stage.context.acts.evidence(of: entry.item).isEmpty
            }?.item.ref)
        let item = try #require(stage.dossier.item(ref))
        while !stage.selected.contains(item.title.prefix(20)) { stage.type("<down>") }
        stage.type("cLe panneau est commandé.<f2>")
        #expect(stage.text.contains("Note : « Le panneau est commandé. »"), "\(stage.text)")
    }

    @Test func whatWasSeenOnTheSpotNeedsNoFile() throws {
        let stage = try stage().type("<down><enter><down><enter>Hall principal<f2>")
        let change = try #require(stage.changes.first)
        #expect(change.edits.count == 2)
        let evidence = try #require(stage.dossier.record(change.edits[0].record))
        #expect(evidence[Evidence.nature] == .onSite)
        #expect(evidence[Evidence.place] == "Hall principal")
        #expect(evidence[Evidence.observedOn] == Stage.day)
        #expect(!stage.dossier.uses(of: evidence.reference).isEmpty)
    }

    @Test func whatCannotBeDoneReachesTheQualityOfficer() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let ref = try #require(try points(of: stage).entries.first).item.ref
        stage.type("n<c-l>Plus de dépliants.<f2>")
        #expect(stage.dossier.item(ref)?[Item.blocked] == "Plus de dépliants.")
        #expect(stage.context.facts.toDo.entries(.blocked).contains { $0.ref == ref })
        let name = stage.context.naming.item(ref)
        #expect(stage.changes.last?.act == Act(.block, name), "undo names the point and what was said of it")
        stage.type("n<c-u><f2>")
        #expect(stage.changes.last?.act == Act(.unblock, name))
    }

    @Test func whereThereIsNothingToDoTheKeysSaySo() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let posts = stage.dossier.records(Post.kind.name).filter { stage.dossier.holder(of: $0, on: Stage.day)?.id == "agent-accueil-1" }
        let change = try #require(stage.context.acts.succeed(posts, by: nil, on: Stage.day, id: { "h" }))
        stage.change { $0 = $0.applying(change) }
        #expect(stage.selected.isEmpty && !stage.rows.suffix(2).joined().contains("ESPACE"))
        #expect(stage.type(" ").said.hasPrefix("Vous ne tenez aucun poste"))
    }

    @Test func doneOnAnotherDay() throws {
        let stage = try stage().type("<down>d")
        stage.type("+3j<enter>")
        #expect(stage.changes.isEmpty)
        #expect(stage.text.contains("n'est pas encore passé"))
        stage.type("<end><bs><bs><bs>28/03<enter>")
        #expect(stage.said.contains("le 28/03"))
        #expect(stage.changes.count == 1)
    }

    /// A weekly point of agent 1 held since the first of March: the day is typed on Tuesday 29 March 2022.
    private func weekly() throws -> (stage: Stage, ref: Ref) {
        let stage = try stage().type("<down>")
        let ref = try #require(try points(of: stage).entries.first { $0.item.recurrence == .weekly }?.item.ref)
        let item = try #require(stage.dossier.item(ref))
        stage.change { dossier in
            let kept = item[Item.occurrences].compactMap { $0["id"]?.text }.map {
                Write(item.path.key(Item.occurrences.key).element($0), nil)
            }
            let start = Item.start.write(Day("2022-03-01"), in: item.path)
            dossier = dossier.applying(
                Change(Act(.edit, ""), [Edit(item.checklist.key, base: item.checklist.tree, writes: kept + [start])]))
        }
        while !stage.selected.contains(item.title.prefix(20)) { stage.type("<down>") }
        return (stage, ref)
    }

    private func days(_ ref: Ref, _ stage: Stage) -> [String] {
        (stage.dossier.item(ref)?[Item.occurrences] ?? []).compactMap { Occurrence.doneOn.value(in: $0)?.text }
    }

    @Test func aDayStillToComeIsNeverPutAYearBack() throws {
        let (stage, ref) = try weekly()
        stage.type("d31/03<enter>")
        #expect(stage.changes.isEmpty && days(ref, stage).isEmpty)
        #expect(stage.text.contains("31/03/2022") && stage.text.contains("n'est pas encore passé"), "\(stage.text)")
    }

    @Test func aTextThatIsNoDayIsNamed() throws {
        let (stage, _) = try weekly()
        #expect(stage.type("d31/02<enter>").text.contains("« 31/02 » n'est pas une date"), "\(stage.text)")
    }

    @Test func theDayKeptOfAPeriodIsNotReplacedUnasked() throws {
        let (stage, ref) = try weekly()
        stage.type("d24/03<enter>")
        #expect(days(ref, stage) == ["2022-03-24"] && stage.said.contains("(S12 2022)"), "\(stage.said)")
        stage.type("d24/03<enter>")
        #expect(stage.changes.count == 1 && stage.said.hasPrefix("Déjà fait"), "\(stage.said)")
        stage.type("d25/03<enter>")
        #expect(stage.text.contains("Remplacer") && stage.text.contains("le 24/03/2022, par référente"), "\(stage.text)")
        stage.type("<enter>")
        #expect(days(ref, stage) == ["2022-03-24"] && stage.changes.count == 1)
        stage.type("d25/03<enter>o")
        #expect(days(ref, stage) == ["2022-03-25"])
    }

    @Test func aDayBeforeTheFirstPeriodIsAskedAbout() throws {
        let (stage, ref) = try weekly()
        stage.type("d13/03/21<enter>")
        #expect(days(ref, stage).isEmpty && stage.text.contains("avant la première période"), "\(stage.text)")
        stage.type("o")
        #expect(days(ref, stage) == ["2021-03-13"] && stage.said.contains("13/03/2021"))
    }

    /// Nobody leaves on Friday without knowing which weeks are owed, done or not since.
    @Test func whatWasForgottenIsNamed() throws {
        let (stage, ref) = try weekly()
        #expect(stage.selected.contains("manque 3 périodes") && stage.text.contains("Non vérifié : S09 2022"), "\(stage.text)")
        stage.type("d10/03<enter>d17/03<enter>d28/03<enter>")
        #expect(days(ref, stage).count == 3)
        #expect(stage.text.contains("manque S09"), "\(stage.text)")
    }

    @Test func whatIsLeftAfterADayIsSaid() throws {
        let (stage, _) = try weekly()
        #expect(stage.type("d24/03<enter>").said.contains("Reste à faire\u{A0}: S13 2022."), "\(stage.said)")
    }

    @Test func theDayProposedGivesWayToWhatIsTypedAndIsCorrectedWithArrows() throws {
        #expect(try stage().type("<down>d28/3").text.contains("Fait le : 28/3 "))
        #expect(try stage().type("<down>d<left><bs>1").text.contains("Fait le : 29/03/2012"))
        #expect(try stage().type("<down>d<bs>").text.contains("Fait le :  "))
    }

    @Test func anUndoneTickIsUnderTheCursorAgain() throws {
        let stage = try stage().type("<down>")
        let before = stage.selected
        stage.type(" ")
        #expect(stage.selected != before)
        let change = try #require(stage.changes.last)
        let back = change.edits.map { edit in
            var base = JSON.object(stage.dossier.record(edit.record)?.tree ?? JSONObject())
            let undone = edit.writes.map { Write($0.path, JSON.object(edit.base ?? JSONObject())[$0.path]) }
            for write in edit.writes { base.set(write.value, at: write.path) }
            return Edit(edit.record, base: base.object, writes: undone)
        }
        stage.change { $0 = $0.applying(Change(Act(.untick, ""), back)) }
        #expect(stage.selected == before)
    }

    @Test func qEndsTheSessionAndAFormIsLeftByEscape() throws {
        for key in ["q", "Q", "<f10>"] {
            let stage = try stage().type(key)
            #expect(stage.requests.map { "\($0)" } == ["quit"], "\(key)")
        }
        let stage = try stage().type("c<esc>")
        #expect(stage.text.contains("Mes preuves"))
        stage.type("cLe dépannage<f10>")
        #expect(stage.requests.map { "\($0)" } == ["quit"] && stage.shell.drafts.count == 1, "what is typed is kept as the session ends")
    }

    @Test func whoIsThereIsAskedOnce() throws {
        let stage = try Stage.demonstration()
        stage.ask([Ref("people", "agent-accueil-1"), Ref("people", "agent-accueil-2")], last: RecordKey("people", "agent-accueil-2"))
        #expect(stage.selected.hasPrefix("agent d'accueil 2"))
        stage.type("1:9<up><enter>")
        #expect(stage.requests.count == 1)
        guard case .identify(let person)? = stage.requests.first as? IdentityRequest else { return #expect(Bool(false)) }
        #expect(person.id == "agent-accueil-1")
    }

    @Test func theRoleDecidesTheFirstScreen() throws {
        #expect(try Stage.started(as: "referent-qualite-1").rows[0].contains("Accueil"))
        #expect(try Stage.started(as: "correspondant-dcl-1").rows[0].contains("DCL"))
        #expect(try Stage.started(as: "standardiste-1").rows[0].contains("Mes preuves"))
        #expect(try Stage.started(as: "referent-qualite-1", isConfined: true).rows[0].contains("Mes preuves"))
    }
}
