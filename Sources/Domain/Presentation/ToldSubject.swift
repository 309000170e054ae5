import Text

/// What the journal calls the thing of an act, told in the reader's language. What is stored stays as it was written: a title, a
/// reference, or words of the program in French (« 3 fiches : État », « 1.2  Affichage (+ 7) »).
struct ToldSubject {
    private let stored: String
    private let verb: Act.Verb

    init(_ act: Act) {
        stored = act.subject
        verb = act.verb
    }

    var phrase: Phrase { reminders ?? records ?? others ?? Phrase(fr: "« \(stored) »", en: "“\(stored)”") }

    /// « 29/03/2022 (9) »: nine messages of that day.
    private var reminders: Phrase? {
        guard verb == .remind || verb == .prepareReminders, let (day, count) = counted(" (", ")") else { return nil }
        return Phrase(
            fr: "\(Count.of(count, "personne ou service", "personnes ou services")), le \(day)",
            en: "\(Count.english(count, "person or service", "persons or services")), on \(day)")
    }

    /// « 3 fiches : État » of a block, « 12 documents » of an import, « 12 » of changes made outside.
    private var records: Phrase? {
        guard let count = Int(stored.prefix { $0.isNumber }), count > 0 else { return nil }
        let english = Count.english(count, "record", "records")
        let rest = stored.drop { $0.isNumber }
        switch verb {
        case .importTable: return Phrase(fr: stored, en: english)
        case .outside where rest.isEmpty: return Phrase(fr: Count.of(count, "fiche", "fiches"), en: english)
        case .edit where rest.hasPrefix(" fiches"): return Phrase(fr: stored, en: english)
        default: return nil
        }
    }

    /// « 1.2  Affichage (+ 7) »: that one and seven others.
    private var others: Phrase? {
        guard let (first, count) = counted(" (+\u{A0}", ")") else { return nil }
        return Phrase(
            fr: "« \(first) » et \(Count.of(count, "autre", "autres"))", en: "“\(first)” and \(Count.english(count, "other", "others"))")
    }

    /// What stands before the last `opening`, and the number between it and the end.
    private func counted(_ opening: String, _ end: String) -> (String, Int)? {
        guard stored.hasSuffix(end), let start = stored.ranges(of: opening).last,
            let count = Int(stored[start.upperBound...].dropLast(end.count))
        else { return nil }
        return (String(stored[..<start.lowerBound]), count)
    }
}

extension Act {
    /// The same act with its thing named as the reader's language names it, where the dossier knows it and the words are the program's
    /// (« 1.2  Affichage · Département », « documents/doc-acc-001 » changed outside).
    public func told(of refs: [Ref], in dossier: Dossier, _ language: Language) -> Act {
        if verb == .outside, let ref = Ref(subject), dossier.record(ref.record) != nil {
            return Act(verb, Naming(dossier, language).name(ref))
        }
        guard language != .french else { return self }
        let french = Naming(dossier, .french)
        if let ref = refs.first(where: { french.name($0) == subject }) { return Act(verb, Naming(dossier, language).name(ref)) }
        let untitled = refs.lazy.compactMap { dossier.schema[$0.kind]?.singular }.first { $0.french == subject }
        return untitled.map { Act(verb, $0[language]) } ?? self
    }
}
