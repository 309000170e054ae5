import Domain
import Exchange
import Text

/// A table read, with what it would do to the dossier. It is made off the loop where it has many lines.
struct PlannedTable: Sendable {
    /// What it is made of.
    enum Source: Sendable {
        case pasted(String)
        case file([UInt8])
        case table(TableImport)
    }

    let table: TableImport
    let plan: ImportPlan
    /// Of the dossier it was planned for.
    let revision: Int

    init(_ source: Source, _ context: Context) throws(TableProblem) {
        switch source {
        case .pasted(let text): table = TableImport(try Table(pasted: text), remembered: { context.mappings[$0] })
        case .file(let bytes): table = TableImport(try Table(bytes), remembered: { context.mappings[$0] })
        case .table(let known): table = known
        }
        revision = context.dossier.revision
        plan = table.plan(
            context.dossier, today: context.today, nextCopil: context.facts.cycle.nextCopil.flatMap { $0[Meeting.day] },
            language: context.language, refusing: { context.refusal(of: $0) }, makeID: context.makeID)
    }
}

extension PlannedTable.Source {
    /// More lines than are read between two keys.
    var isLarge: Bool { lines > 800 || size > 1 << 18 }

    var lines: Int {
        switch self {
        case .pasted(let text): text.utf8.count { $0 == 0x0A }
        case .file(let bytes): bytes.count { $0 == 0x0A }
        case .table(let table): table.rows.count
        }
    }

    private var size: Int {
        switch self {
        case .pasted(let text): text.utf8.count
        case .file(let bytes): bytes.count
        case .table: 0
        }
    }
}
