import Domain
import Glibc
import Text

extension ArchiveError {
    /// What happened, to which file, what is safe and what to do: one sentence or two.
    public var phrase: Phrase {
        switch self {
        case .noSuchFolder(let folder):
            Phrase(
                fr: "Le dossier « \(folder) » n'existe pas : vérifiez le chemin, ou créez-le avec « qualipilote nouveau ».",
                en: "The folder “\(folder)” does not exist: check the path, or make it with “qualipilote nouveau”.")
        case .notADossier(let folder):
            Phrase(
                fr: "« \(folder) » n'est pas un dossier de labellisation (pas de dossier.json) : choisissez-en un autre.",
                en: "“\(folder)” is not a label dossier (no dossier.json): choose another one.")
        case .notEmpty(let folder):
            Phrase(
                fr: "« \(folder) » contient déjà des fichiers ; rien n'y a été écrit : donnez un dossier nouveau ou vide.",
                en: "“\(folder)” already holds files; nothing was written: give a new or empty folder.")
        case .newerFormat(let format):
            Phrase(
                fr:
                    "Ce dossier vient d'une version plus récente (format \(format)) : on peut le lire ; pour le modifier, mettez le programme à jour.",
                en:
                    "This dossier comes from a newer version (format \(format)): it can be read; to change it, update the program."
            )
        case .unknownFormat(let text):
            FileProblem(file: Layout.root, cause: .unknownFormat(text)).phrase
        case .readOnly, .readOnlyAsked, .accessDenied, .closed: rightsPhrase
        case .noSpace, .quota, .tooLarge: spacePhrase
        case .locked, .held, .untrustedShare, .noLocks, .folderMoved, .notConfirmed: busyPhrase
        case .old(let path):
            Phrase(
                fr:
                    "« \(path) » est revenu à un état plus ancien (copie restaurée, ou copie périmée du partage) ; rien n'a été écrit : « qualipilote reparer » le montre, le reprend ou le garde.",
                en:
                    "“\(path)” went back to an earlier state (a restored copy, or a stale one of the share); nothing was written: “qualipilote repair” shows it, brings it back or keeps it."
            )
        case .halfDone(_, let cause):
            Phrase(
                fr:
                    "Cet acte n'est écrit qu'en partie : « \(place) » ne l'est pas. Le journal le garde, le prochain enregistrement le termine ou le retire en entier. \(cause.phrase.french)",
                en:
                    "This act is written in part only: “\(place)” is not. The journal keeps it; the next save completes it or takes all of it back. \(cause.phrase.english)"
            )
        case .notShown(_, let cause):
            Phrase(
                fr:
                    "Fait en partie : l'acte est enregistré, ses fichiers ne sont pas encore dans « \(place) »\(cause.aside). Le prochain enregistrement les y met, ou « qualipilote reparer ».",
                en:
                    "Done in part: the act is saved, its files are not in “\(place)” yet\(cause.aside). The next save puts them there, or “qualipilote repair”."
            )
        case .symbolicLink, .damaged, .unread, .io: filePhrase
        }
    }

    private var rightsPhrase: Phrase {
        switch self {
        case .readOnlyAsked:
            Phrase(
                fr: "Le dossier est ouvert en lecture seule, comme demandé : rien n'est enregistré.",
                en: "The dossier is open for reading only, as asked: nothing is saved.")
        case .readOnly(let folder):
            Phrase(
                fr: "« \(folder) » est sur un support protégé en écriture : on peut lire, rien n'est enregistré.",
                en: "“\(folder)” is on a write-protected medium: it can be read, nothing is saved.")
        case .closed(let closed):
            Phrase(
                fr:
                    "Votre compte n'a pas le droit d'écrire « \(place) » (à \(closed.owner), groupe \(closed.group)) : on peut lire, rien n'est enregistré. Pour le SIDSIC : \(closed.command).",
                en:
                    "Your account may not write “\(place)” (of \(closed.owner), group \(closed.group)): it can be read, nothing is saved. For your IT service: \(closed.command)."
            )
        default:
            Phrase(
                fr: "Votre compte n'a pas le droit de lire « \(place) » : rien n'a été modifié ; demandez ce droit au SIDSIC.",
                en: "Your account may not read “\(place)”: nothing was changed; ask your IT service for the right.")
        }
    }

    private var spacePhrase: Phrase {
        switch self {
        case .noSpace:
            Phrase(
                fr: "Le disque est plein : « \(place) » n'a pas été modifié. Libérez de la place puis recommencez.",
                en: "The disk is full: “\(place)” was not changed. Free some space, then try again.")
        case .quota:
            Phrase(
                fr: "Votre quota est atteint : « \(place) » n'a pas été modifié. Libérez de la place puis recommencez.",
                en: "Your quota is used up: “\(place)” was not changed. Free some space, then try again.")
        default:
            Phrase(
                fr: "« \(place) » dépasserait la taille permise (1 Mio) ; rien n'a été modifié : raccourcissez le texte.",
                en: "“\(place)” would be larger than allowed (1 MiB); nothing was changed: shorten the text.")
        }
    }

