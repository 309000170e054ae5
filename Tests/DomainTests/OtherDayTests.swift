import Domain
import Testing
import Text

/// Everything as it would stand on a day: judged on that day, with the records as they are.
@Suite struct OtherDayTests {
    private static let today = SmallDossier.today

    private static func facts(_ writes: (inout SmallDossier) -> Void = { _ in }) -> Facts {
        var small = SmallDossier()
        writes(&small)
        return Facts(small.dossier, today: today)
    }

    @Test func whatIsDueBeforeThatDayIsLateOnIt() throws {
        let facts = Self.facts {
            $0.put("actions", "a", [CorrectiveAction.state.write(.inProgress), CorrectiveAction.due.write(Self.today + 20)])
            $0.item(Item.due.write(Self.today + 20))
        }
        let action = Ref("actions", "a")
        for (days, isLate) in [(0, false), (20, false), (21, true), (300, true)] {
            let then = facts.on(Self.today + days)
            #expect(then.standing(of: action)?.isLate == isLate && (then.standing(of: SmallDossier.item)?.value == "late") == isLate)
            #expect(then.toDo.entries(.actionsLate).map(\.ref) == (isLate ? [action] : []))
            #expect(then.seenFrom == Self.today && then.today == Self.today + days)
        }
        #expect(facts.seenFrom == nil && facts.standing(of: action)?.isLate == false)
    }

    /// Not as of the audit behind it.
    @Test func readinessIsThatOfTheDay() throws {
        let facts = Self.facts {
            $0.prove(until: Self.today + 20)
            $0.put(
                "audits", "a",
                [
                    Audit.type.write(.external), Audit.status.write(.planned), Audit.from.write(Self.today + 60),
                    Audit.to.write(Self.today + 61),
                ])
        }
        #expect(facts.readiness.asOf == Self.today + 60 && facts.readiness(of: SmallDossier.engagement)?.state == .toComplete)
        for (days, state) in [(0, Readiness.State.ready), (20, .ready), (21, .toComplete)] {
            let then = facts.on(Self.today + days)
            #expect(then.readiness(of: SmallDossier.engagement)?.state == state, "\(days)")
            #expect(then.readiness.asOf == Self.today + days && then.readiness[SmallDossier.engagement]?.state == state)
        }
    }

    @Test func reviewsThatFallBeforeItAreFound() throws {
        let facts = Self.facts {
            $0.put(
                "documents", "d",
                [
                    FunctionalDocument.title.write("Charte"), FunctionalDocument.state.write(.applicable),
                    FunctionalDocument.nextReview.write(Self.today + 20),
                ])
        }
        let found = { (day: Day) in
            Checks.run(facts.on(day).dossier, today: day).contains {
                $0.hit.ref == Ref("documents", "d") && $0.check.code == Self.pastReview
            }
        }
        #expect(!found(Self.today) && !found(Self.today + 20) && found(Self.today + 21))
    }

    private static let pastReview = Checks.all.first { $0.words(.standard).title.french.contains("révision") }?.code

    /// What an earlier state gave is of use to the next one only where it is the same day's.
    @Test func anotherDayAfterAnotherIsJudgedAnew() {
        let facts = Self.facts { $0.prove(until: Self.today + 20) }
        let late = facts.on(Self.today + 30)
        #expect(late.readiness.count(.ready) == 0)
        #expect(facts.on(Self.today + 10, after: late).readiness.count(.ready) == 1)
        #expect(facts.on(Self.today + 30, after: facts.on(Self.today + 10)).readiness.count(.ready) == 0)
    }

    // MARK: As people type it

    private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

    private static let planned = facts {
        $0.put(
            "audits", "a",
            [Audit.type.write(.external), Audit.status.write(.planned), Audit.from.write(today + 60), Audit.to.write(today + 61)])
        $0.put(
            "meetings", "m",
            [Meeting.type.write(.copil), Meeting.status.write(.planned), Meeting.day.write(today + 9), Meeting.number.write(3)])
    }

    @Test(arguments: [
        ("22/02/2027", "2027-02-22"), ("dans 30 j", "2026-04-09"), ("dans 2 semaines", "2026-03-24"), ("il y a 10 jours", "2026-02-28"),
        ("in 30 days", "2026-04-09"), ("3 days ago", "2026-03-07"), ("audit", "2026-05-09"), ("L'audit", "2026-05-09"),
        ("prochain audit", "2026-05-09"), ("copil", "2026-03-19"), ("aujourd'hui", "2026-03-10"), ("fin avril", "2026-04-30"),
    ]) func itIsReadAsDaysAre(_ text: String, _ day: String) {
        #expect(OtherDay.read(text, Self.planned) == Day(day).map { .day($0) })
    }

    @Test(arguments: [
        ("31/02/2027", "« 31/02/2027 » n'est pas une date du calendrier"), ("dans j", "« dans j » n'est pas"),
        ("01/01/3027", "Le 01/01/3027 n'est pas plausible : un jour du "),
    ]) func aBadOneIsToldInOneSentence(_ text: String, _ sentence: String) {
        guard case .wrong(let phrase) = OtherDay.read(text, Self.planned) else { return #expect(Bool(false)) }
        #expect(Self.plain(phrase.french).hasPrefix(sentence) && phrase.english != phrase.french)
    }

    @Test func anAuditThatNobodyPlannedIsSaidSo() {
        guard case .wrong(let phrase) = OtherDay.read("audit", Self.facts()) else { return #expect(Bool(false)) }
        #expect(phrase.french.hasPrefix("Aucun audit n'est prévu"))
    }

    @Test func ofWhichDayItIsIsSaid() {
        let facts = Self.facts()
        #expect(OtherDay.told(facts) == nil)
        let told = { (day: Day) in OtherDay.told(facts.on(day)).map { Self.plain($0.french) } }
        #expect(told(Self.today + 30) == "Au 09/04/2026, si rien ne change d'ici là (aujourd'hui : 10/03/2026).")
        #expect(
            told(Self.today - 1) == "Au 09/03/2026, avec les fiches telles qu'elles sont aujourd'hui, 10/03/2026.")
        #expect(OtherDay.told(facts.on(Self.today + 30).on(Self.today))?.english == "As of 10/03/2026, today.")
    }
}
