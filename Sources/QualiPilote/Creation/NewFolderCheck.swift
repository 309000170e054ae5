import Archive
import Interface
import Text

/// Whether a new dossier can stand in a folder: said while its name is typed, and checked again when it is made.
enum NewFolderCheck {
    static func look(_ text: String, _ world: World) -> FolderLook {
        let path = world.path(text)
        return FolderLook(asked: text, path: path, problem: problem(text, path))
    }

    private static func problem(_ text: String, _ path: String) -> Phrase? {
        if text.contains("\\") {
            return Phrase(
                fr: "Ceci est un chemin Windows : tapez celui du serveur, par exemple /srv/qualite/label-2026.",
                en: "This is a Windows path: type the one of the server, for instance /srv/qualite/label-2026.")
        }
        if Archive.isDossier(path) {
            return Phrase(
                fr: "« \(path) » est déjà un dossier de labellisation : donnez un autre nom, ou ouvrez-le depuis l'accueil.",
                en: "“\(path)” is a label dossier already: give another name, or open it from the welcome screen.")
        }
        if FileSystem.exists(path) { return standing(path) }
        let parent = FileSystem.parent(of: path)
        guard FileSystem.isFolder(parent) else {
            return Phrase(
                fr: "Le répertoire « \(parent) » n'existe pas : vérifiez le chemin, ou faites-le créer.",
                en: "The folder “\(parent)” does not exist: check the path, or have it made.")
        }
        return FileSystem.isWritable(parent) ? nil : noRights(parent)
    }

    /// Something is there already.
    private static func standing(_ path: String) -> Phrase? {
        guard FileSystem.isFolder(path) else {
            return Phrase(
                fr: "« \(path) » est un fichier : donnez le nom d'un répertoire nouveau ou vide.",
                en: "“\(path)” is a file: give the name of a new or empty folder.")
        }
        guard let isEmpty = FileSystem.isEmpty(path) else { return noRights(path) }
        if !isEmpty { return ArchiveError.notEmpty(path).phrase }
        let parent = FileSystem.parent(of: path)
        return FileSystem.isWritable(parent) ? nil : noRights(parent)
    }

    private static func noRights(_ folder: String) -> Phrase {
        Phrase(
            fr: "Votre compte n'a pas le droit d'écrire dans « \(folder) » : choisissez un autre endroit, ou demandez ce droit au SIDSIC.",
            en: "Your account may not write in “\(folder)”: choose another place, or ask your IT service for the right.")
    }
}
