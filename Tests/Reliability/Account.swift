import Glibc

/// Somebody of the group that shares the dossier. Where the rig is not root, all are the same account with states of their own.
struct Account: Sendable {
    static let anne = Account(1), marc = Account(2)
    static let group: UInt32 = 41_000
    static let areReal = getuid() == 0

    let name: String
    let user: UInt32

    init(_ number: Int) {
        name = "rig-\(number)"
        user = Self.group + UInt32(number)
    }

    /// What a command line begins with to be this account's.
    var words: [String] {
        if !Self.areReal { return [] }
        return ["/usr/bin/setpriv", "--reuid", "\(user)", "--regid", "\(Self.group)", "--clear-groups"]
    }
}
