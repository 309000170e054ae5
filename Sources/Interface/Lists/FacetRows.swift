import Canvas
import Domain
import Text

/// Things as rows: what the columns of their list tell of them, how they stand as mark and word.
struct FacetRows: Sendable {
    private let plan: ListPlan
    private let shape: ListShape
    private let context: Context
    /// What a row tells, in order, whether there is room for it or not.
    let facets: [Facet]
    let rows: [ListRow]

    /// `more`: keys of columns beside those of the source.
    init(_ subjects: [Subject], _ source: Source, _ plan: ListPlan, _ shape: ListShape, more: [String] = [], _ context: Context) {
        self.plan = plan
        self.shape = shape
        self.context = context
        let chosen = shape.columns.compactMap { source.facet($0.key) }
        facets = chosen.isEmpty ? source.columns + more.compactMap { source.facet($0) } : chosen
        let cells = FacetCells(plan, facets, context)
        let ordered = shape.order.map { $0.sorted(subjects, source, context.asking) } ?? subjects
        rows = ListRow.rows(ordered, \.ref, of: { $0 }) { cells.cells($0) }
    }

    var headings: [SafeText] { facets.map { context.text($0.heading(context.dossier.levels)) } }
    var looks: [CellLook] { facets.map(look) }

    /// Those that these rows have room for; `filled`: the column in hand.
    func columns(of rows: [ListRow], filled: String? = nil) -> Columns {
        ListLayout.columns(
            facets.enumerated().map { column($1, $0, filled: filled) }, rows, width: context.size.width, leavesSame: shape.columns.isEmpty)
    }

    private func column(_ facet: Facet, _ place: Int, filled: String?) -> ListColumn {
        let heading = context.text(facet.heading(context.dossier.levels))
        let isNarrow = context.size.width < ListLayout.narrow
        let isStatus = facet.key == plan.status
        var column = ListColumn(heading: heading, look: look(facet))
        column.isTitle = place == titlePlace
        column.alignment = facet.isNumber ? .trailing : .leading
        column.limit = isNarrow ? isStatus ? 18 : 16 : isStatus ? 26 : 20
        if facet.key == filled { column.least = max(10, min(14, heading.width)) }
        guard shape.columns.isEmpty else {
            (column.rank, column.chosen) = (place, shape.columns.first { $0.key == facet.key }?.width)
            return column
        }
        column.isMinor = !isStatus && facet.key != plan.reference && !plan.decides.contains(facet.key)
        column.rank =
            isStatus ? -1 : plan.decides.firstIndex(of: facet.key) ?? plan.decides.count + (column.isMinor ? place + 1 : 0)
        return column
    }

    private func look(_ facet: Facet) -> CellLook {
        facet.key == plan.status ? .state : facet.key == titlePlace.map { facets[$0].key } ? .title : .quiet
    }

    /// The column that names a row: where there is no title, the first that may be long.
    private var titlePlace: Int? { facets.firstIndex { $0.key == plan.title } ?? facets.firstIndex(where: \.isLong) }

    func place(of key: String?) -> Int? { facets.firstIndex { $0.key == key } }
}

/// Which columns of a list are what, by their keys.
struct ListPlan: Sendable {
    let title: String
    var reference: String?
    var status: String?
    /// The day by which something is to be done.
    var due: String?
    /// Those that are seen first where there is no room for all.
    var decides: [String] = []

    init(_ kind: Kind) {
        (title, reference, status, due, decides) = (kind.titleKey, kind.referenceKey, kind.statusKey, kind.dueKey, kind.decides)
    }

    private init(title: String, reference: String, status: String, due: String, decides: [String]) {
        (self.title, self.reference, self.status, self.due, self.decides) = (title, reference, status, due, decides)
    }

    static let items = ListPlan(title: "title", reference: "reference", status: "state", due: "due", decides: ["due", "unit"])
}

/// What all rows of such a list share.
private struct FacetCells: Sendable {
    private let facets: [Facet]
    private let asking: Asking
    private let context: Context
    private let status: Int?
    private let due: Int?
    private let title: Int?
    private let reference: Int?
    /// Where the row says that it is being saved.
    private let pending: Int
    private let isNarrow: Bool

    init(_ plan: ListPlan, _ facets: [Facet], _ context: Context) {
        self.facets = facets
        self.context = context
        asking = context.asking
        status = facets.firstIndex { $0.key == plan.status }
        due = facets.firstIndex { $0.key == plan.due }
        title = facets.firstIndex { $0.key == plan.title }
        reference = facets.firstIndex { $0.key == plan.reference }
        pending = status ?? title ?? 0
        isNarrow = context.size.width < ListLayout.narrow
    }

    func cells(_ subject: Subject) -> ListRow.Cells {
        let standing = context.facts.standing(of: subject.ref)
        let isPending = context.pending.contains(subject.ref.record)
        let texts = facets.enumerated().map { place, facet -> SafeText in
            let text = place == status && standing != nil ? word(standing, isNarrow) : told(place, facet, subject)
            return isPending && place == pending ? text + " …" : text
        }
        var cells = ListRow.Cells(texts: texts, tone: standing?.tone ?? .neutral)
        cells.late = isLate(subject, standing) ? due : nil
        cells.saying = { [facets, asking, status] in
            facets.enumerated().map { place, facet in
                if place == status, standing != nil { return word(standing, false) }
                // a day is heard whole
                if case .day = facet.holding { return SafeText(facet.text(subject, asking)) }
                return told(place, facet, subject)
            }
        }
        return cells
    }

    /// A title that others have names its service or site.
    private func told(_ place: Int, _ facet: Facet, _ subject: Subject) -> SafeText {
        if place == title, case .record(let record) = subject { return SafeText(context.naming.apartTitle(record)) }
        if let number = number(place, subject) { return number }
        return SafeText(facet.brief(subject, asking))
    }

    /// A point without a number is called by none: its id is for programs.
    private func number(_ place: Int, _ subject: Subject) -> SafeText? {
        if place == reference, case .item(let item) = subject { SafeText(item.number) } else { nil }
    }

    private func word(_ standing: Standing?, _ isBrief: Bool) -> SafeText {
        guard let standing else { return .empty }
        return Theme.mark(standing.tone) + " " + context.text(isBrief ? standing.brief : standing.phrase)
    }

    /// Its day is past and it still matters.
    private func isLate(_ subject: Subject, _ standing: Standing?) -> Bool {
        guard let standing, let due, let day = facets[due].day(subject, asking), day < context.today else { return false }
        return standing.isLate || [Evidence.State.toRenew.rawValue, ItemStatus.late.rawValue].contains(standing.value)
    }
}
