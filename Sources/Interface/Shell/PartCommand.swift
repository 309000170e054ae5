import Canvas

/// The keys that a list or a sheet brings to the screen it stands in.
enum PartCommand: Hashable, Sendable {
    case filter, mark, range, rangeUp, rangeDown, find, findNext, findPrevious, arrange, keep

    /// The row of the screen's table, the command wrapped into the screen's own.
    func binding<Command>(_ wrap: (PartCommand) -> Command) -> Binding<Command> {
        switch self {
        case .filter: Binding([.letter("/")], wrap(self), fr: "chercher", en: "search", footer: true)
        case .mark: Binding([.letter("m")], wrap(self), fr: "marquer", en: "mark", footer: true)
        case .range: Binding([.letter("v")], wrap(self), fr: "marquer en suivant le curseur", en: "mark along the cursor")
        case .rangeUp: Binding([.shiftUp], wrap(self), fr: "marquer vers le haut", en: "mark upwards")
        case .rangeDown: Binding([.shiftDown], wrap(self), fr: "marquer vers le bas", en: "mark downwards")
        case .arrange: Binding([.letter("o")], wrap(self), fr: "colonnes et ordre", en: "columns and order")
        case .keep: Binding([.letter("i")], wrap(self), fr: "garder comme vue", en: "keep as a view")
        case .find: Binding([.control("f")], wrap(self), fr: "trouver ici, sans rien masquer", en: "find here, hiding nothing")
        case .findNext: Binding([.letter("n"), .function(3)], wrap(self), fr: "trouvé suivant", en: "next found", footer: true)
        case .findPrevious: Binding([.function(15), .function(13)], wrap(self), fr: "trouvé précédent", en: "previous found", footer: true)
        }
    }
}

extension [PartCommand] {
    /// These keys after those of the screen; while a text is looked for they come first, and `n` is « next ».
    func bindings<Command>(after own: [Binding<Command>], _ wrap: (PartCommand) -> Command) -> [Binding<Command>] {
        let mine = map { $0.binding(wrap) }
        guard contains(.findNext) else { return own + mine }
        let taken = Set(mine.flatMap(\.keys))
        return mine + own.filter { taken.isDisjoint(with: $0.keys) }
    }
}
