import Text

extension Deposit.Obstacle {
    /// Why nothing was done with it, and what to do.
    public func phrase(_ deposit: Deposit) -> Phrase {
        let (path, folder) = (deposit.path, [Deposit.root, deposit.folder].filter { !$0.isEmpty }.joined(separator: "/"))
        switch self {
        case .folder:
            return Phrase(
                fr: "« \(path) » est un dossier : déposez les fichiers un par un.", en: "“\(path)” is a folder: drop the files themselves.")
        case .link:
            return Phrase(
                fr: "« \(path) » est un lien vers un autre endroit : déposez le fichier lui-même.",
                en: "“\(path)” is a link to another place: drop the file itself.")
        case .notAFile:
            return Phrase(fr: "« \(path) » n'est pas un fichier ordinaire.", en: "“\(path)” is no ordinary file.")
        case .unreadableName:
            return Phrase(
                fr: "Le nom de « \(path) » n'est pas lisible : renommez-le sous Windows, puis recommencez.",
                en: "The name of “\(path)” cannot be read: rename it under Windows, then try again.")
        case .severalNames:
            return Phrase(
                fr: "« \(path) » porte plusieurs noms sur le serveur : déposez-en une copie.",
                en: "“\(path)” has several names on the server: drop a copy.")
        case .tooLarge(let limit):
            return Phrase(
                fr: "« \(path) » dépasse \(limit >> 20) Mio : laissez-le où il est et joignez son adresse.",
                en: "“\(path)” is larger than \(limit >> 20) MiB: leave it where it is and attach its address.")
        case .arriving:
            return Phrase(
                fr: "« \(path) » est en cours de copie : il pourra être joint quand il n'aura pas bougé pendant quelques secondes.",
                en: "“\(path)” is still being copied: it can be attached once it has not moved for some seconds.")
        case .empty:
            return Phrase(
                fr: "« \(path) » est vide : déposez-le de nouveau.", en: "“\(path)” is empty: drop it again.")
        case .unreadable(let code) where code != 13 && code != 0:
            return Phrase(
                fr: "« \(path) » ne peut pas être lu (erreur \(code)) : réessayez, puis prévenez le SIDSIC. Rien n'a été fait.",
                en: "“\(path)” cannot be read (error \(code)): try again, then tell your IT service. Nothing was done.")
        case .unreadable:
            return Phrase(
                fr: "Votre compte n'a pas le droit de lire « \(path) » : demandez-le au SIDSIC. Rien n'a été fait.",
                en: "Your account may not read “\(path)”: ask your IT service. Nothing was done.")
        case .folderProtected:
            return Phrase(
                fr: "Votre compte n'a pas le droit de retirer un fichier de « \(folder) » : demandez-le au SIDSIC. Rien n'a été fait.",
                en: "Your account may not take a file out of “\(folder)”: ask your IT service. Nothing was done.")
        case .moved:
            return Phrase(
                fr: "« \(path) » est en cours de copie, ou n'est plus là : réessayez dans un instant. Rien n'a été fait.",
                en: "“\(path)” is still being copied, or is gone: try again in a moment. Nothing was done.")
        }
    }
}

extension Deposit {
    /// « 2 FICHIERS DÉPOSÉS PAR CERT », over the files of a folder.
    public static func heading(_ count: Int, by name: String) -> Phrase {
        let by = name.isEmpty ? Phrase(same: "") : Phrase(fr: " par \(name)", en: " by \(name)")
        return Phrase(
            fr: Count.of(count, "fichier déposé", "fichiers déposés") + by.french,
            en: Count.english(count, "file dropped", "files dropped") + by.english)
    }

    /// Beside it in a list; nil when it can be attached.
    public var word: Phrase? {
        switch obstacle {
        case nil: nil
        case .arriving: Phrase(fr: "en cours de copie", en: "being copied")
        case .empty: Phrase(fr: "vide", en: "empty")
        default: Phrase(fr: "à voir", en: "see why")
        }
    }
}

extension FileCondition {
    /// Of the file itself.
    public var ofFile: Phrase {
        switch self {
        case .changed: Phrase(fr: "le fichier n'est plus celui qui a été joint", en: "the file is no longer the one that was attached")
        case .missing: Phrase(fr: "le fichier n'est plus là", en: "the file is no longer there")
        }
    }

    /// In place of « validée » and « à valider » in lists.
    public var phrase: Phrase {
        switch self {
        case .changed: Phrase(fr: "modifiée", en: "changed")
        case .missing: Phrase(fr: "absente", en: "missing")
        }
    }
}

extension Dossier {
    /// Where the files of a service are dropped, relative to the dossier: letters and digits of its acronym, which any system takes.
    public func depot(of service: Record) -> String { Deposit.root + "/" + Self.folder(of: service) }

    private static func folder(of service: Record) -> String {
        let plain = service[Service.reference].filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return plain.isEmpty ? service.id : plain
    }

    /// The service a folder of `depot` belongs to, accents and case aside.
    public func service(ofDeposit deposit: Deposit) -> Ref? {
        let wanted = Folding.fold(deposit.folder)
        return records(Service.name).first { service in
            Folding.fold(service[Service.reference]) == wanted || Folding.fold(service.id) == wanted
                || Folding.fold(service[Service.title]) == wanted || Folding.fold(Self.folder(of: service)) == wanted
        }?.reference
    }
}
