import Domain
import Testing

@Suite struct MergeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let base, mine, theirs: String
        let result: String
        let conflicts: [String]
        var shape = Shape.plain

        init(
            _ name: String, _ base: String, _ mine: String, _ theirs: String, _ result: String, _ conflicts: [String] = [],
            _ shape: Shape = .plain
        ) {
            self.name = name
            self.base = base
            self.mine = mine
            self.theirs = theirs
            self.result = result
            self.conflicts = conflicts
            self.shape = shape
        }
        var testDescription: String { name }
    }

    static let items = Shape.object(["items": .records(["tags": .set])])
    static let tags = Shape.object(["tags": .set])
    static let lines = Shape.object(["lines": .atomic])

    static let rows: [Row] = [
        Row("two members", #"{"a":1,"b":1}"#, #"{"a":2,"b":1}"#, #"{"a":1,"b":2}"#, #"{"a":2,"b":2}"#),
        Row("one member, two values", #"{"a":1}"#, #"{"a":2}"#, #"{"a":3}"#, #"{"a":1}"#, ["a"]),
        Row("one member, same value", #"{"a":1}"#, #"{"a":2}"#, #"{"a":2}"#, #"{"a":2}"#),
        Row("number text is a value", #"{"a":1}"#, #"{"a":1.0}"#, #"{"a":1.00}"#, #"{"a":1}"#, ["a"]),
        Row("member removed and changed", #"{"a":1,"b":1}"#, #"{"b":1}"#, #"{"a":2,"b":1}"#, #"{"a":1,"b":1}"#, ["a"]),
        Row("both add one key", #"{}"#, #"{"a":1}"#, #"{"a":2}"#, #"{}"#, ["a"]),
        Row(
            "set: both add", #"{"tags":["m"]}"#, #"{"tags":["m","z"]}"#, #"{"tags":["a","m"]}"#, #"{"tags":["a","m","z"]}"#, [],
            tags),
        Row(
            "set: remove and add", #"{"tags":["a","b"]}"#, #"{"tags":["b"]}"#, #"{"tags":["a","b","c"]}"#, #"{"tags":["b","c"]}"#,
            [], tags),
        Row(
            "set: emptied by removal of the member", #"{"tags":["a"]}"#, #"{}"#, #"{"tags":["a","b"]}"#, #"{"tags":["b"]}"#, [],
            tags),
        Row("set: not an array", #"{"tags":["a"]}"#, #"{"tags":"x"}"#, #"{"tags":["b"]}"#, #"{"tags":["a"]}"#, ["tags"], tags),
        Row("atomic", #"{"lines":["a"]}"#, #"{"lines":["a","b"]}"#, #"{"lines":["c"]}"#, #"{"lines":["a"]}"#, ["lines"], lines),
        Row(
            "records: two elements", #"{"items":[{"id":"1"},{"id":"2"}]}"#, #"{"items":[{"id":"1","n":1},{"id":"2"}]}"#,
            #"{"items":[{"id":"1"},{"id":"2","n":2}]}"#, #"{"items":[{"id":"1","n":1},{"id":"2","n":2}]}"#, [], items),
        Row(
            "records: added on both sides, sorted", #"{"items":[{"id":"5"}]}"#, #"{"items":[{"id":"5"},{"id":"9"}]}"#,
            #"{"items":[{"id":"1"},{"id":"5"}]}"#, #"{"items":[{"id":"1"},{"id":"5"},{"id":"9"}]}"#, [], items),
        Row(
            "records: removed and changed", #"{"items":[{"id":"1","n":1}]}"#, #"{"items":[]}"#, #"{"items":[{"id":"1","n":2}]}"#,
            #"{"items":[{"id":"1","n":1}]}"#, ["items/#1"], items),
        Row(
            "records: sets inside", #"{"items":[{"id":"1","tags":["a"]}]}"#, #"{"items":[{"id":"1","tags":["a","b"]}]}"#,
            #"{"items":[{"id":"1","tags":[]}]}"#, #"{"items":[{"id":"1","tags":["b"]}]}"#, [], items),
        Row(
            "records: one id twice is one value", #"{"items":[{"id":"1"},{"id":"1"}]}"#, #"{"items":[{"id":"1"}]}"#,
            #"{"items":[]}"#,
            #"{"items":[{"id":"1"},{"id":"1"}]}"#, ["items"], items),
        Row(
            "undeclared array by id", #"{"x":[{"id":"a"}]}"#, #"{"x":[{"id":"a","n":1}]}"#, #"{"x":[{"id":"a"},{"id":"b"}]}"#,
            #"{"x":[{"id":"a","n":1},{"id":"b"}]}"#),
        Row("undeclared array without ids is one value", #"{"x":[1]}"#, #"{"x":[1,2]}"#, #"{"x":[0,1]}"#, #"{"x":[1]}"#, ["x"]),
        Row("objects inside", #"{"x":{"a":1}}"#, #"{"x":{"a":1,"b":1}}"#, #"{"x":{"a":2}}"#, #"{"x":{"a":2,"b":1}}"#),
        Row(
            "untouched order stays", #"{"a":1,"x":[3,1,2]}"#, #"{"a":2,"x":[3,1,2]}"#, #"{"a":1,"b":1,"x":[3,1,2]}"#,
            #"{"a":2,"b":1,"x":[3,1,2]}"#),
    ]

    @Test(arguments: rows) func joins(_ row: Row) throws {
        let trees = try [row.base, row.mine, row.theirs, row.result].map { try JSONReaderTests.read($0) }
        let outcome = Merge.threeWay(base: trees[0], mine: trees[1], theirs: trees[2], shape: row.shape)
        #expect(outcome.value == trees[3])
        #expect(outcome.conflicts.map(\.path.text) == row.conflicts)
    }

    @Test func twoCreationsOfOneRecordJoin() throws {
        let mine = try JSONReaderTests.read(#"{"id":"r","a":1}"#)
        let theirs = try JSONReaderTests.read(#"{"id":"r","b":1}"#)
        let outcome = Merge.threeWay(base: nil, mine: mine, theirs: theirs, shape: .object([:]))
        #expect(try outcome.value == JSONReaderTests.read(#"{"a":1,"b":1,"id":"r"}"#))
    }
}
