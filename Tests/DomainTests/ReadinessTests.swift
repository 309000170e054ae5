import Domain
import Testing

/// The one function behind every count: what it says of one point, and laws it keeps on random dossiers.
@Suite struct ReadinessTests {
    private static let day = SmallDossier.today

    @Test func aPointInPlaceWithItsProofIsReady() {
        var small = SmallDossier()
        #expect(small.state() == .toComplete)
        small.item(Item.progress.write(.done))
        #expect(small.readiness().entries.first?.reasons.map(\.cause) == [.withoutEvidence])
        small.prove()
        #expect(small.state() == .ready)
    }

    @Test func eachShortcomingNamesItsCause() {
        let document = Ref("documents", "d")
        let causes: [(Reason.Cause, (inout SmallDossier) -> Void)] = [
            (.blocked, { $0.item(Item.blocked.write("Panne")) }),
            (.notDone, { $0.item(Item.progress.write(.toReview)) }),
            (.evidenceNotValidated, { $0.put("evidence", "p", [Evidence.state.write(.toValidate)]) }),
            (.evidenceExpired, { $0.prove(until: Self.day - 1) }),
            (
                .documentNotApplicable,
                {
                    $0.put("documents", "d", [FunctionalDocument.state.write(.signature), FunctionalDocument.createdOn.write(Self.day)])
                    $0.item(Item.documents.write([document]))
                }
            ),
            (
                .documentUndated,
                {
                    $0.put("documents", "d", [FunctionalDocument.state.write(.applicable)])
                    $0.item(Item.documents.write([document]))
                }
            ),
            (.noItem, { $0.put("checklists", "c", [Write(Path("deleted"), .bool(true))]) }),
            (
                .openFinding,
                { $0.put("findings", "f", [Finding.grade.write(.sensitivePoint), Finding.engagement.write(SmallDossier.engagement)]) }
            ),
        ]
        for (cause, spoil) in causes {
            var small = SmallDossier()
            small.prove()
            spoil(&small)
            #expect(small.readiness().entries.first?.reasons.map(\.cause) == [cause])
            #expect(small.state() == (cause == .openFinding ? .openGap : .toComplete))
        }
    }

    /// Whether it names the exigence or only a point of it; one that names neither waits in a list of its own.
    @Test func aFindingOpensAGapWhereItPoints() {
        for (place, isOpen) in [(Finding.items.write([SmallDossier.item]), true), (Finding.engagement.write(nil), false)] {
            var small = SmallDossier()
            small.prove()
            small.put("findings", "f", [Finding.grade.write(.minorNonconformity), place])
            #expect((small.state() == .openGap) == isOpen)
            let apart = ToDo(small.dossier, today: Self.day).entries(.gapsApart)
            #expect(apart.map(\.ref) == (isOpen ? [] : [Ref("findings", "f")]))
            small.put("findings", "f", [Finding.liftedOn.write(Self.day)])
            #expect(small.state() == .ready && ToDo(small.dossier, today: Self.day).count(.gapsApart) == 0)
        }
    }

    @Test func aSiteThatJoinsLaterIsCountedApartUntilThen() {
        var small = SmallDossier()
        small.prove()
        let entry = Self.day + 30
        small.put("sites", "s", [Site.title.write("Sous-préfecture"), Site.entryOn.write(entry)])
        small.put(
            "checklists", "s",
            [
                Checklist.referential.write(Ref("referentials", "r")), Checklist.engagement.write(SmallDossier.engagement),
                Checklist.unit.write("sites/s"), Item.progress.write(.todo, in: SmallDossier.place),
                Item.place.write("Hall", in: SmallDossier.place),
            ])
        let before = small.readiness()[SmallDossier.engagement]
        #expect(before?.state == .ready && before?.applicable == 1 && before?.tallies[.site("s")]?.applicable == 1)
        let after = small.readiness(asOf: entry)[SmallDossier.engagement]
        #expect(after?.state == .toComplete && after?.applicable == 2)
        let known = small.readiness()
        small.put("sites", "s", [Site.entryOn.write(Self.day)])
        let again = Readiness(small.dossier, asOf: Self.day, today: Self.day, after: known)
        #expect(again[SmallDossier.engagement]?.applicable == 2, "what was counted before does not stay")
    }

