import Text

/// What is said of a file that cannot be used.
enum FileAdvice {
    static let title = Phrase(fr: "fichier inutilisable", en: "file that cannot be used")
    static let advice = Phrase(
        fr:
            "Le fichier est laissé tel quel et le reste du dossier s'ouvre : corrigez la ligne indiquée, ou reprenez le fichier d'une sauvegarde.",
        en: "The file is left as it is and the rest of the dossier opens: correct the line named, or take the file from a backup."
    )
}
