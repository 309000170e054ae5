import Canvas

extension Key {
    /// Puts text in or takes some out: what was proposed gives way to it, as to a text typed on a selection.
    var replacesProposal: Bool {
        switch self {
        case .character, .paste, .backspace, .delete: true
        default: false
        }
    }
}
