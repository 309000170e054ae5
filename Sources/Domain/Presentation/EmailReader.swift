import Text

/// Reads addresses of e-mail as people paste them: « Alice Martin <alice@exemple.fr> », « mailto:m@exemple.fr », several at once.
public enum EmailReader {
    /// The addresses alone, separated by a comma; nil where something is no address.
    public static func read(_ text: String) -> String? {
        var found: [String] = []
        for part in text.split(whereSeparator: { ",;\n".contains($0) }).map(\.trimmed) where !part.isEmpty {
            guard let address = address(part) else { return nil }
            found.append(address)
        }
        return found.isEmpty ? nil : found.joined(separator: ", ")
    }

    /// Whether a message can be sent to it as it stands: nothing of it can become another header.
    public static func isAddress(_ text: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { (33...126).contains($0) && $0 != 44 && $0 != 59 && $0 != 60 && $0 != 62 }
        return isPlain && text.contains("@")
    }

    private static func address(_ part: String) -> String? {
        var address = part
        if let start = part.lastIndex(of: "<"), part.hasSuffix(">") {
            address = String(part[part.index(after: start)...].dropLast()).trimmed
        }
        if address.lowercased().hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, isDomain(halves[1]) else { return nil }
        let isPlain = address.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"<>()[]\\,;:\"".unicodeScalars.contains($0)
        }
        return isPlain ? address : nil
    }

    /// `exemple.fr`: at least two labels.
    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }
}
