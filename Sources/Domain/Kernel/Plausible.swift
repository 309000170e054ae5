/// What a value of a field may plausibly be, beside its type: data of the field, read by every door and by `verifier`.
public struct Plausible: Sendable {
    /// A number of people, a percentage, a mark.
    public var numbers: ClosedRange<Double>?
    /// The key of the unit that says how far a value goes: 100 for « % », 10 for « /10 ».
    public var unit: String?
    /// The day begins no earlier than this other one, by its key; the hour no earlier than this other hour.
    public var notBefore: String?
    /// The day begins no earlier than this day of the linked record: a finding is lifted after its audit.
    public var notBeforeLinked: Linked?
    /// The number is no higher than this other one, by its key.
    public var notAbove: String?
    /// The hour is one of what happened on this day, by its key: it is not to come.
    public var pastOn: String?
    /// The day lies behind us once another field holds this value: what is « tenue » was.
    public var pastWhen: FieldSpec.Condition?
    /// Said only while another field holds one of these values: a day « réalisée le » of an action that is.
    public var onlyWhen: OneOf?
    /// No earlier than the period that the thing around it stands for, by its id.
    public var inPeriod = false
    /// Any day that exists: no bound of years.
    public var anyYear = false
    /// Addresses of e-mail.
    public var isEmail = false

    /// A field that holds one of several values.
    public struct OneOf: Sendable {
        public let key: String
        public let values: [String]

        public init(_ key: String, _ values: [String]) {
            self.key = key
            self.values = values
        }
    }

    /// A day of the record that a field of the same thing links to, both by their keys.
    public struct Linked: Sendable {
        public let link: String
        public let day: String
    }

    public init(
        numbers: ClosedRange<Double>? = nil, unit: String? = nil, notBefore: String? = nil, notAbove: String? = nil,
        pastOn: String? = nil, pastWhen: FieldSpec.Condition? = nil, onlyWhen: OneOf? = nil, inPeriod: Bool = false,
        anyYear: Bool = false, isEmail: Bool = false
    ) {
        (self.numbers, self.unit, self.notBefore, self.notAbove) = (numbers, unit, notBefore, notAbove)
        (self.pastOn, self.pastWhen, self.inPeriod) = (pastOn, pastWhen, inPeriod)
        (self.onlyWhen, self.anyYear, self.isEmail) = (onlyWhen, anyYear, isEmail)
    }

    public static func notBefore(_ day: String, of link: String) -> Plausible {
        var plausible = Plausible()
        plausible.notBeforeLinked = Linked(link: link, day: day)
        return plausible
    }
    public static let percent = Plausible(numbers: 0...100)
    public static let email = Plausible(isEmail: true)
    public static func notAbove(_ key: String) -> Plausible { Plausible(notAbove: key) }
    public static func notBefore(_ key: String) -> Plausible { Plausible(notBefore: key) }

    /// The years of a dossier: from 1950 to fifteen years ahead.
    public static func years(_ today: Day) -> ClosedRange<Day> {
        let first = Day(year: 1950, month: 1, day: 1) ?? today
        return first...max(first, today.adding(months: 15 * 12))
    }
}
