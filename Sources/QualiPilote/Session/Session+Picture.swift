import Archive
import Domain
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
        terminal.show(picture: { picture.grid }, words: { Words(path: [], lines: []) })
        isStale = false
    }

    /// Whether this account comes to the home screen without a question.
    private var startsAtHome: Bool {
        if options.isAgent || options.isLinear { return false }
        do throws(Failure) {
            switch try Identity(desk.confirmed, account: world.account, me: options.me) {
            case .known(let person): return !Screens.hasOwnStart(desk.confirmed.record(person)?[Person.role])
            case .shared: return false
            case .unknown: return true
            }
        } catch { return false }
    }

    /// Keeps the home screen of a dossier that is read whole, stored whole and without a fault.
    func keepPicture() {
        guard let archive, isLoaded, desk.pending.isEmpty, desk.confirmed.problems.isEmpty, storage.isQuiet, startsAtHome else { return }
        let context = startContext
        let picture = FirstPicture(
            grid: Shell(Screens.home(), places: Session.places, context).draw(context), isAscii: terminal.isAscii,
            signature: archive.signature)
        let store = FirstPictureStore(archive.folder, options, world)
        keeper.also { store.keep(picture) }
    }
}
