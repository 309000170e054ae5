import Text

/// An enumeration stored by its raw value, with its words.
public protocol Wording: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    var phrase: Phrase { get }
    var tone: Tone { get }
}

extension Wording {
    public var tone: Tone { .neutral }
    public static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.phrase, tone: $0.tone) } }
}
