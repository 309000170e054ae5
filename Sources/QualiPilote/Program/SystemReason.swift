import Glibc
import Text

/// Why the system refused a file, between brackets after the sentence that names it.
enum SystemReason {
    /// `code`: errno.
    static func phrase(_ code: Int32) -> Phrase {
        switch code {
        case ENOENT: Phrase(fr: "il n'existe pas", en: "it does not exist")
        case EACCES, EPERM: Phrase(fr: "votre compte n'en a pas le droit", en: "your account may not")
        case ENOSPC: Phrase(fr: "le disque est plein", en: "the disk is full")
        case EDQUOT, EFBIG: Phrase(fr: "votre quota est atteint", en: "your quota is used up")
        case EROFS: Phrase(fr: "le support est protégé en écriture", en: "the medium is write-protected")
        case EEXIST: Phrase(fr: "ce nom est déjà pris", en: "the name is taken")
        case ENOTDIR: Phrase(fr: "le chemin passe par un fichier", en: "the path leads through a file")
        case ELOOP: Phrase(fr: "c'est un lien vers un autre endroit", en: "it is a link to another place")
        case EBADF: Phrase(fr: "elle est fermée", en: "it is closed")
        case ENAMETOOLONG: Phrase(fr: "le nom est trop long", en: "the name is too long")
        default: Phrase(fr: "erreur \(code) du système", en: "error \(code) of the system")
        }
    }
}
