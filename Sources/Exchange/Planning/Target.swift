import Domain

/// What a row writes to: a record, or a nested thing of one.
struct Target: Hashable {
    let record: RecordKey
    let place: Path

    init(_ record: RecordKey, at place: Path = Path([])) {
        self.record = record
        self.place = place
    }

    var ref: Ref { Ref(record) }
}
