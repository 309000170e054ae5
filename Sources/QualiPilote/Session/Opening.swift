import Archive
import Domain
import Text

/// The threads of a session, and the dossier it begins with, being read before there is a terminal.
struct Opening {
    let wakeup = Wakeup()
    let storage: Worker<SessionEvent>
    let archive: Archive?

    /// No folder: the welcome screen.
    init(_ folder: String?, _ options: GlobalOptions, _ world: World) throws(Failure) {
        storage = Worker(wakeup: wakeup)
        guard let folder else {
            archive = nil
            return
        }
        do throws(ArchiveError) { archive = try Self.start(folder, options, world, storage) } catch { throw Failure(error) }
    }

    /// Opens a folder and has it read off the loop.
    static func start(_ folder: String, _ options: GlobalOptions, _ world: World, _ storage: Worker<SessionEvent>) throws(ArchiveError)
        -> Archive
    {
        var wanted = Options()
        wanted.isReadOnly = options.isReadOnly
        let archive = try Archive.open(folder, schema: world.schema, stateFolder: world.stateFolder, options: wanted)
        storage.enqueue {
            do throws(ArchiveError) { return .loaded(try archive.load(), obstacle: archive.obstacle) } catch { return .failedToOpen(error) }
        }
        return archive
    }
}
