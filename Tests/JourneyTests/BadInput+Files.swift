extension BadInput {
    /// Tables that cannot be read.
    static let tables = [
        BadInput(
            "-d dossier importer gros.csv", 3, "Ce tableau a plus de 20 000 lignes", "This table has more than 20,000 lines", in: .tables),
        BadInput("-d dossier importer classeur.xlsx", 3, "C'est un classeur (xlsx, xls, ods)", "This is a workbook", in: .tables),
        BadInput("-d dossier importer photo.jpg", 3, "Ce n'est pas du texte", "This is not text", in: .tables),
        BadInput("-d dossier importer vide.csv", 3, "Il n'y a aucune ligne à lire", "There is no line to read", in: .tables),
        BadInput(
            "-d dossier importer sans-titres.csv", 3, "Les premières lignes ne nomment pas les colonnes",
            "The first lines do not name the columns", in: .tables),
    ]

    /// Folders and files without rights, in a dossier where one may write.
    static let closed = [
        BadInput(
            "-d dossier relances --tout", 5, "Votre compte n'a pas le droit d'écrire « sorties »", "Your account may not write “sorties”",
            in: .closedOutput),
        BadInput("-d dossier relances --tout", 5, "Votre compte n'a pas le droit d'écrire", "Your account may not write", in: .closedDepot),
        BadInput(
            "-d dossier cocher 1.2 --preuve ferme.pdf", 5, "ferme.pdf » ne peut pas être lu (votre compte n'en a pas le droit).",
            "ferme.pdf” cannot be read (your account may not).", in: .closedProof),
        BadInput(
            "-d dossier exporter documents ferme/liste.csv", 5, "liste.csv » ne peut pas être écrit (votre compte n'en a pas le droit)",
            "liste.csv” cannot be written (your account may not)", in: .notWritable),
    ]
}
