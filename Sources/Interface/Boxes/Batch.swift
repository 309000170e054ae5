import Domain
import Text

/// One act on several things. Those that it cannot be done to are left out, named with why, and stay marked; the others are done. Of
/// more than one it is asked once before anything is: how many, what changes, which not.
struct Batch {
    struct Exception {
        let ref: Ref
        let why: Phrase
    }

    let change: Change?
    let done: [Ref]
    let exceptions: [Exception]
    /// It stands so already: nothing is to be done.
    let same: [Ref]

    var left: [Ref] { exceptions.map(\.ref) }
    /// What is asked before it is done to more than one; of one it is done.
    var isOfSeveral: Bool { done.count + exceptions.count > 1 }

    /// `make`: the change of one thing; nil where there is nothing to do. `except`: why it is not made all the same.
    init(_ refs: [Ref], _ context: Context, except: (Ref, Change) -> Phrase? = { _, _ in nil }, make: (Ref) -> Change?) {
        var (changes, done, exceptions, same) = ([Change](), [Ref](), [Exception](), [Ref]())
        for ref in refs {
            guard let change = make(ref), change.edits.contains(where: { !$0.writes.isEmpty }) else {
                same.append(ref)
                continue
            }
            if let why = context.refusal(of: change) ?? except(ref, change) {
                exceptions.append(Exception(ref: ref, why: why))
            } else {
                changes.append(change)
                done.append(ref)
            }
        }
        change = context.acts.together(changes)
        (self.done, self.exceptions, self.same) = (done, exceptions, same)
    }

    // MARK: Asking

    /// Done at once to one, asked before it is done to several. `concern`: what of the things the question is about.
    func effects<Message>(
        _ what: [Phrase], said: Phrase? = nil, verb: Phrase = Words.edit, _ concern: Hold.Concern, _ context: Context
    ) -> [Effect<Message>] {
        guard let change else { return [.say(nothing(context))] }
        if isOfSeveral, let question = question(what, said: said, verb: verb, context) {
            return [.open(question, on: Hold(done, concern, context))]
        }
        return [.commit(change), .invite(self.said(said ?? outcome(what, context), context))]
    }

    /// « Modifier 6 actions ? », then « 6 actions : échéance → 15/01/2027 », their names, and what is left out with why; nil where
    /// nothing would be done.
    func question(_ what: [Phrase], said: Phrase? = nil, verb: Phrase = Words.edit, _ context: Context) -> ConfirmScreen? {
        guard let change else { return nil }
        let counted = Self.counted(done, context)
        return ConfirmScreen(
            question: Phrase(fr: "\(verb.french) \(counted.french) ?", en: "\(verb.english) \(counted.english)?"),
            consequences: (what.isEmpty ? [] : [outcome(what, context)])
                + DeleteQuestion.names(done.map { context.naming.name($0) }, indent: "  ", context)
                + told(context), act: (change, self.said(said ?? outcome(what, context), context)), left: left)
    }

