/// A form in which a list leaves the program. A new one is a file of its own and a line in the list below.
public protocol TableFormat: Sendable {
    /// What the names of its files end with, after the point.
    var ending: String { get }
    /// The headings are the first row.
    func bytes(of rows: [[String]]) -> [UInt8]
}

/// Every format, the usual one first.
public enum TableFormats {
    public static let all: [any TableFormat] = [CSVFormat()]

    /// The one that the name of a file asks for; the usual one where it asks for none.
    public static func named(by file: String, among formats: [any TableFormat] = all) -> any TableFormat {
        let name = file.lowercased()
        return formats.first { name.hasSuffix("." + $0.ending) } ?? formats[0]
    }
}

/// What spreadsheets open by a double click.
public struct CSVFormat: TableFormat {
    public let ending = "csv"

    public init() {}

    public func bytes(of rows: [[String]]) -> [UInt8] { TableWriter.csv(rows) }
}
