import Archive
import Domain

/// Who acts, as the journal and the notes say it.
enum Author {
    static func who(_ dossier: Dossier, _ world: World) -> Who {
        Who(account: world.account, host: world.host, person: person(dossier, world.account)?.id)
    }

    /// The displayed name of the account's person, else the account.
    static func name(_ dossier: Dossier, account: String) -> String { person(dossier, account).map { $0[Person.title] } ?? account }

    /// The one person of the dossier who has the account.
    private static func person(_ dossier: Dossier, _ account: String) -> Record? {
        let own = dossier.records("people").filter { $0[Person.account] == account }
        return own.count == 1 ? own.first : nil
    }
}
