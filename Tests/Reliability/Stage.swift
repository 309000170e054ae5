import Glibc

/// A folder of its own with one dossier that Anne and Marc share, and the state folder of each.
struct Stage: Sendable {
    let folder: String
    let program: String
    var mask: mode_t = 0o002

    var share: String { folder + "/share" }
    var dossier: String { share + "/dossier" }

    /// Runs the program on the dossier as this account; `before` are words that stand before the program's, a tracer's.
    func run(_ account: Account, _ words: [String], before: [String] = []) -> Child {
        Child.run(
            account.words + before + line(words), environment: environment(of: account), mask: mask)
    }

    func line(_ words: [String]) -> [String] {
        let own = words.map { $0.hasPrefix("@/") ? folder + $0.dropFirst() : $0 }
        let place = own.contains("-d") || own.first == "nouveau" ? [] : ["-d", dossier]
        return [program] + place + own + ["--aujourdhui", "2026-03-10"]
    }

    func environment(of account: Account) -> [String] {
        [
            "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=dumb", "USER=\(account.name)", "HOME=\(folder)/\(account.name)",
            "XDG_STATE_HOME=\(folder)/\(account.name)",
        ]
    }

    func remove() { _ = Child.run(["rm", "-rf", folder], environment: ["PATH=/usr/bin:/bin"]) }

    /// The same, elsewhere: owners, rights and days are kept.
    func copy(to place: String, mask: mode_t) throws(Unable) -> Stage {
        let child = Child.run(["cp", "-a", folder, place], environment: ["PATH=/usr/bin:/bin"])
        if child.code != 0 { throw Unable("the stage cannot be copied: \(child.messages)") }
        return Stage(folder: place, program: program, mask: mask)
    }

    /// The dossier as every trial finds it: six weeks of work of two people.
    static func build(_ folder: String, program: String, accounts: Int = 2) throws(Unable) -> Stage {
        let stage = Stage(folder: folder, program: program)
        guard mkdir(folder, 0o755) == 0, mkdir(stage.share, 0o770) == 0 else { throw Unable("\(folder) cannot be made") }
        for number in 1...accounts {
            let account = Account(number)
            mkdir(folder + "/" + account.name, 0o700)
            if Account.areReal { chown(folder + "/" + account.name, account.user, Account.group) }
        }
        if Account.areReal { chown(stage.share, 0, Account.group) }
        chmod(stage.share, 0o2770)
        stage.lay()
        try stage.work()
        return stage
    }

    private func lay() {
        Files.write("Intitulé;Service\nChef du bureau;DCL\nSecrétaire;SGCD\n", to: folder + "/posts.csv")
        Files.write(
            "Action;Responsable;Échéance\nRefaire l'affiche;Chef du bureau;01/02/2026\nMesurer;Secrétaire;02/02/2026\n",
            to: folder + "/actions.csv")
        Files.write(
            "Action;Responsable;Échéance\nRanger;Secrétaire;03/02/2026\nPeindre;Chef du bureau;03/02/2026\n", to: folder + "/more.csv")
        Files.write("Référence;Titre;Version\nDOC-1;Charte;1\nDOC-2;Affiche;1\n", to: folder + "/two.csv")
        let rows = (3...8).map { "DOC-\($0);Fiche \($0);1\n" }.joined()
        Files.write("Référence;Titre;Version\n" + rows, to: folder + "/six.csv")
        Files.write(String(repeating: "photo ", count: 2000), to: folder + "/photo.jpg")
        let long = [timeval](repeating: timeval(tv_sec: 1_700_000_000, tv_usec: 0), count: 2)
        utimes(folder + "/photo.jpg", long)
    }

    private func work() throws(Unable) {
        let anne = Account.anne
        try done(
            anne,
            [
                "nouveau", dossier, "--referentiel", "qual-e-pref-2019", "--modules", "1,2", "--site", "Préfecture", "--service", "DCL",
                "SGCD", "--audit", "27/06/2026",
            ])
        for list in ["posts", "actions"] {
            try done(anne, ["importer", "@/\(list).csv", "--liste", list == "posts" ? "postes" : list])
        }
        try done(anne, ["importer", "@/two.csv", "--liste", "documents"])
        try done(.marc, ["cocher", "1.1@Préfecture"])
        try done(anne, ["cocher", "2.1@DCL"])
    }

    private func done(_ account: Account, _ words: [String]) throws(Unable) {
        let child = run(account, words)
        if child.code != 0 {
            throw Unable("the stage cannot be set: \(words.joined(separator: " ")) ended with \(child.code): \(child.messages)")
        }
    }
}

/// Why the rig cannot work here.
struct Unable: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
