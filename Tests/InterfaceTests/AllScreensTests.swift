import Foundation
import Testing
import Text

@testable import Interface

/// The lists of screens that are kept by hand hold every screen there is.
@Suite struct AllScreensTests {
    /// As the sources declare them.
    private static let declared: Set<String> = {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Interface").standardizedFileURL
        let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        let texts = names.filter { $0.hasSuffix(".swift") }.compactMap {
            try? String(contentsOf: sources.appending(path: $0), encoding: .utf8)
        }
        return Set(
            texts.flatMap { text in
                text.matches(of: /(?m)^(?:public )?struct (\w+)(?:<[^>]*>)?: [^{]*\b(?:Screen|ListScreen|CellScreen)\b/).map {
                    String($0.1)
                }
            })
    }()

    private static func names(_ screens: [any Screen]) -> Set<String> {
        Set(screens.map { String("\(type(of: $0))".prefix { $0 != "<" }) })
    }

    @Test func everyScreenIsLookedAt() throws {
        #expect(Self.declared.count > 30)
        let missing = Self.declared.subtracting(Self.names(try AllScreens.on(Stage.demonstration())))
        #expect(missing.isEmpty, "AllScreens lacks \(missing.sorted())")
    }

    /// Their keys are in the manual, but for those that are a place or add no key to that of their kind.
    @Test func theKeysOfEveryScreenAreInTheManual() throws {
        let context = try Stage.demonstration().context
        let places = Screens.places.map { $0.make(context) }
        let told = Self.names(Screens.told(context).map(\.screen) + places + [Screens.home()])
        let missing = Self.declared.subtracting(told)
        #expect(missing.isEmpty, "Screens.keyTables lacks \(missing.sorted())")
    }
}
