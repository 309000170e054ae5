import Canvas
import Domain
import Text

/// What is beside the rows while a filter is typed: proposals, or what is wrong.
extension ListPart {
    /// `  Tab : retard · réalisée`, as many as there is room for; nothing where nothing is proposed.
    func proposals(_ context: Context, width: Int) -> SafeText {
        guard filter.isTyping, let completion, !completion.proposals.isEmpty else { return .empty }
        let label = context.text(fr: "  TAB : ", en: "  TAB: ")
        var text = label
        for (place, proposal) in completion.proposals.enumerated() {
            let next = (place == 0 ? "" : " · ") + SafeText(proposal.shown)
            guard text.width + next.width <= width else { return place == 0 ? .empty : text + " …" }
            text = text + next
        }
        return text
    }

    /// The same as they are heard.
    func proposalsSaid(_ context: Context) -> [String] {
        let said = proposals(context, width: 60).string.trimmed
        return said.isEmpty ? [] : [said]
    }

    /// What can stand at the end of the text; one that stands there already is none.
    var completion: FilterCompletion? {
        questioned.map { $0.completion(filter.text) }.flatMap { completion in
            completion.proposals.count == 1 && completion.text(completion.proposals[0]) == filter.text ? nil : completion
        }
    }
}
