import Domain
import Text

/// Files taken into the dossier today whose evidence was undone since: they can be attached again, to the right point this time.
enum KeptFiles {
    /// Their evidence of before, for the files that were dropped where this service puts its own. What was deleted later stays away.
    static func all(of service: Ref?, _ context: Context) -> [Record] {
        let all = context.dossier.allRecords(Evidence.kind.name)
        let named = Set(all.filter { !$0.isDeleted }.map { $0[Evidence.path] })
        return all.filter { record in
            guard record.isDeleted, record[Evidence.effectiveOn] == context.today, !record[Evidence.origin].isEmpty,
                !named.contains(record[Evidence.path])
            else { return false }
            let steps = record[Evidence.origin].split(separator: "/").map(String.init)
            guard steps.count == 3 else { return steps.count == 2 }
            return context.dossier.service(ofDeposit: Deposit(folder: steps[1], name: steps[2])) == service
        }
    }

    static func choice(_ record: Record) -> Choice {
        let name = record[Evidence.title]
        return Choice(record.id, Phrase(fr: "\(name)  (repris)", en: "\(name)  (taken back)"))
    }

    /// The same file as evidence of a point; nil when the choice is none of them.
    static func attach<Message>(_ choice: String, to item: ChecklistItem, _ context: Context) -> [Effect<Message>]? {
        let key = RecordKey(Evidence.kind.name, choice)
        guard let record = context.dossier.record(key), record.isDeleted else { return nil }
        if let refusal = context.refusal(of: .answer, on: [item.ref]) { return [.say(refusal)] }
        let copy = AttachedCopy(
            title: record[Evidence.title], path: record[Evidence.path], digest: record[Evidence.digest], size: record[Evidence.size] ?? 0,
            modified: record[Evidence.modified] ?? Instant(seconds: 0), origin: record[Evidence.origin])
        return [
            .commit(context.acts.attach(copy, to: item, id: context.makeID())),
            .invite(Phrase(fr: "Joint : \(copy.title).", en: "Attached: \(copy.title).")),
        ]
    }
}
