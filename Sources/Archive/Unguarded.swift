#if DEBUG
    import Domain
    import Glibc

    // How not to write, for the tests that show what each guard is for. None of it is in the program as it is handed out.

    extension Placement {
        /// In the place of what stands there, where a cut leaves half of it.
        func placeInPlace(_ items: [Prepared]) throws(ArchiveError) {
            for item in items {
                let (name, folder) = (layout.name(of: item.key), try folder(for: item.key))
                let path = folder.path(of: name)
                let file = try system.open(
                    folder.descriptor, name, O_WRONLY | O_CREAT | O_TRUNC, 0o600, shown: path, .truncate(path, 0))
                try system.write(item.bytes, to: file)
                try system.sync(file)
            }
        }
    }

    extension FolderState {
        /// What a writer that does not read again believes.
        func remembered(_ base: JSONObject) throws(ArchiveError) -> RecordFile.Content {
            RecordFile.Content(tree: base, bytes: JSONWriter.canonical(.object(base)), status: try system.status(root))
        }
    }
#endif
