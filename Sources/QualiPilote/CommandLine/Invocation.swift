import Domain
import Text

/// A command about to run: its words and options, the world around it, where it writes.
struct Invocation {
    let parsed: ParsedLine
    let options: GlobalOptions
    let world: World
    let output: Output
    /// What is done once the answer was given.
    let afterwards = Afterwards()

    var words: [String] { parsed.words }
    var language: Language { options.language }
    var today: Day { options.today ?? world.day }
    subscript(option: CommandOption) -> String? { parsed[option] }

    /// A line of data.
    func print(_ text: String = "") { output.print(SafeText(text)) }
    func print(_ phrase: Phrase) { print(phrase[language]) }
    /// A line for the person.
    func tell(_ phrase: Phrase) { output.tell(SafeText(phrase[language])) }
    func tell(fr: String, en: String) { tell(Phrase(fr: fr, en: en)) }

    /// The day an option gives, as people type days; nil when it is not given.
    func day(_ option: CommandOption, aim: DayAim = .near) throws(Failure) -> Day? {
        guard let text = self[option] else { return nil }
        guard let day = DayReader(today: today, aim: aim).read(text) else { throw Failure(.usage, UsageError.badDay(option, text).phrase) }
        let years = Plausible.years(today)
        guard years.contains(day) else {
            throw Failure(
                .invalid,
                fr:
                    "\(option.name) : \(day.shown) n'est pas plausible, un jour du \(years.lowerBound.shown) au \(years.upperBound.shown) est attendu.",
                en:
                    "\(option.name(.english)): \(day.shown) is not plausible, a day from \(years.lowerBound.shown) to \(years.upperBound.shown) is expected."
            )
        }
        return day
    }

    /// As of the day that is asked, where another than today is.
    func seen(_ facts: Facts) throws(Failure) -> Facts {
        guard let text = options.asOf else { return facts }
        switch OtherDay.read(text, facts) {
        case .day(let day): return facts.on(day)
        case .wrong(let phrase): throw Failure(.usage, phrase)
        }
    }

    /// Of which day it is, where another is asked: under what is printed for people, beside data for programs.
    func tellDay(_ facts: Facts?, hasPrinted: Bool) {
        guard let phrase = facts.flatMap(OtherDay.told) else { return }
        if !hasPrinted { tell(phrase) } else if !options.isJSON { print(phrase) }
    }

    /// The whole number an option gives, within a range; nil when it is not given.
    func number(_ option: CommandOption, in range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let text = self[option] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Failure(
                .usage, fr: "« \(text) » : \(option.name) attend un nombre de \(range.lowerBound) à \(range.upperBound).",
                en: "“\(text)”: \(option.name(.english)) expects a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }
}
