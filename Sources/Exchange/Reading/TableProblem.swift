import Text

/// Why a block or a file cannot be read as a table. Nothing was done.
public enum TableProblem: Error, Sendable, Equatable {
    case empty
    case tooLarge
    /// A paste that reached what the terminal keeps of one: its end may be missing.
    case pasteCut
    case tooManyRows
    /// A spreadsheet's own format (xlsx, ods, xls).
    case workbook
    case notText

    public var phrase: Phrase {
        switch self {
        case .empty: Phrase(fr: "Il n'y a aucune ligne à lire ici.", en: "There is no line to read here.")
        case .tooLarge:
            Phrase(
                fr: "Ce tableau dépasse 64 Mio : coupez-le en plusieurs fichiers. Rien n'a été fait.",
                en: "This table is larger than 64 MiB: cut it into several files. Nothing was done.")
        case .pasteCut:
            Phrase(
                fr: "Le bloc collé dépasse 10 Mio, sa fin manque : enregistrez-le en CSV et donnez le fichier. Rien n'a été fait.",
                en: "The pasted block exceeds 10 MiB, its end is missing: save it as CSV and give the file. Nothing was done.")
        case .tooManyRows:
            Phrase(
                fr: "Ce tableau a plus de 20 000 lignes : coupez-le, ou vérifiez que c'est le bon. Rien n'a été fait.",
                en: "This table has more than 20,000 lines: cut it, or check that it is the right one. Nothing was done.")
        case .workbook:
            Phrase(
                fr: "C'est un classeur (xlsx, xls, ods) : enregistrez la feuille en CSV, ou copiez-la et collez-la ici.",
                en: "This is a workbook (xlsx, xls, ods): save the sheet as CSV, or copy it and paste it here.")
        case .notText:
            Phrase(
                fr: "Ce n'est pas du texte : enregistrez la feuille en « CSV UTF-8 » depuis le tableur.",
                en: "This is not text: save the sheet as “CSV UTF-8” from the spreadsheet.")
        }
    }
}
