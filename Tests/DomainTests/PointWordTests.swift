import Domain
import Testing

/// The one word of a point, the gravest first.
@Suite struct PointWordTests {
    private static let today = SmallDossier.today

    private func status(_ writes: Write...) throws -> ItemStatus {
        var small = SmallDossier()
        for write in writes { small.item(write) }
        return ItemStatus(try #require(small.dossier.items.first), today: Self.today)
    }

    @Test func whatIsNotApplicableIsNothingElse() throws {
        let no = Item.result.write(.notApplicable)
        #expect(try status(no, Item.blocked.write("Panne"), Item.due.write(Self.today - 9)) == .notApplicable)
    }

    @Test func whatIsBlockedIsNotLate() throws {
        #expect(try status(Item.blocked.write("Panne"), Item.due.write(Self.today - 9)) == .blocked)
    }

    @Test func aPointIsLateFromTheDayAfterItsDueDate() throws {
        #expect(try status(Item.due.write(Self.today)) == .todo)
        #expect(try status(Item.due.write(Self.today - 1)) == .late)
        #expect(try status(Item.due.write(Self.today - 1), Item.progress.write(.inProgress)) == .late)
    }

    @Test func whatIsDoneIsNeverLate() throws {
        #expect(try status(Item.due.write(Self.today - 9), Item.progress.write(.done)) == .inPlace)
    }

    @Test func withoutADateItsProgressIsItsWord() throws {
        #expect(try status() == .todo)
        #expect(try status(Item.progress.write(.inProgress)) == .inProgress)
    }

    @Test func onlyWhatAsksForNothingIsSettled() {
        #expect(Set(ItemStatus.allCases.filter(\.isSettled)) == [.inPlace, .verifiedLate, .notApplicable])
    }
}
