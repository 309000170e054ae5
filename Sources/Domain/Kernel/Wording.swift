import Text

/// An enumeration stored by its raw value, with its words.
public protocol Wording: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    var phrase: Phrase { get }
}

extension Wording {
    public static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.phrase) } }
}
