import Archive
import Domain

/// Who acts, as the journal and the notes say it.
enum Author {
    static func who(_ person: RecordKey?, _ dossier: Dossier, on day: Day, _ world: World) -> Who {
        let post = person.flatMap { dossier.posts(heldBy: $0, on: day).first }
        return Who(account: world.account, host: world.host, person: person?.id, post: post?.id)
    }

    /// The person with the post held then, as the journal is read; nil where only the account is known.
    static func signature(_ who: Who, _ dossier: Dossier) -> String? {
        guard let person = who.person.flatMap({ dossier.record(RecordKey(Person.kind.name, $0)) }) else { return nil }
        let post = who.post.flatMap { dossier.record(RecordKey(Post.kind.name, $0)) }
        return ([person[Person.title]] + [post.map { $0[Post.title] }].compactMap { $0 }).joined(separator: ", ")
    }

    /// The displayed name of the person, else the account.
    static func name(_ person: RecordKey?, _ dossier: Dossier, account: String) -> String {
        person.flatMap { dossier.record($0) }.map { $0[Person.title] } ?? account
    }
}
