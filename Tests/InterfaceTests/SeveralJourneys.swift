import Domain
import Testing

@testable import Interface

/// One act on several rows: asked once, with how many, what changes and which not; a reason is said once for all.
@Suite struct SeveralJourneys {
    /// The list of actions with these marked: so many that are open, and one that is settled.
    private func actions(_ open: Int, settled: Int = 0) throws -> (stage: Stage, open: [Record], settled: [Record]) {
        let stage = try Stage.demonstration()
        let all = stage.dossier.records("actions").filter { $0[CorrectiveAction.due] != nil }
        let (over, standing) = (
            Array(all.filter { $0[CorrectiveAction.state] == .settled }.prefix(settled)),
            Array(all.filter { $0[CorrectiveAction.state].isOpen }.prefix(open))
        )
        try #require(over.count == settled && standing.count == open)
        var screen = RecordListScreen("actions")
        screen.list.keepMarks((standing + over).map(\.reference))
        return (stage.open(screen), standing, over)
    }

    private func reasons(_ record: Record, _ stage: Stage) -> [String] {
        stage.dossier.record(record.key)?[CorrectiveAction.postponements].map { Postponement.reason.value(in: $0) } ?? []
    }

    @Test func sixDeadlinesArePushedWithOneReasonAndOneIsNamed() throws {
        let (stage, open, settled) = try actions(6, settled: 1)
        stage.type("e")
        #expect(stage.rows[0].contains("Modifier 7 actions"))
        try stage.type(to: "Échéance").type("15/01/2027<tab>")
        #expect(stage.selected.hasPrefix("Motif du report"), "\(stage.text)")
        stage.type("<f2>")
        #expect(stage.changes.isEmpty && stage.selected.hasPrefix("Motif du report"), "without a reason nothing goes on")
        stage.type("Travaux du hall.<f2>")
        let name = stage.context.naming.short(settled[0].reference)
        #expect(stage.text.contains("Modifier 6 actions ?") && stage.changes.isEmpty, "\(stage.text)")
        #expect(stage.text.contains("échéance → 15/01/2027") && stage.text.contains("\(name) : déjà soldée"), "\(stage.text)")
        stage.type("o")
        let day = try #require(Day("2027-01-15"))
        #expect(stage.changes.count == 1 && stage.changes[0].edits.count == 6 && stage.changes[0].act.verb == .postpone)
        for action in open {
            #expect(stage.dossier.record(action.key)?[CorrectiveAction.due] == day && reasons(action, stage).contains("Travaux du hall."))
        }
        #expect(stage.dossier.record(settled[0].key)?[CorrectiveAction.due] == settled[0][CorrectiveAction.due])
        #expect(stage.shell.layers.last?.aim == settled.map(\.reference), "what was left out stays marked")
        #expect(stage.said.hasSuffix("U pour annuler."))
    }

    @Test func aNoLeavesEverythingMarkedAndTheTextInPlace() throws {
        let (stage, open, _) = try actions(3)
        try stage.type("e").type(to: "Échéance").type("15/01/2027<tab>Travaux.<f2><esc>")
        #expect(stage.changes.isEmpty && stage.text.contains("15/01/2027"))
        stage.type("<esc>")
        #expect(stage.shell.layers.last?.aim.count == open.count)
    }

