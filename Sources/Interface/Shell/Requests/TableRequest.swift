import Domain

/// Tables that come in and lists that go out.
public enum TableRequest: Request {
    /// Reads a file the person named, off the loop; a larger one is refused.
    case readFile(String, limit: Int, reply: Reply<FileReply>)
    /// Remembers what each column of tables with these headings holds.
    case keepMapping(JSONObject, of: String)
    /// Writes a list into the dossier's `sorties/`, and says where.
    case export([UInt8], list: String)
}

extension Effect {
    static func readFile(_ path: String, limit: Int, reply: @escaping @Sendable (FileReply) -> Message) -> Self {
        .ask { layer in TableRequest.readFile(path, limit: limit, reply: Reply(layer) { reply($0) }) }
    }

    static func keepMapping(_ mapping: JSONObject, of signature: String) -> Self {
        .ask { _ in TableRequest.keepMapping(mapping, of: signature) }
    }

    static func export(_ bytes: [UInt8], list: String) -> Self { .ask { _ in TableRequest.export(bytes, list: list) } }
}
