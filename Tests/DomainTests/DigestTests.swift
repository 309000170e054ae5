import Domain
import Testing

@Suite struct DigestTests {
    @Test func hexIsThePublishedSum() {
        #expect(Digest.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    /// `printf abc | sha256sum | xxd -r -p | base32`, first 16, lower case.
    @Test func shortIsBase32OfTheSameSum() {
        #expect(Digest.short("abc") == "xj4bnp4pahh6uqkb")
        #expect(RecordID.isWellFormed(Digest.short("Qual-e-Pref")))
    }

    @Test func aULIDIsAWellFormedIdAndSortsByTime() {
        var chance = SeededGenerator(seed: 1)
        let early = ULID.make(at: Instant(seconds: 1_600_000_000), using: &chance)
        let late = ULID.make(at: Instant(seconds: 1_600_000_001), using: &chance)
        #expect(early < late && early.utf8.count == 26 && RecordID.isWellFormed(early))
        #expect(ULID.make(milliseconds: 1_469_918_176_385, using: &chance).hasPrefix("01aryz6s41"))
        var again = SeededGenerator(seed: 1)
        #expect(ULID.make(at: Instant(seconds: 1_600_000_000), using: &again) == early)
    }
}
