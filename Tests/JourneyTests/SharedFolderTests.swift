import Foundation
import Testing

/// Several accounts on one folder: whatever the umask of each and whoever came first, every act of every account works.
@Suite struct SharedFolderTests {
    static let umasks = ["002", "022", "027", "077"]

    enum Share: String, CaseIterable { case recipe, setgid, writable }

    /// False, and told, where it cannot be tried.
    private static func canTry() -> Bool {
        guard let obstacle = Accounts.obstacle else { return true }
        print("shared folder: not tried, \(obstacle)")
        return false
    }

    private static func place(_ accounts: Accounts, _ share: Share = .recipe) throws -> String {
        let place = accounts.base + "/qualite"
        switch share {
        case .recipe: try accounts.root(try accounts.recipe(place))
        case .setgid: try accounts.root("mkdir '\(place)'; chgrp \(Accounts.writers) '\(place)'; chmod 2770 '\(place)'")
        case .writable: try accounts.root("mkdir '\(place)'; chgrp \(Accounts.writers) '\(place)'; chmod 0770 '\(place)'")
        }
        return place
    }

    private static let referential = ["--referentiel", "qual-e-pref-2019", "--modules", "1,2", "--site", "Préfecture", "--service", "DCL"]

    @Test(arguments: umasks) func twoAccountsWorkInAFolderThatOneOfThemMade(umask: String) throws {
        guard Self.canTry() else { return }
        for share in Share.allCases {
            let accounts = try Accounts()
            let dossier = try Self.place(accounts, share) + "/label"
            let made = try accounts.run(1, umask: umask, [Office.program, "nouveau", dossier] + Self.referential)
            #expect(made.code == 0, "\(made.messages)")
            try Self.everything(accounts, 1, umask, dossier)
            try Self.everything(accounts, 2, umask, dossier)
            try Self.everything(accounts, 1, umask, dossier)
            try Self.check(accounts, dossier, share)
        }
    }

    @Test func eightAccountsWorkInADemonstrationAndInACopyOfIt() throws {
        guard Self.canTry() else { return }
        let accounts = try Accounts()
        let place = try Self.place(accounts)
        #expect(try accounts.program(1, umask: "077", "demo", place + "/demo", "--sans-ouvrir").code == 0)
        #expect(try accounts.run(2, umask: "077", ["/bin/cp", "-a", place + "/demo", place + "/copie"]).code == 0)
        for dossier in [place + "/demo", place + "/copie"] {
            for number in 1...8 { try Self.everything(accounts, number, Self.umasks[number % 4], dossier) }
            try Self.check(accounts, dossier, .recipe)
            try Self.reads(accounts, dossier)
        }
        print("shared folder: tried with ten accounts")
    }

    /// A dossier of before, whose folders one account kept to itself, is opened by the recipe.
    @Test func theRecipeOpensADossierThatWasClosed() throws {
        guard Self.canTry() else { return }
        let accounts = try Accounts()
        let place = try Self.place(accounts)
        let dossier = place + "/label"
        #expect(try accounts.run(1, [Office.program, "nouveau", dossier] + Self.referential).code == 0)
        try accounts.root("cd '\(dossier)'; chmod -R g-w . ; chmod g+w . journal .lock 2>/dev/null || chmod g+w . journal")
        let refused = try accounts.program(2, "-d", dossier, "cocher", "1.1")
        #expect(refused.code == 5 && refused.messages.contains("checklists") && !refused.messages.contains(".tmp"), "\(refused.messages)")
        #expect(refused.messages.contains("sudo chmod -R g+rwX '\(dossier)/checklists'"), "\(refused.messages)")
        try accounts.root(try accounts.recipe(place))
        try Self.everything(accounts, 2, "077", dossier)
        try Self.everything(accounts, 1, "077", dossier)
    }

    /// Ticks, attaches, makes the first record of a kind, takes back, writes lists and reminders.
    private static func everything(_ accounts: Accounts, _ number: Int, _ umask: String, _ dossier: String) throws {
        let home = accounts.base + "/home-\(number)"
        try accounts.root("mkdir -p '\(home)'; printf photo-$$ > '\(home)/p.jpg'; chmod 755 '\(home)'; chmod 644 '\(home)/p.jpg'")
        let title = "Plan \(UUID().uuidString.prefix(8))"
        try accounts.root("printf 'Référence;Intitulé;Type\\n\(title);\(title);procédure\\n' > '\(home)/d.csv'; chmod 644 '\(home)/d.csv'")
        for words in [
            ["cocher", "1.1"], ["cocher", "1.2", "--preuve", home + "/p.jpg"], ["importer", home + "/d.csv", "--liste", "documents"],
            ["annuler"], ["retablir"], ["exporter", "documents"], ["relances", "--tout"], ["decocher", "1.1"], ["reparer"],
        ] {
            let run = try accounts.run(
                number, umask: umask, [Office.program, "-d", dossier] + words + ["--aujourdhui", Office.today])
            #expect(run.code == 0, "account \(number), umask \(umask): \(words) ended with \(run.code): \(run.messages)")
        }
    }

    /// The account that reads sees all of it and changes nothing.
    private static func reads(_ accounts: Accounts, _ dossier: String) throws {
        for words in [["lister", "points"], ["lister", "documents"], ["exporter", "documents", "-"], ["journal"], ["afaire"]] {
            let run = try accounts.run(0, [Office.program, "-d", dossier] + words)
            #expect(run.code == 0 && !run.output.isEmpty, "\(words): \(run.messages)")
        }
        #expect(try accounts.run(0, [Office.program, "-d", dossier, "verifier"]).code <= 1)
        try accounts.root("printf x > '\(accounts.base)/home-0/p.jpg'; chmod 644 '\(accounts.base)/home-0/p.jpg'")
        for words in [
            ["cocher", "1.1"], ["cocher", "1.1", "--preuve", accounts.base + "/home-0/p.jpg"], ["exporter", "documents"],
            ["relances", "--tout"],
            ["reparer"],
        ] {
            let run = try accounts.run(0, [Office.program, "-d", dossier] + words + ["--aujourdhui", Office.today])
            #expect(
                run.code == 5 && run.messages.contains("Votre compte n'a pas le droit d'écrire"), "\(words): \(run.code) \(run.messages)")
            #expect(run.messages.split(separator: "\n").count == 1, "\(words): \(run.messages)")
        }
    }

    /// Nothing in the dossier is closed to the group, open to others, or hidden from those who read.
    private static func check(_ accounts: Accounts, _ dossier: String, _ share: Share) throws {
        let closed = try accounts.root(
            "find '\(dossier)' \\( -type d ! -perm -070 -o -type f ! -perm -060 -o ! -group \(Accounts.writers) \\)")
        #expect(closed.isEmpty, "\(share): closed to the group: \(closed)")
        let open = try accounts.root("find '\(dossier)' -perm /007")
        #expect(open.isEmpty, "\(share): open to others: \(open)")
        if share == .recipe {
            let list = try accounts.root("getfacl -R -p -n '\(dossier)' 2>/dev/null")
            let hidden = list.components(separatedBy: "\n\n").filter { block in
                !block.isEmpty
                    && !block.split(separator: "\n").contains { line in
                        line.hasPrefix("group:\(Accounts.readers):r") && !line.contains("#effective:-")
                    }
            }
            #expect(hidden.isEmpty, "hidden from readers: \(hidden.prefix(3))")
        }
        let left = try accounts.root("find '\(dossier)' -name '*.tmp'")
        #expect(left.isEmpty)
    }
}
