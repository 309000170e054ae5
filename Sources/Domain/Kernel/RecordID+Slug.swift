import Text

extension RecordID {
    /// A readable id made of a name (« Sous-préfecture d'Argenteuil » gives `sous-prefecture-d-argenteuil`), unlike those taken.
    public static func slug(of name: String, avoiding taken: Set<String> = []) -> String {
        let folded = String(decoding: Folding.fold(name), as: UTF8.self)
        let words = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
        let base = words.isEmpty ? "x" : String(words.prefix(56))
        var (found, count) = (base, 1)
        while taken.contains(found) {
            count += 1
            found = "\(base)-\(count)"
        }
        return found
    }
}
