import Testing
import Text

@Suite struct LanguageTests {
    @Test(arguments: [
        ([:], Language.french),
        (["LANG": "C.UTF-8"], .french),
        (["LANG": "POSIX"], .french),
        (["LANG": "en_GB.UTF-8"], .english),
        (["LC_ALL": "", "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_GB"], .french),
        (["LC_ALL": "de_DE", "LANG": "fr_FR"], .english),
        (["LANG": "fr"], .french),
    ])
    func followsTheLocale(environment: [String: String], language: Language) {
        #expect(Language.detect(environment: environment) == language)
    }
}
