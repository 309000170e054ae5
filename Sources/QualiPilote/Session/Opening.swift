import Archive
import Domain
import Text

/// The threads of a session, and the dossier it begins with, being read before there is a terminal.
struct Opening {
    let wakeup = Wakeup()
    let storage: Worker<SessionEvent>
    let archive: Archive?
    /// Kept from the last time, to be shown if the files are still as they were.
    let picture: FirstPicture?

    /// No folder: the welcome screen.
    init(_ folder: String?, _ options: GlobalOptions, _ world: World) throws(Failure) {
        storage = Worker(wakeup: wakeup)
        guard let folder else {
            (archive, picture) = (nil, nil)
            return
        }
        do throws(ArchiveError) {
            let archive = try Self.open(folder, options, world)
            picture = options.isAgent ? nil : FirstPictureStore(folder, options, world).load()
            // what is read takes nothing from the picture of the last time: it follows it
            if picture == nil { Self.load(archive, storage) } else { storage.enqueue { .looked(archive.look()) } }
            self.archive = archive
        } catch { throw Failure(error) }
    }

    static func open(_ folder: String, _ options: GlobalOptions, _ world: World) throws(ArchiveError) -> Archive {
        var wanted = Options()
        wanted.isReadOnly = options.isReadOnly
        wanted.day = options.clock(world)
        return try Archive.open(folder, schema: world.schema, stateFolder: world.stateFolder, options: wanted)
    }

    /// Has a dossier read off the loop.
    static func load(_ archive: Archive, _ storage: Worker<SessionEvent>) {
        storage.enqueue {
            do throws(ArchiveError) { return .loaded(try archive.load(), obstacle: archive.obstacle) } catch { return .failedToOpen(error) }
        }
    }
}
