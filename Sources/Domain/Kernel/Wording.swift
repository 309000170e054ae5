import Text

/// An enumeration stored by its raw value, with its words.
public protocol Wording: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    var phrase: Phrase { get }
    var tone: Tone { get }
    /// What other words for it mean, where people have others than those of the list.
    static func means(_ text: String) -> Self?
}

extension Wording {
    public var tone: Tone { .neutral }
    public static func means(_ text: String) -> Self? { nil }
    public static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.phrase, tone: $0.tone) } }
}
