import Archive
import Domain
import Text

extension HistoryEntry {
    /// What was done, its thing named in the reader's language.
    func told(in dossier: Dossier, _ language: Language) -> Act {
        let nested = writes.compactMap { write -> Ref? in
            let elements = write.path.steps.compactMap { if case .element(let id) = $0 { id } else { nil } }
            return elements.first.map { Ref(write.record, nested: $0) }
        }
        return act.told(of: nested + touched.map { Ref($0) }, in: dossier, language)
    }

    /// The same in a sentence, with what it is: done, undone, done again.
    func phrase(in dossier: Dossier, _ language: Language) -> Phrase {
        let act = told(in: dossier, language).phrase
        switch direction {
        case .do: return act
        case .undo: return Phrase(fr: "annuler : \(act.french)", en: "undo: \(act.english)")
        case .redo: return Phrase(fr: "rétablir : \(act.french)", en: "redo: \(act.english)")
        }
    }
}
