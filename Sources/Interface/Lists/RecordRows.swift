import Canvas
import Domain
import Text

/// The records of a kind as rows: the columns of its field table, its status as mark and word.
enum RecordRows {
    /// The first columns of the kind that fit whole; the one status word is always among them, or the one being filled and the title.
    static func fields(_ kind: Kind, width: Int, _ language: Language, filled: String? = nil) -> [FieldSpec] {
        let all = kind.columns.compactMap { kind.field($0) }
        let kept = filled == nil ? [kind.statusKey] : [filled, kind.titleKey]
        return fitting(all, keeping: kept, width: width) { column($0, kind, width: width, language) }
    }

    /// The first of these that fit whole, beside those kept.
    static func fitting(_ all: [FieldSpec], keeping keys: [String?], width: Int, column: (FieldSpec) -> Column) -> [FieldSpec] {
        func room(_ field: FieldSpec) -> Int { column(field).minimum + 2 }
        let kept = all.filter { keys.contains($0.key) }
        var left = width - 4 - kept.map(room).reduce(0, +)
        let others = all.filter { !keys.contains($0.key) }.prefix { field in
            left -= room(field)
            return left >= -2
        }
        let fitting = Set((kept + others).map(\.key))
        return all.filter { fitting.contains($0.key) }
    }

    /// Last in each row, where somebody was reminded of one of them: how often.
    static func rows(_ kind: Kind, _ fields: [FieldSpec], reminded: Bool, _ context: Context) -> [ListRow] {
        let texts = FieldText(context.naming)
        return ListRow.rows(kind.sorted(context.dossier.records(kind.name)), \.reference, of: { .record($0) }) { record in
            let times = reminded ? [context.text(Reminding.times(Reminding.sent(record.tree)) ?? Phrase(same: ""))] : []
            return row(record, kind, fields, texts, along: times, context)
        }
    }

    static let reminded = Phrase(fr: "Relancé", en: "Reminded")
    static let remindedColumn = Column.fixed(8)

    /// Whether somebody was reminded of a record of the kind.
    static func isReminded(_ kind: Kind, _ context: Context) -> Bool {
        kind.field(Reminding.field.key) != nil && context.dossier.records(kind.name).contains { Reminding.sent($0.tree) > 0 }
    }

    /// Words of a choice, days and their headings are seen whole; titles take what is left.
    static func column(_ field: FieldSpec, _ kind: Kind, width: Int, _ language: Language) -> Column {
        let label = SafeText(field.label[language]).width
        if field.key == kind.titleKey || field.key == "subject" { return .flexible(minimum: min(24, width / 3), weight: 3) }
        if field.key == kind.referenceKey { return .fixed(width < 100 ? 11 : 12) }
        switch field.kind {
        case .choice(let choices):
            let isStatus = field.key == kind.statusKey
            let widest = choices.map { SafeText($0.phrase[language]).width }.max() ?? 10
            // « en cours, en retard »
            let late = isStatus && kind.isLate != nil ? 23 : 0
            return .fixed(min(26, max(label, late, widest + (isStatus ? 4 : 0))))
        case .day: return .fixed(min(23, max(10, label)))
        case .integer, .decimal: return .fixed(min(18, max(8, label)), .trailing)
        default: return width < 100 ? .fixed(10) : .flexible(minimum: 10)
        }
    }

    private static func row(
        _ record: Record, _ kind: Kind, _ fields: [FieldSpec], _ texts: FieldText, along: [SafeText], _ context: Context
    ) -> ListRow.Cells {
        let status = context.facts.standing(of: record)
        let cells = fields.map { field -> SafeText in
            if field.key == kind.statusKey, let status { return Theme.mark(status.tone) + " " + context.text(status.phrase) }
            if case .link = field.kind { return SafeText(record.refs(field).first.map { context.naming.short($0) } ?? "") }
            if field.key == kind.titleKey { return SafeText(context.naming.apartTitle(record)) }
            return SafeText(texts.line(record.tree[field.key], field))
        }
        let pending = context.pending.contains(record.key)
        let shown = pending ? cells.enumerated().map { $0 == 0 ? $1 + " …" : $1 } : cells
        return ListRow.Cells(texts: shown + along, tone: status?.tone ?? .neutral)
    }
}
