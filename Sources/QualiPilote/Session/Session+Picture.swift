import Archive
import Interface
import Terminal
import Text

/// The picture of the home screen that the next start begins with.
extension Session {
    /// Shows what was seen the last time if the files are as they were then; the dossier is being read meanwhile.
    func showPicture(ifStill signature: String?) {
        guard let picture, picture.signature == signature, !options.isLinear, picture.grid.size == terminal.size,
            picture.isAscii == terminal.isAscii
        else {
            return
        }
        terminal.show(picture: { picture.grid }, words: { Words(title: .empty, lines: []) })
        isStale = false
    }

    /// Keeps the home screen of a dossier that is read whole, stored whole and without a fault.
    func keepPicture() {
        guard let archive, isLoaded, desk.pending.isEmpty, desk.confirmed.problems.isEmpty, storage.isQuiet else { return }
        let context = startContext
        FirstPictureStore(archive.folder, options, world).keep(
            FirstPicture(
                grid: Shell(Screens.home(), places: Screens.places, context).draw(context), isAscii: terminal.isAscii,
                signature: archive.signature))
    }
}
