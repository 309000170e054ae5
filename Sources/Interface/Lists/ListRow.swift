import Canvas
import Domain
import Synchronization
import Text

/// One row of a list: its cells, what it opens, and the text the filter looks in.
struct ListRow: Sendable {
    private enum Content: Sendable {
        case heading(SafeText, style: Style)
        case cells(Cells)
        case later(Maker, Int)
    }

    struct Cells: Sendable {
        let texts: [SafeText]
        let tone: Tone
        /// As they are said aloud and written to a file, where a cell draws a sign for words or is short.
        var saying: (@Sendable () -> [SafeText])?
        /// At the end of the title, which a narrow column does not cut.
        var tail = SafeText.empty
        /// The place of a day that is past and should not be.
        var late: Int?
        /// Found by these words too, though they are not shown.
        var along = ""
    }

    let ref: Ref?
    private let content: Content
    private let searched: [UInt8]?
    private let thing: Subject?

    /// `of`: the thing of the dossier that it shows, where a filter asks its fields.
    init(
        _ ref: Ref?, _ cells: [SafeText], said: [SafeText]? = nil, tone: Tone = .neutral, search: [UInt8]? = nil, of thing: Subject? = nil
    ) {
        self.ref = ref
        self.thing = thing
        var drawn = Cells(texts: cells, tone: tone)
        if let said { drawn.saying = { said } }
        content = .cells(drawn)
        searched = search
    }

    private init(_ ref: Ref, _ maker: Maker, _ place: Int) {
        self.ref = ref
        content = .later(maker, place)
        searched = nil
        thing = nil
    }

    /// One row for each thing, made when it is first seen: of a long list, only what is on the screen costs.
    static func rows<Thing: Sendable>(
        _ things: [Thing], _ ref: (Thing) -> Ref, of subject: @escaping @Sendable (Thing) -> Subject? = { _ in nil },
        _ cells: @escaping @Sendable (Thing) -> Cells
    ) -> [ListRow] {
        let maker = Maker(count: things.count, subject: { subject(things[$0]) }) { cells(things[$0]) }
        return things.enumerated().map { ListRow(ref($1), maker, $0) }
    }

    private init(_ heading: SafeText, style: Style) {
        ref = nil
        content = .heading(heading, style: style)
        searched = nil
        thing = nil
    }

    static func heading(_ text: SafeText) -> ListRow { ListRow(text, style: Theme.heading) }

    /// A line of a text above the rows: selected as little as a heading, and not bold.
    static func text(_ text: SafeText) -> ListRow { ListRow(text, style: .plain) }

    var cells: [SafeText] {
        switch content {
        case .heading(let text, _): [text]
        case .cells(let cells): cells.texts
        case .later(let maker, let place): maker.cells(place).texts
        }
    }

    /// What is drawn of it; nil for a heading.
    var drawn: Cells? {
        switch content {
        case .heading: nil
        case .cells(let cells): cells
        case .later(let maker, let place): maker.cells(place)
        }
    }

    private var isDrawnInSigns: Bool { if case .cells(let cells) = content { cells.saying != nil } else { false } }

    /// The cells in words.
    var said: [SafeText] {
        guard let drawn else { return cells }
        if let saying = drawn.saying { return saying() }
        guard !drawn.tail.isEmpty, let first = drawn.texts.first else { return drawn.texts }
        return [first + drawn.tail] + drawn.texts.dropFirst()
    }

    /// That of a heading.
    var style: Style { if case .heading(_, let style) = content { style } else { .plain } }

    var isHeading: Bool { if case .heading = content { true } else { false } }

    /// The thing of the dossier that it shows.
    var subject: Subject? { if case .later(let maker, let place) = content { maker.subject(place) } else { thing } }

    /// The text the filter looks in, folded: made when there is something to look for.
    var search: [UInt8] {
        if let searched { return searched }
        let along = if case .later(let maker, let place) = content { [maker.cells(place).along] } else { [String]() }
        return Folding.fold(((cells + (isDrawnInSigns ? said : [])).map(\.string) + along).joined(separator: " "))
    }

    /// What the rows of a list share: makes the cells of one when they are first asked for, and keeps them.
    private final class Maker: Sendable {
        let subject: @Sendable (Int) -> Subject?
        private let make: @Sendable (Int) -> Cells
        private let made: Mutex<[Cells?]>

        init(count: Int, subject: @escaping @Sendable (Int) -> Subject?, _ make: @escaping @Sendable (Int) -> Cells) {
            self.subject = subject
            self.make = make
            made = Mutex(Array(repeating: nil, count: count))
        }

        func cells(_ place: Int) -> Cells {
            if let cells = made.withLock({ $0[place] }) { return cells }
            let cells = make(place)
            made.withLock { $0[place] = cells }
            return cells
        }
    }
}

extension ListRow.Cells {
    /// How one of them looks where its list does not say: the mark and its word are tinted, of a row without mark all of it.
    func look(_ place: Int) -> CellLook {
        if texts.indices.contains(place), Theme.isMarked(texts[place]) { return .state }
        return texts.contains(where: Theme.isMarked) ? .title : .state
    }
}
