import Text

extension Check {
    static let evidenceFileMoved = Check(
        "E19", .warning, Phrase(fr: "fichier de preuve modifié ou absent", en: "evidence file changed or missing"),
        advice: Phrase(
            fr: "Ce fichier n'est plus celui qui a été joint : remettez-le, ou joignez et validez la nouvelle version.",
            en: "This file is no longer the one that was attached: put it back, or attach and validate the new version.")
    ) { context in
        context.surroundings.files.sorted { $0.key.id < $1.key.id }.map { key, condition in
            let path = context.dossier.record(key).map { $0[Evidence.path] } ?? ""
            let word = condition.ofFile
            return Hit(Ref(key), Phrase(fr: "\(word.french)\u{A0}: \(path)", en: "\(word.english): \(path)"))
        }
    }
}
