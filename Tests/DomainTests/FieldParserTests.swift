import Domain
import Testing
import Text

/// What each kind of field accepts, and how it is shown again.
@Suite struct FieldParserTests {
    /// Written by hand into a file: to reckon with it would end the program.
    @Test(arguments: ["9223372036854775807", "-1", "367", "1e3", "12.5", "99999999999999999999"])
    func aNumberOutOfItsRangeIsNone(_ number: String) {
        #expect(ExpectedItem.tolerance.value(in: JSONObject(["tolerance": .number(number)])) == nil)
        #expect(ExpectedItem.tolerance.value(in: JSONObject(["tolerance": .number("366")])) == 366)
    }

    private static let parser = FieldParser(days: DayReader(today: SmallDossier.today))
    private static func spec(_ kind: FieldKind, required: Bool = false) -> FieldSpec {
        FieldSpec("f", Phrase(fr: "Champ", en: "Field"), kind, required: required)
    }
    private static let states = FieldKind.choice(Evidence.State.choices)

    static let accepted: [(FieldKind, String, JSON?)] = [
        (.line, "  Un titre ", .string("Un titre")), (.line, "", nil), (.paragraph, "a\nb\n", .string("a\nb")),
        (.lines, " a \n\n b", .strings(["a", "b"])), (.lines, " \n ", nil), (.day, "12/3/26", .string("2026-03-12")), (.day, " ", nil),
        (.integer(0...100), "95", .integer(95)), (.integer(0...5000), "1 204", .integer(1204)),
        (.integer(0...5000), "1\u{202F}204", .integer(1204)),
        (.decimal, "92,5", .number("92.5")), (.decimal, "12,50", .number("12.50")), (.decimal, "-0.5", .number("-0.5")),
        (.decimal, "0", .number("0")),
        (states, "validée", .string("validated")), (states, "VALIDEE", .string("validated")), (states, "validated", .string("validated")),
        (states, "à renouveler", .string("to_renew")), (states, "to_renew", .string("to_renew")),
        (.flag, "oui", .bool(true)), (.flag, "X", .bool(true)), (.flag, "yes", .bool(true)), (.flag, "non", nil), (.flag, "", nil),
    ]

    @Test func itAccepts() {
        for (kind, text, value) in Self.accepted {
            #expect(Self.parser.parse(text, Self.spec(kind)) == .value(value), "\(kind) \(text)")
        }
    }

    @Test func itRefusesWithWordsInBothLanguages() {
        let refused: [(FieldKind, String)] = [
            (.day, "30/02/2026"), (.day, "bientôt"), (.integer(0...100), "101"), (.integer(0...100), "-1"), (.integer(0...100), "9,5"),
            (.integer(0...100), "dix"), (.decimal, "1,2,3"), (.decimal, "1e5"), (.decimal, "abc"), (.decimal, "00,5"), (.decimal, ","),
            (.decimal, "٣"),
            (Self.states, "acceptée"), (.flag, "peut-être"),
        ]
        for (kind, text) in refused {
            guard case .wrong(let phrase) = Self.parser.parse(text, Self.spec(kind)) else {
                Issue.record("\(text) was accepted")
                continue
            }
            #expect(!phrase.french.isEmpty && !phrase.english.isEmpty && phrase.french != phrase.english)
            #expect(kind.isFlag || phrase.french.contains(text) && phrase.english.contains(text))
        }
    }

    @Test func whatIsRequiredIsNeverEmpty() {
        for kind in [FieldKind.line, .paragraph, .day, Self.states] {
            #expect(Self.parser.parse("  ", Self.spec(kind, required: true)) == .wrong(FieldParser.required(Self.spec(kind))))
        }
    }

    /// A form shows a value as text and reads it again: nothing moves.
    @Test func whatIsShownIsReadBack() {
        for language in [Language.french, .english] {
            let texts = FieldText(Naming(Dossier(schema: .standard), language))
            for (kind, _, value) in Self.accepted where !kind.isFlag && !kind.isLines {
                let shown = texts.line(value, Self.spec(kind))
                #expect(Self.parser.parse(shown, Self.spec(kind)) == .value(value), "\(shown)")
            }
        }
    }
}

extension FieldKind {
    fileprivate var isFlag: Bool { if case .flag = self { true } else { false } }
    fileprivate var isLines: Bool { if case .lines = self { true } else { false } }
}
