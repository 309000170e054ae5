/// The name somebody probably meant: fewest letters to change, accents and case aside.
public enum Nearest {
    /// The nearest of all, however far; one that begins so comes first.
    public static func name(to word: String, among names: [String]) -> String {
        names.min { rank(word, $0) < rank(word, $1) } ?? ""
    }

    private static func rank(_ word: String, _ name: String) -> (Int, Int, Int) {
        let folded = Folding.fold(word)
        let isStart = folded.count > 1 && Folding.fold(name).starts(with: folded)
        return (isStart ? 0 : 1, distance(word, name), name.count)
    }

    /// The nearest other one, when near enough to be a slip: a third of its letters, or it begins so. Two or three signs (`1.9`) are no
    /// slip of anything.
    public static func close(to word: String, among names: [String]) -> String? {
        let folded = Folding.fold(word)
        let found = name(to: word, among: names.filter { Folding.fold($0) != folded })
        let isStart = folded.count > 2 && Folding.fold(found).starts(with: folded)
        let longest = max(word.count, found.count)
        return isStart || (longest > 3 && distance(word, found) * 3 <= longest) ? found : nil
    }

    /// Letters inserted, removed, replaced or swapped with their neighbour.
    public static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Folding.fold(left), Folding.fold(right))
        guard !a.isEmpty, !b.isEmpty, a.count < 100, b.count < 100 else { return max(a.count, b.count) }
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in 1...a.count {
            var next = [i]
            for j in 1...b.count {
                let same = a[i - 1] == b[j - 1] ? 0 : 1
                var best = min(next[j - 1] + 1, row[j] + 1, row[j - 1] + same)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, before[j - 2] + 1) }
                next.append(best)
            }
            before = row
            row = next
        }
        return row[b.count]
    }
}
