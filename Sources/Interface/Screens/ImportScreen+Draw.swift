import Canvas
import Domain
import Exchange
import Text

extension ImportScreen {
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard table != nil else {
            guard let awaited else { return drawQuestion(&grid, rect, context) }
            grid.put(context.text(Self.reading(awaited)), in: rect, row: 1, column: 3)
            return
        }
        let parts = rect.split(top: columnsHeight(context) + 1)
        columns.draw(&grid, parts.top, context.part(context.size, hasFocus: !isOnSentences))
        let rest = parts.rest.split(top: 1).rest
        let summary = Wrapping.wrap(summary[context.language], width: max(10, rest.width - 2))
        for (row, line) in summary.enumerated() { grid.put(SafeText(line), in: rest, row: row, column: 1, style: Theme.heading) }
        let below = rest.split(top: summary.count).rest
        if !sentences.rows.isEmpty { sentences.draw(&grid, below, context.part(context.size, hasFocus: isOnSentences)) }
    }

    func describe(_ context: Context) -> [SafeText] {
        guard table != nil else {
            return awaited.map { [context.text(Self.reading($0))] } ?? question.map { context.text($0) } + [SafeText(path?.text ?? "")]
        }
        return columns.describe(context) + [context.text(summary)] + sentences.describe(context)
    }

    /// « Lecture de 5 000 lignes… »
    static func reading(_ lines: Int) -> Phrase {
        Phrase(
            fr: "Lecture de \(Count.grouped(lines, by: "\u{A0}")) lignes…",
            en: "Reading \(Count.grouped(lines, by: ",")) lines…")
    }

    private var summary: Phrase {
        if let awaited { return Self.reading(awaited) }
        guard let plan, let table else { return Phrase(same: "") }
        if table.fields.allSatisfy({ $0 == nil }) {
            return Phrase(
                fr: "Dites ce que contient chaque colonne : flèches droite et gauche. L choisit une autre liste.",
                en: "Say what each column holds: right and left arrows. L chooses another list.")
        }
        let along = plan.alongside.map { Phrase(fr: " ; \($0.french)", en: "; \($0.english)") } ?? Phrase(same: "")
        return Phrase(fr: "\(plan.forecast.french)\(along.french).", en: "\(plan.forecast.english)\(along.english).")
    }

    /// « 124 documents créés, 3 refusés. »
    static func done(_ plan: ImportPlan) -> Phrase {
        let along = plan.alongside.map { Phrase(fr: " ; \($0.french)", en: "; \($0.english)") } ?? Phrase(same: "")
        return Phrase(
            fr: "\(plan.report.french)\(along.french).", en: "\(plan.report.english)\(along.english).")
    }

    private var question: [Phrase] {
        [
            Phrase(
                fr: "Collez ici un bloc copié du tableur (clic droit dans PuTTY), ou tapez le chemin d'un fichier CSV.",
                en: "Paste here a block copied from the spreadsheet (right click in PuTTY), or type the path of a CSV file."),
            Phrase(
                fr: "Registre des documents, plan d'actions, postes et personnes, liste du référentiel : la ligne de titres le dit.",
                en: "Register of documents, action plan, posts and people, list of the standard: the line of headings tells."),
            Phrase(fr: "Rien n'est écrit avant que vous l'ayez vu.", en: "Nothing is written before you have seen it."),
        ]
    }

    private func drawQuestion(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        var row = 1
        for phrase in question {
            for line in Wrapping.wrap(phrase[context.language], width: max(10, rect.width - 6)) {
                grid.put(SafeText(line), in: rect, row: row, column: 3)
                row += 1
            }
        }
        let label = context.text(fr: "Chemin du fichier : ", en: "Path of the file: ")
        grid.put(label, in: rect, row: row + 1, column: 3)
        path?.draw(&grid, Rect(x: rect.x + 3 + label.width, y: rect.y + row + 1, width: rect.width - label.width - 5, height: 1))
        guard let said else { return }
        for (place, line) in Wrapping.wrap(said[context.language], width: max(10, rect.width - 6)).enumerated() {
            grid.put(SafeText(line), in: rect, row: row + 3 + place, column: 3, style: Theme.style(.bad))
        }
    }
}
