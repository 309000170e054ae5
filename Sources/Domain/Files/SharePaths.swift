/// How paths read on people's own computers and on the server: `Q:\Qualité` is the same folder as the dossier's, or as another one.
public struct SharePaths: Sendable {
    /// Without a separator at its end; empty where nothing is set.
    private let windows: String
    private let server: String
    /// Of the dossier.
    private let folder: String

    /// `folder`: the dossier's, absolute.
    public init(windows: String, server: String, folder: String) {
        self.windows = Self.windowsForm(Self.unquoted(windows))
        self.folder = folder
        self.server = server.isBlank ? folder : Self.trimmed(server.trimmed, "/")
    }

    public init(_ dossier: Dossier, folder: String) {
        let record = dossier.record(DossierRecord.key)
        self.init(
            windows: record.map { $0[DossierRecord.windowsFolder] } ?? "", server: record.map { $0[DossierRecord.serverFolder] } ?? "",
            folder: folder)
    }

    /// What people paste (« "Q:\Qualité\photo.jpg" »), as it is kept: relative to the dossier for what lies in it, else in the form it has.
    public func kept(_ typed: String) -> String {
        let text = Self.unquoted(typed)
        let isWindows = Self.isWindows(text)
        let path = isWindows ? Self.windowsForm(text) : text
        guard let place = isWindows ? serverPath(path) : path.hasPrefix("/") ? path : nil else { return path }
        if let inside = Self.rest(of: place, below: folder, "/"), !inside.isEmpty { return inside }
        return isWindows ? path : windowsPath(place) ?? path
    }

    /// The path to paste in a window of Explorer; nil where the two sides are not paired.
    public func windowsPath(_ kept: String) -> String? {
        if Self.isWindows(kept) { return Self.windowsForm(kept) }
        guard !windows.isEmpty, let rest = Self.rest(of: absolute(kept), below: server, "/") else { return nil }
        return rest.isEmpty ? windows : windows + "\\" + rest.replacing("/", with: "\\")
    }

    /// Where the server finds it; nil for a Windows path outside what is paired.
    public func serverPath(_ kept: String) -> String? {
        guard Self.isWindows(kept) else { return absolute(kept) }
        guard !windows.isEmpty, let rest = Self.rest(of: Self.windowsForm(kept), below: windows, "\\") else { return nil }
        let parts = rest.split(separator: "\\")
        guard !parts.contains("..") else { return nil }
        return ([server] + parts.map(String.init)).joined(separator: "/")
    }

    /// What people read: the Windows path where there is one.
    public func shown(_ kept: String) -> String { windowsPath(kept) ?? (folder.isEmpty ? kept : absolute(kept)) }

    private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    /// `Q:\…`, `Q:/…`, `\\serveur\partage`.
    public static func isWindows(_ typed: String) -> Bool {
        let text = unquoted(typed)
        if text.hasPrefix("\\\\") { return true }
        let start = Array(text.utf8.prefix(3))
        let isLetter = start.first.map { (65...90).contains($0) || (97...122).contains($0) } ?? false
        return start.count >= 2 && isLetter && start[1] == 58 && (start.count == 2 || start[2] == 92 || start[2] == 47)
    }

    private static func windowsForm(_ text: String) -> String { trimmed(text.replacing("/", with: "\\"), "\\") }

    private static func unquoted(_ text: String) -> String {
        var text = text.trimmed
        for (open, close) in [("\"", "\""), ("'", "'"), ("«", "»"), ("“", "”")] as [(Character, Character)] {
            if text.count >= 2, text.first == open, text.last == close { text = String(text.dropFirst().dropLast()).trimmed }
        }
        return text
    }

    private static func trimmed(_ text: String, _ separator: Character) -> String {
        var text = text
        while text.count > 1, text.last == separator { text.removeLast() }
        return text
    }

    /// What follows a folder in a path; upper and lower case are the same on Windows only.
    private static func rest(of path: String, below folder: String, _ separator: Character) -> String? {
        guard !folder.isEmpty else { return nil }
        let isSame = separator == "\\" ? path.lowercased().hasPrefix(folder.lowercased()) : path.hasPrefix(folder)
        guard isSame else { return nil }
        let rest = path.dropFirst(folder.count)
        if rest.isEmpty { return "" }
        return rest.first == separator ? String(rest.drop { $0 == separator }) : folder.last == separator ? String(rest) : nil
    }
}
