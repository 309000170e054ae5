import Domain
import Testing

/// A service ends and another follows: what is due goes there, what was written stays as it was.
@Suite struct SuccessionTests {
    private static let day = SmallDossier.today
    private static let (old, next) = (Ref("services", "old"), Ref("services", "next"))

    private func dossier(endedOn end: Day?) -> Dossier {
        var small = SmallDossier()
        small.put("services", "old", [Service.reference.write("DLP"), Service.to.write(end), Service.successor.write(Self.next)])
        small.put("services", "next", [Service.reference.write("DCL"), Service.contact.write(Ref("posts", "contact"))])
        let holder = Path(Post.holders.key).element("h")
        small.put("people", "anne", [Person.title.write("Anne"), Person.role.write(.serviceContact)])
        small.put(
            "posts", "contact",
            [Post.title.write("Correspondant"), Post.service.write(Self.next), Post.Holder.person.write(Ref("people", "anne"), in: holder)])
        small.put("checklists", "c", [Checklist.unit.write("services/old")])
        small.item(Item.due.write(Self.day - 3))
        return small.dossier
    }

    @Test func oneThatGoesOnAnswersForItself() throws {
        let dossier = dossier(endedOn: Self.day)
        #expect(dossier.service(answeringFor: Self.old, on: Self.day) == Self.old)
        let duties = try #require(Duties(RecordKey("people", "anne"), in: dossier, on: Self.day))
        #expect(!duties.covers(service: Self.old))
        #expect(Reminders(Facts(dossier, today: Self.day)).messages.map(\.to) == [Self.old])
    }

    @Test func whatIsDueGoesToTheOneThatFollows() throws {
        let dossier = dossier(endedOn: Self.day - 1)
        #expect(dossier.service(answeringFor: Self.old, on: Self.day) == Self.next)
        #expect(dossier.validator(of: Self.old, on: Self.day) == Ref("posts", "contact"))
        let duties = try #require(Duties(RecordKey("people", "anne"), in: dossier, on: Self.day))
        let item = try #require(dossier.item(SmallDossier.item))
        #expect(duties.covers(item))
        #expect(Reminders(Facts(dossier, today: Self.day)).messages.map(\.to) == [Self.next])
        #expect(item.unit.text == "services/old", "the paper keeps the name it was made under")
    }

    @Test func twoThatNameEachOtherEnd() {
        var small = SmallDossier()
        small.put("services", "old", [Service.to.write(Self.day - 2), Service.successor.write(Self.next)])
        small.put("services", "next", [Service.to.write(Self.day - 1), Service.successor.write(Self.old)])
        #expect(small.dossier.service(answeringFor: Self.old, on: Self.day) == Self.next)
    }
}