    @Test func anOwnerIsGivenToAllAndWhatDiffersStays() throws {
        let (stage, open, _) = try actions(3)
        let titles = open.map { $0[CorrectiveAction.title] }
        try stage.type("e").type(to: "Responsable").type("<enter>/référent qualité<enter><f2>")
        #expect(stage.text.contains("responsable → "), "\(stage.text)")
        stage.type("o")
        let now = open.compactMap { stage.dossier.record($0.key) }
        #expect(
            Set(now.map { $0[CorrectiveAction.owner] }).count == 1 && now[0][CorrectiveAction.owner] != nil,
            "\(stage.text) \(now.map { $0[CorrectiveAction.owner]?.text ?? "" })")
        #expect(
            now.map { $0[CorrectiveAction.title] } == titles
                && now.map { $0[CorrectiveAction.due] } == open.map { $0[CorrectiveAction.due] })
    }

    @Test func aDayThatComesSoonerAsksNoReason() throws {
        let (stage, open, _) = try actions(2)
        let first = try #require(open.compactMap { $0[CorrectiveAction.due] }.min())
        try stage.type("e").type(to: "Échéance").type("\((first - 1).shown)<f2>")
        #expect(stage.text.contains("Modifier 2 actions ?"), "\(stage.text)")
        stage.type("o")
        #expect(open.allSatisfy { reasons($0, stage).count == $0[CorrectiveAction.postponements].count })
    }

    @Test func aWordThatAsksWhyAsksOnceForAll() throws {
        let (stage, open, _) = try actions(3)
        stage.type("rabandonnée<enter>")
        #expect(stage.rows[0].contains("Modifier 3 actions") && stage.selected.hasPrefix("Motif d'abandon"), "\(stage.text)")
        stage.type("<f2>")
        #expect(stage.changes.isEmpty)
        stage.type("Le guichet a fermé.<f2>o")
        #expect(stage.changes.count == 1)
        #expect(open.allSatisfy { stage.dossier.record($0.key)?[CorrectiveAction.reason] == "Le guichet a fermé." })
    }

    /// A rule that stands against it on one of them leaves that one out, by name.
    @Test func whatARuleRefusesIsNamed() throws {
        let (stage, open, _) = try actions(2)
        stage.bornOfANonConformity(open[0].key)
        stage.type("rsoldée<enter>")
        let name = stage.context.naming.short(open[0].reference)
        #expect(stage.text.contains("\(name) : Une action née"), "\(stage.text)")
        stage.type("o")
        #expect(stage.changes.map { $0.edits.map(\.record) } == [[open[1].key]])
    }

    // MARK: One at a time

    @Test func theFormOfOneAsksWhyItIsPushedBack() throws {
        let (stage, open, _) = try actions(1)
        let due = try #require(open[0][CorrectiveAction.due])
        try stage.type("e").type(to: "Échéance")
        #expect(!stage.text.contains("Motif du report"))
        stage.type("\((due + 40).shown)<f2>")
        #expect(stage.changes.isEmpty && stage.selected.hasPrefix("Motif du report"), "\(stage.text)")
        stage.type("Congés.<f2>")
        #expect(reasons(open[0], stage).contains("Congés.") && stage.changes.count == 1)
    }

    @Test func aCellAsksWhyBeforeItTakesALaterDay() throws {
        let (stage, open, _) = try actions(1)
        let due = try #require(open[0][CorrectiveAction.due])
        stage.type("<esc>/\(open[0][CorrectiveAction.reference])<enter>")
        try stage.type("<f4>").type(toCell: "Échéance").type("\((due + 40).shown)<enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("pourquoi ?"), "\(stage.text)")
        stage.type("<enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("une phrase"))
        stage.type("Congés.<enter>")
        #expect(reasons(open[0], stage).contains("Congés.") && stage.dossier.record(open[0].key)?[CorrectiveAction.due] == due + 40)
    }

    @Test func aFilledColumnAsksWhyOnce() throws {
        let (stage, open, _) = try actions(3)
        try stage.type("<f4>").type(toCell: "Échéance")
        stage.press(.paste("15/01/2027"))
        stage.type("<enter>")
        #expect(stage.changes.isEmpty && stage.text.contains("3 échéances repoussées"), "\(stage.text)")
        stage.type("Travaux.<enter>")
        #expect(stage.changes.count == 1 && open.allSatisfy { reasons($0, stage).contains("Travaux.") })
    }

    @Test func severalProofsAreValidatedAfterOneQuestion() throws {
        let stage = try Stage.demonstration()
        let proofs = stage.dossier.records("evidence").filter { $0[Evidence.state] == .toValidate && $0.hasSubstance }.prefix(3)
        var screen = RecordListScreen("evidence")
        screen.list.keepMarks(proofs.map(\.reference))
        stage.open(screen).type(" ")
        #expect(stage.changes.isEmpty && stage.text.contains("Valider 3 preuves ?"), "\(stage.text)")
        stage.type("n")
        #expect(stage.shell.layers.last?.aim.count == 3)
        stage.type(" o")
        #expect(stage.changes.map(\.act.verb) == [.validate] && stage.changes[0].edits.count == 3)
        #expect(stage.shell.layers.last?.aim.count == 1)
    }
}

extension Stage {
    /// One action is of a finding that it may not be settled for without a word of its effect; nothing else is.
    @discardableResult
    func bornOfANonConformity(_ key: RecordKey) -> Stage {
        change { dossier in
            let finding = RecordKey("findings", "nc")
            dossier.put(Record(finding, Edit(finding, base: nil, writes: [Finding.grade.write(.minorNonconformity)]).mine))
            for action in dossier.records("actions") {
                let findings = action.key == key ? [Ref(finding)] : []
                let writes = [CorrectiveAction.findings.write(findings), CorrectiveAction.effectiveness.write("")]
                dossier.put(Record(action.key, Edit(action.key, base: action.tree, writes: writes).mine))
            }
        }
        return self
    }

    /// To a field of the form.
    @discardableResult
    fileprivate func type(to label: String) throws -> Stage {
        for _ in 0..<40 where !selected.hasPrefix(label) { type("<tab>") }
        try #require(selected.hasPrefix(label), "\(text)")
        return self
    }

    /// To a column of the list being filled.
    @discardableResult
    fileprivate func type(toCell label: String) throws -> Stage {
        for _ in 0..<12 where !text.contains(" · \(label)") { type("<tab>") }
        try #require(text.contains(" · \(label)"), "\(text)")
        return self
    }
}
