import Canvas
import Domain
import Text

/// How a list is seen: as it always is, as the person left it, or through a view.
extension ListPart {
    /// Shows what the view asks.
    mutating func open(_ view: NamedView, _ language: Language) {
        opened = view
        filter.put(view.shape(language).filter)
    }

    /// As the person left it, else as its view says.
    mutating func arrange(_ list: String, _ context: Context) {
        shape = context.kept.shapes[key(list)] ?? opened?.shape(context.language) ?? ListShape()
    }

    /// Under which name it is kept how it is seen.
    func key(_ list: String) -> String { opened.map { list + "@" + $0.id } ?? list }

    /// As it stands now.
    var standing: ListShape {
        var shape = shape
        shape.filter = filter.text.trimmed
        return shape
    }

    /// The view it is seen through, in place of the name of the list.
    func title(else name: Phrase) -> Phrase { opened?.name ?? name }
}
