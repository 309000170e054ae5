import Archive
import Domain

/// Who acts, as the journal and the notes say it.
enum Author {
    static func who(_ person: RecordKey?, _ dossier: Dossier, on day: Day, _ world: World) -> Who {
        let post = person.flatMap { dossier.posts(heldBy: $0, on: day).first }
        return Who(account: world.account, host: world.host, person: person?.id, post: post?.id)
    }

    /// The displayed name of the person, else the account.
    static func name(_ person: RecordKey?, _ dossier: Dossier, account: String) -> String {
        person.flatMap { dossier.record($0) }.map { $0[Person.title] } ?? account
    }
}
