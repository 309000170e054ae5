import Domain
import Text

/// The view that a name means: one's own, one of everybody, one of the program.
struct ViewFinder {
    private let place: Workplace
    private let invocation: Invocation

    init(_ place: Workplace, _ invocation: Invocation) {
        self.place = place
        self.invocation = invocation
    }

    func find(_ name: String) throws(Failure) -> (ListSource, NamedView) {
        let sharer = place.dossier.sharer(of: invocation.world.account, place.person)
        let memory = ListMemory(place.archive.folder, of: sharer, invocation.world)
        let all = (memory.kept ?? KeptLists()).all(place.dossier)
        let found = NamedView.named(name, among: all)
        guard let view = found.first else { throw unknown(name, all) }
        guard found.count == 1 else { throw several(name, found) }
        return (try source(view), view)
    }

    private func source(_ view: NamedView) throws(Failure) -> ListSource {
        if view.list == NamedView.waiting {
            let outlook = view.shape(invocation.language).outlook ?? place.facts.outlook(of: place.person)
            if let refusal = Permission.refusal(of: outlook.scope, by: place.duties) { throw Failure(.invalid, refusal) }
            let waiting = Source.waiting(WaitingList(outlook, place.asking).rows)
            return ListSource(waiting, made: { _ in waiting })
        }
        guard let source = ListSources.named(view.list, place.dossier.schema) else {
            throw Failure(
                .invalid, fr: "« \(view.name.french) » est une vue de « \(view.list) », que cette version ne connaît pas.",
                en: "“\(view.name.english)” is a view of “\(view.list)”, which this version does not know.")
        }
        return source
    }

    private func unknown(_ name: String, _ all: [NamedView]) -> Failure {
        let names = all.map { $0.name[invocation.language] }
        let near = Nearest.close(to: name, among: names).map { [$0] } ?? names
        return Failure(
            .usage, fr: "Aucune vue ne s'appelle « \(name) » : \(near.map { "« \($0) »" }.joined(separator: ", ")).",
            en: "No view is called “\(name)”: \(near.map { "“\($0)”" }.joined(separator: ", ")).")
    }

    private func several(_ name: String, _ found: [NamedView]) -> Failure {
        let names = found.map { $0.name[invocation.language] }
        return Failure(
            .usage, fr: "« \(name) » commence plusieurs vues : \(names.joined(separator: ", ")).",
            en: "“\(name)” begins several views: \(names.joined(separator: ", ")).")
    }
}
