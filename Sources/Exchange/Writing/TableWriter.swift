import Text

/// A table as the CSV that Excel and LibreOffice open by a double click: UTF-8 with its mark, `;`, CR LF.
public enum TableWriter {
    /// Cells take no control character with them, and none is read as a formula: one that begins with such a sign gets an
    /// apostrophe, which reading takes off again.
    public static func csv(_ rows: some Sequence<[String]>) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in rows {
            bytes += row.map(cell).joined(separator: ";").utf8
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    private static func cell(_ raw: String) -> String {
        let safe = SafeText.lines(raw).map(\.string).joined(separator: "\n")
        let isSteering = safe.first.map(Cell.signs.contains) ?? false
        let text = isSteering || Cell.isNeutralised(safe) ? "'" + safe : safe
        let needsMarks = text.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x09 || $0 == 0x2C }
        return needsMarks || isSteering ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