    private var busyPhrase: Phrase {
        switch self {
        case .locked:
            Phrase(
                fr: "Un autre poste enregistre depuis plus de dix secondes ; rien n'a été modifié : réessayez dans un instant.",
                en: "Another computer has been saving for over ten seconds; nothing was changed: try again in a moment.")
        case .held:
            Phrase(
                fr: "Un autre poste tient « \(place) » ouvert ; rien n'a été modifié : fermez-le là-bas, ou réessayez dans un instant.",
                en: "Another computer keeps “\(place)” open; nothing was changed: close it there, or try again in a moment.")
        case .untrustedShare(let weakness):
            Phrase(
                fr:
                    "Ce partage (\(weakness.name)) ne garantit pas l'écriture à plusieurs : on peut lire, rien n'est enregistré. Pour le SIDSIC : régler le partage comme dit le README, puis écrire \"share_set_up\": true dans dossier.json.",
                en:
                    "This share (\(weakness.name)) does not guarantee writing by several computers: it can be read, nothing is saved. For your IT service: set the share up as the README says, then write \"share_set_up\": true in dossier.json."
            )
        case .noLocks:
            Phrase(
                fr: "Ce partage ne gère pas les verrous : on peut lire, rien n'est enregistré. Prévenez le SIDSIC.",
                en: "This share has no locks: it can be read, nothing is saved. Tell your IT service.")
        case .folderMoved:
            Phrase(
                fr: "Le dossier a été déplacé ou remplacé pendant le travail ; rien n'a été modifié : rouvrez-le.",
                en: "The dossier was moved or replaced meanwhile; nothing was changed: open it again.")
        default:
            Phrase(
                fr:
                    "« \(place) » est écrit, mais le disque ne l'a pas confirmé ; le journal le garde : réessayez, puis prévenez le SIDSIC.",
                en:
                    "“\(place)” is written, but the disk did not confirm it; the journal keeps it: try again, then tell your IT service."
            )
        }
    }

    private var filePhrase: Phrase {
        switch self {
        case .symbolicLink:
            Phrase(
                fr:
                    "« \(place) » est un lien vers un autre endroit : il n'est ni suivi ni remplacé. Remplacez-le par le fichier.",
                en: "“\(place)” is a link to another place: it is neither followed nor replaced. Put the file itself there.")
        case .unread(let problem):
            Phrase(
                fr:
                    "« \(place) » ne peut pas être lu : \(problem.cause.phrase.french). Une ligne du tableau est peut-être cette fiche, donc rien n'a été importé.",
                en:
                    "“\(place)” cannot be read: \(problem.cause.phrase.english). A line of the table may be this record, so nothing was imported."
            )
        case .io(_, _, ESTALE):
            Phrase(
                fr: "« \(place) » a été remplacé sur le serveur pendant la lecture ; rien n'a été modifié : réessayez.",
                en: "“\(place)” was replaced on the server while it was read; nothing was changed: try again.")
        case .io(let operation, _, let code) where ["opendir", "getdents", "read"].contains(operation):
            Phrase(
                fr:
                    "« \(place) » ne peut pas être lu jusqu'au bout (\(operation), \(code)) ; rien n'a été modifié : réessayez, puis prévenez le SIDSIC.",
                en:
                    "“\(place)” cannot be read to its end (\(operation), \(code)); nothing was changed: try again, then tell your IT service."
            )
        case .damaged:
            Phrase(
                fr:
                    "« \(place) » ne peut pas être lu tel quel, donc pas remplacé : corrigez-le (« qualipilote verifier » dit où), puis recommencez.",
                en:
                    "“\(place)” cannot be read as it is, so it is not replaced: mend it (“qualipilote verifier” says where), then try again."
            )
        default:
            Phrase(
                fr:
                    "Le disque a refusé une opération sur « \(place) » (\(cause)) ; rien n'a été modifié : réessayez, puis prévenez le SIDSIC.",
                en:
                    "The disk refused an operation on “\(place)” (\(cause)); nothing was changed: try again, then tell your IT service."
            )
        }
    }

    private var cause: String {
        if case .io(let operation, _, let code) = self { "\(operation), \(code)" } else { systemCode.map { "\($0)" } ?? "" }
    }

    /// What the system said, in brackets where it said something.
    private var aside: String { cause.isEmpty ? "" : " (\(cause))" }

    /// The file or folder concerned, as people know it.
    private var place: String { Layout.shown(rawPlace) }

    private var rawPlace: String {
        switch self {
        case .noSuchFolder(let path), .notADossier(let path), .notEmpty(let path), .readOnly(let path), .accessDenied(let path),
            .noSpace(let path),
            .quota(let path), .notConfirmed(let path), .halfDone(let path, _), .notShown(let path, _), .old(let path),
            .symbolicLink(let path),
            .tooLarge(let path, _),
            .io(_, let path, _):
            path
        case .damaged(let problem), .unread(let problem): problem.file
        case .held(let path): path
        case .closed(let closed): closed.path
        case .newerFormat, .unknownFormat, .untrustedShare, .readOnlyAsked, .locked, .noLocks, .folderMoved: ""
        }
    }
}
