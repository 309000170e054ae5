import Text

extension FileProblem {
    /// Which file, which line, what is wrong and what to do.
    public var phrase: Phrase {
        let place = line.map { Phrase(fr: "\(file), ligne \($0)", en: "\(file), line \($0)") } ?? Phrase(same: file)
        let (what, toDo) = (cause.phrase, cause.advice)
        return Phrase(
            fr: "\(place.french) : \(what.french) ; \(toDo.french)", en: "\(place.english): \(what.english); \(toDo.english)")
    }
}

extension FileProblem.Cause {
    /// What is wrong.
    public var phrase: Phrase {
        switch self {
        case .syntax(let error): error.reason.phrase
        case .notARegularFile: Phrase(fr: "ce n'est pas un fichier ordinaire", en: "it is no ordinary file")
        case .symbolicLink: Phrase(fr: "c'est un lien vers un autre endroit", en: "it is a link to another place")
        case .severalNames: Phrase(fr: "ce fichier a plusieurs noms", en: "this file has several names")
        case .tooLarge(let limit):
            Phrase(fr: "il dépasse \(limit / 1024) Kio", en: "it is larger than \(limit / 1024) KiB")
        case .unreadable(13): Phrase(fr: "votre compte n'a pas le droit de le lire", en: "your account may not read it")
        case .unreadable(16): Phrase(fr: "un autre poste le tient ouvert", en: "another computer keeps it open")
        case .unreadable(let code):
            Phrase(fr: "le disque ne permet pas de le lire (erreur \(code))", en: "the disk does not let it be read (error \(code))")
        case .wrongID:
            Phrase(fr: "son nom et l'identifiant « id » qu'il contient diffèrent", en: "its name and the “id” inside it differ")
        case .newerFormat(let format):
            Phrase(
                fr: "il vient d'une version plus récente (format \(format))",
                en: "it comes from a newer version (format \(format))")
        case .unknownFormat(let text):
            text.isEmpty
                ? Phrase(fr: "il ne dit pas son format", en: "it does not say its format")
                : Phrase(fr: "son format, \(text), n'est pas connu", en: "its format, \(text), is not known")
        case .gitMarkers:
            Phrase(
                fr: "il porte les marques d'un rapprochement inachevé (<<<<<<<)",
                en: "it bears the marks of an unfinished merge (<<<<<<<)")
        case .copy(let record):
            Phrase(
                fr: "c'est une autre version de \(Ref(record).text), laissée par un outil de synchronisation",
                en: "it is another version of \(Ref(record).text), left by a tool that synchronises folders")
        case .notUTF8Name: Phrase(fr: "son nom n'est pas lisible (UTF-8)", en: "its name is not readable (UTF-8)")
        }
    }

    /// What to do about it; the program never touches the file.
    var advice: Phrase {
        switch self {
        case .syntax, .gitMarkers:
            Phrase(
                fr: "le fichier est laissé tel quel, corrigez cette ligne.", en: "the file is left as it is, correct this line.")
        case .copy:
            Phrase(
                fr: "« qualipilote reparer » montre ce qui diffère et garde l'une ou l'autre.",
                en: "“qualipilote repair” shows what differs and keeps one or the other.")
        case .wrongID: Phrase(fr: "rendez-les égaux.", en: "make them equal.")
        case .newerFormat:
            Phrase(
                fr: "on peut lire ; pour modifier, mettez le programme à jour.",
                en: "it can be read; to change it, update the program.")
        case .unknownFormat:
            Phrase(
                fr: "on peut lire, rien n'est enregistré ; remettez le nombre 1 en face de « format ».",
                en: "it can be read, nothing is saved; put the number 1 beside “format” again.")
        case .unreadable(13): Phrase(fr: "demandez ce droit au SIDSIC.", en: "ask your IT service for that right.")
        case .unreadable: Phrase(fr: "réessayez, puis prévenez le SIDSIC.", en: "try again, then tell your IT service.")
        default: Phrase(fr: "remettez à sa place le fichier lui-même.", en: "put the file itself in its place.")
        }
    }
}

extension JSONError.Reason {
    /// What the reader met.
    public var phrase: Phrase {
        switch self {
        case .empty: Phrase(fr: "le fichier est vide", en: "the file is empty")
        case .unexpectedEnd: Phrase(fr: "le texte s'arrête trop tôt", en: "the text ends too early")
        case .unexpectedByte(let byte): Self.unexpected(byte)
        case .trailingComma: Phrase(fr: "il y a une virgule de trop", en: "there is a comma too many")
        case .duplicateKey(let key):
            Phrase(fr: "le champ « \(key) » est donné deux fois", en: "the field “\(key)” is given twice")
        case .badNumber: Phrase(fr: "ce nombre n'est pas écrit comme il faut", en: "this number is not well written")
        case .badEscape, .loneSurrogate: Phrase(fr: "un caractère « \\ » est mal employé", en: "a “\\” is misused")
        case .controlCharacter:
            Phrase(fr: "un caractère invisible est interdit ici", en: "an invisible character is not allowed here")
        case .invalidUTF8: Phrase(fr: "le texte n'est pas en UTF-8", en: "the text is not UTF-8")
        case .tooDeep(let limit): Phrase(fr: "plus de \(limit) niveaux imbriqués", en: "more than \(limit) nested levels")
        case .trailingContent: Phrase(fr: "il y a du texte après la fin", en: "there is text after the end")
        case .byteOrderMark:
            Phrase(fr: "le fichier commence par une marque d'ordre (BOM)", en: "the file begins with a byte order mark")
        }
    }

    private static func unexpected(_ byte: UInt8) -> Phrase {
        guard byte > 0x20, byte < 0x7F else { return Phrase(fr: "un caractère inattendu", en: "an unexpected character") }
        let character = String(Unicode.Scalar(byte))
        return Phrase(fr: "le caractère « \(character) » est inattendu", en: "the character “\(character)” is unexpected")
    }
}