    /// « Sauf 2 : », then each by name with why; how many stand so already.
    func told(_ context: Context) -> [Phrase] {
        let room = max(3, (context.size.height - 16) / 2)
        let named = exceptions.prefix(exceptions.count > room ? room - 1 : room)
        let rest = exceptions.count - named.count
        let head = exceptions.isEmpty ? [] : [Phrase(fr: "Sauf :", en: "Except:")]
        let more = rest == 0 ? [] : [Phrase(fr: "  et \(rest) autres", en: "  and \(rest) others")]
        let already =
            same.isEmpty
            ? []
            : [Phrase(fr: "\(Count.of(same.count, "l'est", "le sont")) déjà.", en: "\(Count.english(same.count, "is", "are")) so already.")]
        return head + named.map { Self.phrase($0, context) } + more + already
    }

    /// « AC-2026-004 : déjà soldée »
    private static func phrase(_ exception: Exception, _ context: Context) -> Phrase {
        let name = context.naming.short(exception.ref)
        return Phrase(fr: "  \(name) : \(exception.why.french)", en: "  \(name): \(exception.why.english)")
    }

    /// « 6 actions : échéance → 15/01/2027. »
    private func outcome(_ what: [Phrase], _ context: Context) -> Phrase {
        let subject = done.count == 1 ? Phrase(same: context.naming.short(done[0])) : Self.counted(done, context)
        func sentence(_ text: String) -> String { text.last.map { ".!?".contains($0) } ?? false ? text : text + "." }
        return Phrase(
            fr: sentence("\(subject.french) : \(what.map(\.french).joined(separator: ", "))"),
            en: sentence("\(subject.english): \(what.map(\.english).joined(separator: ", "))"))
    }

    /// « 6 actions », « 3 points », « 4 fiches » where they are of several kinds.
    static func counted(_ refs: [Ref], _ context: Context) -> Phrase {
        let count = refs.count
        let kinds = Set(refs.map(\.kind))
        if kinds == [Checklist.name] {
            return Phrase(fr: Count.of(count, "point", "points"), en: Count.english(count, "item", "items"))
        }
        guard kinds.count == 1, let kind = kinds.first.flatMap({ context.dossier.schema[$0] }) else {
            return Phrase(fr: Count.of(count, "fiche", "fiches"), en: Count.english(count, "record", "records"))
        }
        func word(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
        if kind.name == Evidence.kind.name {
            return Phrase(fr: Count.of(count, "preuve", "preuves"), en: Count.ofEvidence(count))
        }
        return Phrase(
            fr: Count.of(count, kind.singular.french, word(kind.plural.french)),
            en: Count.english(count, kind.singular.english, word(kind.plural.english)))
    }

    /// « échéance → 15/01/2027 »
    static func what(_ write: Write, _ spec: FieldSpec, _ context: Context) -> Phrase {
        func text(_ language: Language) -> String {
            let value = FieldText(Naming(context.dossier, language)).line(write.value, spec)
            return value.isEmpty ? Phrase(fr: "vide", en: "empty")[language] : value
        }
        func label(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
        return Phrase(
            fr: "\(label(spec.label.french)) → \(text(.french))", en: "\(label(spec.label.english)) → \(text(.english))")
    }

    // MARK: Saying

    /// What was done, then what was not, and why.
    func said(_ phrase: Phrase, _ context: Context) -> Phrase {
        guard let first = exceptions.first else { return phrase }
        let name = context.naming.name(first.ref)
        let more = exceptions.count > 1 ? " (+\u{A0}\(exceptions.count - 1))" : ""
        return Phrase(
            fr: "\(phrase.french) Sauf « \(name) »\(more) : \(first.why.french)",
            en: "\(phrase.english) Except “\(name)”\(more): \(first.why.english)")
    }

    /// Nothing of it is done: why.
    func nothing(_ context: Context) -> Phrase {
        guard let first = exceptions.first else { return Phrase(fr: "Rien n'a changé.", en: "Nothing changed.") }
        if exceptions.count == 1 { return first.why }
        return said(Phrase(fr: "Rien n'a été fait.", en: "Nothing was done."), context)
    }

    enum Words {
        static let edit = Phrase(fr: "Modifier", en: "Change")
        static let validate = Phrase(fr: "Valider", en: "Validate")
        static let sendBack = Phrase(fr: "Renvoyer", en: "Return")
        static let tick = Phrase(fr: "Cocher", en: "Tick")
        static let untick = Phrase(fr: "Décocher", en: "Untick")
        static let delete = Phrase(fr: "Supprimer", en: "Delete")
    }
}

extension ListScreen {
    /// What an act on the rows marked asks for: once it is done, those left out stay marked; before, all of them do.
    mutating func settle(_ effects: [Effect<Message>], left: [Ref]) -> [Effect<Message>] {
        if effects.contains(where: \.isCommit) { list.keepMarks(left) }
        return effects
    }
}
