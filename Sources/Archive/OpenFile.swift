import Glibc

/// An open file or folder, closed with its last reference. `path` is what messages show.
final class OpenFile: Sendable {
    let descriptor: Int32
    let path: String
    private let isRoot: Bool

    init(descriptor: Int32, path: String, isRoot: Bool = false) {
        self.descriptor = descriptor
        self.path = path
        self.isRoot = isRoot
    }

    deinit { close(descriptor) }

    /// The root itself, in traces.
    var shown: String { isRoot ? "." : path }

    /// A name in this folder; the dossier's root shows nothing before it.
    func path(of name: String) -> String { isRoot ? name : path + "/" + name }
}
