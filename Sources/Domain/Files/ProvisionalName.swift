/// Names that programs give to what is not a file yet, or not one of a person: a copy under way, a download, a lock, a saved state.
public enum ProvisionalName {
    public static func holds(_ name: String) -> Bool {
        let lower = name.lowercased()
        return starts.contains { lower.hasPrefix($0) } || ends.contains { lower.hasSuffix($0) } || names.contains(lower) || isOfExcel(name)
    }

    /// Hidden files, Office's locks and recovery files, Syncthing.
    private static let starts = [".", "~$", "~wr", "~syncthing~", "._"]
    /// Browsers, WinSCP, download managers, editors, saved states of Office.
    private static let ends = [
        ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".!ut", ".aria2", ".tmp", ".temp", "~", ".swp", ".asd",
        ".wbk", ".laccdb", ".ldb",
    ]
    private static let names: Set<String> = ["thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "4913"]

    /// Excel saves under eight signs without an ending, then renames.
    private static func isOfExcel(_ name: String) -> Bool {
        name.utf8.count == 8 && name.utf8.allSatisfy { (48...57).contains($0) || (65...70).contains($0) }
    }
}
