import Domain

/// What the first segments of one writer's journal hold, without their acts: enough to go on without reading them again.
struct JournalSummary: Equatable {
    struct Segment: Equatable {
        let number: Int
        /// Bytes of it that are summed up here; all of them, but for a long journal of an earlier version.
        let bytes: Int
        /// The ranks of its acts; 0 where it has none.
        let first: Int
        let highest: Int
        /// Who acted, as places in `people`.
        let people: Set<Int>
    }

    /// How a record stood after the last act on it, and the segments with acts on it.
    struct Told: Equatable {
        var rank: Int
        /// Nil when no file was left.
        var sum: String?
        var segments: Marks
    }

    private(set) var segments: [Segment] = []
    private(set) var records: [RecordKey: Told] = [:]
    private(set) var settlements: [Settlement] = []
    private(set) var hasBaseline = false
    /// `account/person` of all who acted.
    private(set) var people: [String] = []
    /// The sum of the last line, and its number in its segment.
    private(set) var last = ""
    private(set) var lines = 0
    private(set) var highest = 0

    /// Takes one more segment, all acts of which have ended. `outcome` knows of ends that other journals tell.
    mutating func add(_ text: JournalText, number: Int, outcome: (JournalEntry) -> JournalEntry) {
        let acts = text.entries.map(outcome)
        for act in acts where act.outcome == .committed || act.settlement != nil {
            for touched in act.touched { note(touched.record, rank: act.rank, act.sum(of: touched.record), number) }
        }
        for baseline in text.baselines {
            for (record, sum) in baseline.sums { note(record, rank: baseline.rank, sum, nil) }
        }
        settlements += text.settlements
        hasBaseline = hasBaseline || !text.baselines.isEmpty
        let before = segments.last?.number == number ? segments.removeLast() : nil
        let ranks = acts.map(\.rank) + text.baselines.map(\.rank) + (before.map { [$0.first, $0.highest] } ?? [])
        segments.append(
            Segment(
                number: number, bytes: text.length, first: ranks.min() ?? 0, highest: ranks.max() ?? 0,
                people: (before?.people ?? []).union(Set(acts.map(\.head.who.journalName)).map { place(of: $0) })))
        (last, lines, highest) = (text.lastSum ?? "", text.lineCount, max(highest, ranks.max() ?? 0))
    }

    private mutating func place(of person: String) -> Int {
        if let place = people.firstIndex(of: person) { return place }
        people.append(person)
        return people.count - 1
    }

    /// Whether the person acts in this segment.
    func holds(_ person: String, in segment: Segment) -> Bool {
        people.firstIndex(of: person).map { segment.people.contains($0) } ?? false
    }

    private mutating func note(_ record: RecordKey, rank: Int, _ sum: String?, _ number: Int?) {
        var told = records[record] ?? Told(rank: -1, sum: nil, segments: Marks())
        if rank >= told.rank { (told.rank, told.sum) = (rank, sum) }
        if let number { told.segments.insert(number) }
        records[record] = told
    }
}

// MARK: On disk

extension JournalSummary {
    /// One line of JSON, then its sum.
    var bytes: [UInt8] {
        let line = JSONWriter.line(
            .object(
                JSONObject([
                    "segments": .array(segments.map(Self.array)), "people": .strings(people), "last": .string(last),
                    "lines": .integer(lines),
                    "records": .object(
                        JSONObject(
                            sorted: records.map {
                                JSONObject.Member(key: "\($0.key.kind.rawValue)/\($0.key.id)", value: Self.object($0.value))
                            }
                            .sorted { ByteOrder.precedes($0.key, $1.key) })),
                    "settlements": .array(settlements.map { .object($0.object) }), "baseline": .bool(hasBaseline),
                ])))
        return line + [0x0A] + Array(Digest.hex(line).utf8) + [0x0A]
    }

    /// Nil when it is damaged, or of another version.
    init?(bytes: UnsafeRawBufferPointer) {
        guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
        let line = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        guard bytes[(end + 1)...].elementsEqual(Array(Digest.hex(line).utf8) + [0x0A]),
            let object = (try? JSONReader.read(line))?.object, let segments = object["segments"]?.array,
            let records = object["records"]?.object, let settlements = object["settlements"]?.array
        else { return nil }
        hasBaseline = object["baseline"]?.flag ?? false
        for json in segments {
            guard let numbers = json.array?.map(\.integer), let segment = Segment(numbers, number: self.segments.count + 1) else {
                return nil
            }
            self.segments.append(segment)
        }
        guard let last = object["last"]?.text, let lines = object["lines"]?.integer, let people = object["people"]?.array else {
            return nil
        }
        (self.last, self.lines, self.people) = (last, lines, people.compactMap(\.text))
        highest = self.segments.map(\.highest).max() ?? 0
        for member in records.members {
            guard let key = RecordKey(journal: member.key), let told = member.value.object.flatMap(Told.init) else { return nil }
            self.records[key] = told
        }
        self.settlements = settlements.compactMap { json in
            json.object.flatMap { Settlement($0["line"]?.text ?? "", $0["entry"]?.text ?? "", $0) }
        }
        guard !segments.isEmpty, self.settlements.count == settlements.count else { return nil }
    }

    private static func array(_ segment: Segment) -> JSON {
        .array(([segment.bytes, segment.first, segment.highest] + segment.people.sorted()).map(JSON.integer))
    }

    private static func object(_ told: Told) -> JSON {
        var object = JSONObject(["rank": .integer(told.rank), "in": .string(told.segments.text)])
        object["sum"] = told.sum.map(JSON.string)
        return .object(object)
    }
}

extension JournalSummary.Segment {
    fileprivate init?(_ numbers: [Int?], number: Int) {
        guard numbers.count >= 3, let bytes = numbers[0], let first = numbers[1], let highest = numbers[2], bytes >= 0 else { return nil }
        self.init(number: number, bytes: bytes, first: first, highest: highest, people: Set(numbers.dropFirst(3).compactMap(\.self)))
    }
}

extension JournalSummary.Told {
    fileprivate init?(_ object: JSONObject) {
        guard let rank = object["rank"]?.integer, let segments = object["in"]?.text else { return nil }
        self.init(rank: rank, sum: object["sum"]?.text, segments: Marks(text: segments))
    }
}

/// Numbers from 1, four to a hexadecimal digit.
struct Marks: Equatable {
    private(set) var text: String

    init(text: String = "") { self.text = text }

    func contains(_ number: Int) -> Bool {
        let (digit, bit) = (number - 1).quotientAndRemainder(dividingBy: 4)
        guard number > 0, digit < text.utf8.count else { return false }
        return Self.value(text.utf8[text.utf8.index(text.startIndex, offsetBy: digit)]) & UInt8(1 << bit) != 0
    }

    mutating func insert(_ number: Int) {
        let (digit, bit) = (number - 1).quotientAndRemainder(dividingBy: 4)
        var digits = Array(text.utf8)
        while digits.count <= digit { digits.append(0x30) }
        digits[digit] = Array("0123456789abcdef".utf8)[Int(Self.value(digits[digit]) | UInt8(1 << bit))]
        text = String(decoding: digits, as: UTF8.self)
    }

    private static func value(_ digit: UInt8) -> UInt8 {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x57
        default: 0
        }
    }
}

extension Who {
    /// As summaries name who acts.
    var journalName: String { account + "/" + (person ?? "") }
}
