/// Who holds which post on a day.
extension Dossier {
    /// The latest to have begun; nobody when the post is vacant or its holder's record is gone.
    public func holder(of post: Record, on day: Day) -> Record? {
        let now = post[Post.holders].filter { holder in
            Post.Holder.from.value(in: holder).map { $0 <= day } ?? true && Post.Holder.to.value(in: holder).map { day <= $0 } ?? true
        }
        let latest = now.max { (Post.Holder.from.value(in: $0)?.number ?? .min) < (Post.Holder.from.value(in: $1)?.number ?? .min) }
        let person = latest.flatMap { Post.Holder.person.value(in: $0) }.flatMap { record($0.record) }
        return person?.isDeleted == false ? person : nil
    }

    /// In the order of their titles' files.
    public func posts(heldBy person: RecordKey, on day: Day) -> [Record] {
        records(Post.kind.name).filter { holder(of: $0, on: day)?.key == person }
    }

    /// The people this account of the system belongs to.
    public func people(account: String) -> [Record] {
        records(Person.kind.name).filter { Person.accounts($0).contains(account) }
    }
}
