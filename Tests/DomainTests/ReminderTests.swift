import Testing
import Text

@testable import Domain

/// Whom to remind of what, and what is left out.
@Suite struct ReminderTests {
    private static let today = SmallDossier.today
    private static let (mine, other, lone) = (Ref("actions", "mine"), Ref("actions", "other"), Ref("actions", "lone"))

    private func dossier(email: String = "p@exemple.fr") -> Dossier {
        var small = SmallDossier()
        small.put("posts", "p", [Post.title.write("Poste"), Post.email.write(email)])
        for (ref, owner) in [(Self.mine, "p"), (Self.other, "p"), (Self.lone, nil)] as [(Ref, String?)] {
            small.put(
                ref.kind, ref.record.id,
                [
                    CorrectiveAction.title.write(ref.record.id), CorrectiveAction.due.write(Self.today - 3),
                    CorrectiveAction.owner.write(owner.map { Ref("posts", $0) }),
                ])
        }
        return small.dossier
    }

    private func reminders(_ refs: [Ref], _ dossier: Dossier) -> Reminders {
        let facts = Facts(dossier, today: Self.today)
        return Reminders(of: refs, in: facts.waiting(Outlook(), of: nil), facts)
    }

    private func acts(_ dossier: Dossier) -> Acts { Acts(dossier, today: Self.today, now: Instant(seconds: 0), author: "") }

    @Test func onlyWhatIsNamedIsRemindedOf() {
        let reminders = reminders([Self.mine], dossier())
        #expect(reminders.messages.map(\.to) == [Ref("posts", "p")] && reminders.messages[0].entries.map(\.ref) == [Self.mine])
        #expect(reminders.count == 1 && Reminders.Exception.allCases.allSatisfy { reminders.left($0).isEmpty })
    }

    @Test func whatIsLeftOutSaysWhy() throws {
        var dossier = dossier()
        let prepared = try #require(acts(dossier).prepare(reminders([Self.mine], dossier).messages))
        dossier = dossier.applying(prepared)
        dossier = dossier.applying(try #require(acts(dossier).sendPrepared()))
        let point = SmallDossier.item
        let left = reminders([Self.mine, Self.other, Self.lone, point], dossier)
        #expect(left.messages.flatMap(\.entries).map(\.ref) == [Self.other])
        #expect(left.left(.remindedToday) == [Self.mine] && left.left(.nobodyNamed) == [Self.lone] && left.left(.nothingDue) == [point])
    }

    /// The letter of the day to somebody holds what was prepared for it before: a second batch does not lose the first.
    @Test func aSecondBatchOfTheDayKeepsTheFirst() throws {
        var dossier = dossier()
        dossier = dossier.applying(try #require(acts(dossier).prepare(reminders([Self.mine], dossier).messages)))
        let second = reminders([Self.other], dossier)
        #expect(second.messages.flatMap(\.entries).map(\.ref) == [Self.other])
        #expect(Set(second.letters.flatMap(\.entries).map(\.ref)) == [Self.mine, Self.other] && second.letters.count == 1)
    }

    @Test func withoutAddressNothingLeaves() throws {
        var dossier = dossier(email: "")
        dossier = dossier.applying(try #require(acts(dossier).prepare(reminders([Self.mine], dossier).messages)))
        #expect(acts(dossier).sendPrepared() == nil && dossier.unaddressed(on: Self.today) == [Ref("posts", "p")])
        let pointed = try #require(acts(dossier).sendPrepared(evenWithoutAddress: true) { $0 == Self.mine })
        #expect(dossier.applying(pointed).reminders(of: Self.mine) == 1)
        #expect(acts(dossier).sendPrepared(evenWithoutAddress: true) { $0 == Self.other } == nil)
    }

    @Test func whatWasSaidToBeSentIsTakenBack() throws {
        var dossier = dossier()
        dossier = dossier.applying(try #require(acts(dossier).prepare(reminders([Self.mine], dossier).messages)))
        dossier = dossier.applying(try #require(acts(dossier).sendPrepared()))
        #expect(dossier.reminders(of: Self.mine) == 1)
        let back = dossier.applying(try #require(acts(dossier).takeBackSent()))
        #expect(back.reminders(of: Self.mine) == 0 && back.hasPreparedReminder(of: Self.mine))
        let later = Acts(dossier, today: Self.today + 1, now: Instant(seconds: 0), author: "")
        #expect(later.takeBackSent() == nil, "what was sent another day stays so")
    }

    /// Evidence names no owner: whoever answers for a point it proves is asked.
    @Test func evidenceIsAskedOfWhoAnswersForItsPoint() {
        var small = SmallDossier()
        small.put("posts", "p", [Post.title.write("Poste")])
        small.put("evidence", "e", [Evidence.title.write("Photo"), Evidence.state.write(.toComplete), Evidence.reason.write("flou")])
        small.put(
            "checklists", "c",
            [
                Item.owner.write(Ref("posts", "p"), in: SmallDossier.place),
                Item.evidence.write([Ref("evidence", "e")], in: SmallDossier.place),
            ])
        let found = reminders([Ref("evidence", "e")], small.dossier)
        #expect(found.messages.map(\.to) == [Ref("posts", "p")])
    }
}
