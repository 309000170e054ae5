/// The languages people read. French is the source language.
public enum Language: String, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"
}
