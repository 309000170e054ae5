import Archive
import Domain
import Testing

/// The calls of one act, in the order that makes « enregistré » true.
@Suite struct CallOrderTests {
    @Test func oneActMakesItsCallsInOrder() throws {
        #expect(Self.complaints(about: try Self.trace(without: [])) == [])
    }

    @Test(arguments: Probe.Guard.allCases) func aMissingCallIsNamed(what: Probe.Guard) throws {
        #expect(!Self.complaints(about: try Self.trace(without: [what])).isEmpty)
    }

    static func trace(without guards: Set<Probe.Guard>) throws -> [Probe.Call] {
        let desk = try Desk()
        let probe = Probe(without: guards)
        let window = try desk.window(probe: probe)
        #expect(window.set("title", .string("1")).stored != nil)
        probe.forget()
        #expect(window.set("title", .string("2")).stored != nil)
        return probe.trace
    }

    enum Step: String, CaseIterable {
        case lock, reread, intent, intentSync, temporary, content, contentSync, rename, folderSync, readBack, commit, unlock
    }

    /// The steps that are missing or out of order.
    static func complaints(about trace: [Probe.Call]) -> [String] {
        var rest = trace[...]
        var missing: [String] = []
        for step in Step.allCases {
            if let place = rest.firstIndex(where: { matches($0, step) }) {
                rest = rest[(place + 1)...]
            } else {
                missing.append(step.rawValue)
            }
        }
        return missing
    }

    private static func matches(_ call: Probe.Call, _ step: Step) -> Bool {
        switch (step, call) {
        case (.lock, .lock(".lock")), (.unlock, .unlock(".lock")), (.folderSync, .syncFolder("documents")): true
        case (.reread, .read("documents/a.json")), (.readBack, .read("documents/a.json")): true
        case (.rename, .rename(let from, "documents/a.json")): from.hasSuffix(".tmp")
        case (.intent, .write(let path, let bytes)): path.hasPrefix("journal/") && bytes.starts(with: Array(#"{"act""#.utf8))
        case (.commit, .write(let path, let bytes)):
            path.hasPrefix("journal/") && String(decoding: bytes, as: UTF8.self).contains(#""commit""#)
        case (.intentSync, .sync(let path)): path.hasPrefix("journal/")
        case (.temporary, .create(let path)), (.content, .write(let path, _)), (.contentSync, .sync(let path)):
            path.hasSuffix(".tmp")
        default: false
        }
    }
}
