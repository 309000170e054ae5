import Domain
import Text

/// A day as spreadsheets count it and show it where a column lost its format: `44632` is 12/03/2022, days since 30/12/1899.
enum SerialDay {
    /// 1990 to 2100: five digits, which no other way of writing a day has.
    private static let range = 32_874...73_415
    /// 30/12/1899, in days since 01/01/1970.
    private static let origin = -25_569

    /// A time of the day after a comma or a point is left out.
    static func read(_ text: String) -> Day? {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let number = parts.first.flatMap({ Int($0) }),
            range.contains(number)
        else { return nil }
        return Day(number: number + origin)
    }

    /// Said with the first one of the table.
    static func remark(_ text: String, _ day: Day) -> Phrase {
        Phrase(
            fr: "Les dates écrites en nombre sont lues comme Excel les compte : \(text) est le \(day.shown).",
            en: "Dates written as a number are read as Excel counts them: \(text) is \(day.shown).")
    }
}