    @Test func aProofValidTodayMayNotBeThatDay() {
        var small = SmallDossier()
        small.prove(until: Self.day + 10)
        #expect(small.state(asOf: Self.day) == .ready)
        #expect(small.state(asOf: Self.day + 10) == .ready)
        #expect(small.state(asOf: Self.day + 11) == .toComplete)
    }

    @Test func aNonApplicablePointDoesNotCount() {
        var small = SmallDossier()
        small.item(Item.result.write(.notApplicable), Item.reason.write("Pas de guichet."))
        #expect(small.state() == .ready)
        #expect(small.readiness().entries.first?.applicable == 0)
    }

    @Test func aPeriodNotOverDoesNotCountAgainstIt() {
        var small = SmallDossier(expected: [ExpectedItem.recurrence.write(.quarterly)])
        let done = Occurrence.doneOn.write(Day("2025-12-20"), in: Path("occurrences").element("2025-q4"))
        small.item(
            Item.start.write(Day("2025-10-01")), done, Occurrence.due.write(Day("2025-12-31"), in: Path("occurrences").element("2025-q4")))
        small.item(Item.progress.write(.done), Item.documents.write([Ref("documents", "d")]))
        small.put("documents", "d", [FunctionalDocument.state.write(.applicable), FunctionalDocument.createdOn.write(Self.day)])
        #expect(small.state() == .ready)
        small.item(Item.start.write(Day("2025-07-01")))
        #expect(small.readiness().entries.first?.reasons.map(\.cause) == [.periodMissed])
    }

    // MARK: Laws

    private func rank(_ state: Readiness.State) -> Int { state == .ready ? 2 : state == .toComplete ? 1 : 0 }

