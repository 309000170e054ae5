import Domain

/// Who acts: the account of the system, the machine, and the person of the dossier where it is known.
public struct Who: Sendable, Hashable {
    public let account: String
    public let host: String
    /// Id of a record of kind `people`.
    public let person: String?
    /// Id of the post the person held then.
    public let post: String?

    public init(account: String, host: String, person: String? = nil, post: String? = nil) {
        self.account = account
        self.host = host
        self.person = person
        self.post = post
    }

    /// Undo belongs to the account and the person, on whatever machine.
    func isSamePerson(as other: Who) -> Bool { account == other.account && person == other.person }

    /// Everybody this one is and was: an account that is one person's alone acted before the dossier knew whose it is.
    func selves(in dossier: Dossier) -> [Who] {
        let people = dossier.people(account: account).map(\.id)
        guard people.count == 1, person == nil || person == people[0] else { return [self] }
        return [nil, people[0]].map { Who(account: account, host: host, person: $0) }
    }
}
