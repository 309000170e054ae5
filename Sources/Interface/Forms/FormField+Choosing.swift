import Domain
import Text

extension FormField {
    /// The box that its value is chosen in; nil where it is typed, or turned from no to yes. A letter begins the search.
    func chooser(letter: String = "") -> (any Screen)? {
        guard case .value(let value) = editor, !isLocked else { return nil }
        switch spec.kind {
        case .flag: return nil
        case .choice(let choices): return ChoiceScreen(spec.label, choices, selected: value?.text, letter: letter)
        default:
            let present = (value.map { $0.array ?? [$0] } ?? []).compactMap { $0.text.flatMap { Ref($0) } }
            return PickerScreen(spec, present: present, several: spec.isLinkSet, filter: letter)
        }
    }

    /// What the box answered; false where that is no value.
    mutating func take(_ answer: Answer) -> Bool {
        switch answer {
        case .choice(let value): editor = .value(.string(value))
        case .refs(let refs):
            let set: JSON? = refs.isEmpty ? nil : .strings(refs.map(\.text).sorted(by: ByteOrder.precedes))
            editor = .value(spec.isLinkSet ? set : refs.first.map { .string($0.text) })
        case .confirmed, .goTo, .create, .text, .done: return false
        }
        return true
    }
}