    @Test(arguments: 0..<60 as Range<UInt64>) func countsAddUpAndReasonsAgreeWithStates(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let dossier = RandomDossier.make(&random)
        let readiness = Readiness(dossier, asOf: Self.day + 30, today: Self.day)
        #expect(readiness.entries.count == dossier.structure.engagements.count)
        #expect(Readiness.State.allCases.reduce(0) { $0 + readiness.count($1) } == readiness.entries.count)
        for entry in readiness.entries {
            #expect(entry.held <= entry.applicable)
            #expect((entry.state == .ready) == entry.reasons.isEmpty)
            #expect((entry.state == .openGap) == entry.reasons.contains { $0.cause == .openFinding })
            #expect((entry.held == entry.applicable) == !entry.reasons.contains { $0.item != nil })
        }
        for state in Readiness.State.allCases where state != .ready {
            #expect(readiness.causes(of: state).reduce(0) { $0 + $1.count } == readiness.count(state))
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func liftingAFindingNeverMakesItWorse(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let dossier = RandomDossier.make(&random)
        let before = Readiness(dossier, asOf: Self.day, today: Self.day)
        for finding in dossier.records("findings") where finding[Finding.liftedOn] == nil {
            var lifted = dossier
            lifted.put(Record(finding.key, Edit(finding.key, base: finding.tree, writes: [Finding.liftedOn.write(Self.day)]).mine))
            let after = Readiness(lifted, asOf: Self.day, today: Self.day)
            for (old, new) in zip(before.entries, after.entries) { #expect(rank(new.state) >= rank(old.state)) }
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func proofsOnlyExpireAsTheDayGoesOn(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let dossier = RandomDossier.make(&random)
        let days = [0, 5, 15, 30, 100].map { Readiness(dossier, asOf: Self.day + $0, today: Self.day) }
        for (earlier, later) in zip(days, days.dropFirst()) {
            for (old, new) in zip(earlier.entries, later.entries) {
                #expect(rank(new.state) <= rank(old.state))
                #expect(Set(old.reasons.map(\.ref)).isSubset(of: Set(new.reasons.map(\.ref))))
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func theOrderOfRecordsDoesNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let dossier = RandomDossier.make(&random)
        var shuffled = Dossier(schema: .standard)
        shuffled.put(all: dossier.schema.kinds.flatMap { dossier.allRecords($0.name) }.shuffled(using: &random))
        let (one, other) = (Readiness(dossier, asOf: Self.day, today: Self.day), Readiness(shuffled, asOf: Self.day, today: Self.day))
        #expect(one.entries.map(\.state) == other.entries.map(\.state))
        #expect(one.entries.map(\.engagement) == other.entries.map(\.engagement))
    }
}

/// Dossiers of a few exigences whose points, proofs, documents and findings stand anyhow.
enum RandomDossier {
    static func make(_ random: inout SeededGenerator) -> Dossier {
        var small = SmallDossier()
        let day = SmallDossier.today
        let count = Int.random(in: 1...4, using: &random)
        for number in 1...count {
            let place = Path("engagements").element("e\(number)")
            let recurrence = Recurrence.allCases.randomElement(using: &random) ?? .none
            small.put(
                "referentials", "r",
                [
                    Engagement.title.write("Exigence \(number)", in: place), Engagement.module.write("m", in: place),
                    ExpectedItem.title.write("Point", in: place.key("items").element("i")),
                    ExpectedItem.recurrence.write(recurrence, in: place.key("items").element("i")),
                ])
            small.put("evidence", "p\(number)", evidence(day, &random))
            small.put("documents", "d\(number)", document(day, &random))
            small.put("checklists", "c\(number)", checklist(number, day, &random))
            if Bool.random(using: &random) { small.put("findings", "f\(number)", finding(number, day, &random)) }
        }
        return small.dossier
    }

    private static func evidence(_ day: Day, _ random: inout SeededGenerator) -> [Write] {
        [
            Evidence.state.write(Evidence.State.allCases.randomElement(using: &random) ?? .validated),
            Evidence.expiresOn.write(Bool.random(using: &random) ? day + Int.random(in: -20...60, using: &random) : nil),
        ]
    }

    private static func document(_ day: Day, _ random: inout SeededGenerator) -> [Write] {
        [
            FunctionalDocument.state.write(FunctionalDocument.State.allCases.randomElement(using: &random) ?? .applicable),
            FunctionalDocument.createdOn.write(Bool.random(using: &random) ? day : nil),
        ]
    }

    private static func checklist(_ number: Int, _ day: Day, _ random: inout SeededGenerator) -> [Write] {
        let item = SmallDossier.place
        let result = ItemResult.allCases.randomElement(using: &random) ?? .compliant
        return [
            Checklist.engagement.write(Ref("referentials", "r", nested: "e\(number)")), Checklist.unit.write("department"),
            Item.progress.write(Bool.random(using: &random) ? .done : .todo, in: item), Item.result.write(result, in: item),
            Item.evidence.write(Bool.random(using: &random) ? [Ref("evidence", "p\(number)")] : [], in: item),
            Item.documents.write(Int.random(in: 0...3, using: &random) == 0 ? [Ref("documents", "d\(number)")] : [], in: item),
            Item.start.write(day - Int.random(in: 0...200, using: &random), in: item),
        ]
    }

    private static func finding(_ number: Int, _ day: Day, _ random: inout SeededGenerator) -> [Write] {
        let isThroughItem = Bool.random(using: &random)
        return [
            Finding.grade.write(Finding.Grade.allCases.randomElement(using: &random) ?? .conformity),
            Finding.engagement.write(isThroughItem ? nil : Ref("referentials", "r", nested: "e\(number)")),
            Finding.items.write(isThroughItem ? [Ref("checklists", "c\(number)", nested: "i")] : []),
            Finding.liftedOn.write(Bool.random(using: &random) ? day : nil),
        ]
    }
}
