import Domain
import Interface
import Text

/// Tables that come in and lists that go out: files are read and written off the loop.
extension TableRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .readFile(let path, let limit, let reply): session.read(path, limit, reply)
        case .keepMapping(let mapping, let signature): session.keepMapping(mapping, signature)
        case .export(let bytes, let list): session.export(bytes, list)
        }
    }
}

extension Session {
    fileprivate func read(_ path: String, _ limit: Int, _ reply: Reply<FileReply>) {
        let place = world.path(path)
        storage.enqueue {
            do throws(InputFile.Problem) { return .answer(reply, .bytes(try InputFile.read(place, limit: limit))) } catch {
                return .answer(reply, .failed(error.phrase(path)))
            }
        }
    }

    /// Kept for this run and the next ones.
    fileprivate func keepMapping(_ mapping: JSONObject, _ signature: String) {
        mappings[signature] = mapping
        let memory = MappingMemory(world)
        storage.enqueue {
            memory.keep(mapping, of: signature)
            return nil
        }
    }

    fileprivate func export(_ bytes: [UInt8], _ list: String) {
        guard let archive else { return }
        let (folder, facts) = (archive.folder, shownFacts)
        storage.enqueue(act: Phrase(fr: "écrire la liste", en: "write the list")) {
            do throws(Failure) {
                let path = try Sorties.write(bytes, list: list, of: facts, in: folder)
                return .said(Phrase(fr: "Liste écrite dans le dossier : \(path)", en: "List written in the dossier: \(path)"))
            } catch { return .said(error.phrase) }
        }
    }
}
