import Text

extension Readiness {
    /// Applicable items held, of how many; those in place that lack their proof are work done too.
    public struct Tally: Sendable, Hashable {
        public var held = 0
        public var inPlace = 0
        public var applicable = 0

        public init() {}

        public static func + (left: Tally, right: Tally) -> Tally {
            var sum = left
            sum.held += right.held
            sum.inPlace += right.inPlace
            sum.applicable += right.applicable
            return sum
        }

        /// In place, and not yet proven.
        public var unproven: Int { max(inPlace - held, 0) }

        /// « 7 points tenus sur 20 »; « 20 en place, 0 prouvés sur 44 » where work done would not be seen.
        public var phrase: Phrase {
            guard unproven > 0 else {
                return Phrase(
                    fr: "\(Count.of(held, "point tenu", "points tenus")) sur \(applicable)",
                    en: "\(Count.english(held, "item", "items")) held of \(applicable)")
            }
            return Phrase(
                fr: "\(inPlace) en place, \(Count.of(held, "prouvé", "prouvés")) sur \(applicable)",
                en: "\(inPlace) in place, \(held) proven of \(applicable)")
        }

        /// For a narrow column, where `phrase` says the same aloud: « 7 / 20 », « 7+3 / 20 » with three in place and not yet proven.
        public var sign: String { "\(held)\(unproven > 0 ? "+\(unproven)" : "") / \(applicable)" }

        /// For a line that has no legend: « 7/20 », « 7/20, 10 en place ».
        public var figures: Phrase {
            let share = "\(held)/\(applicable)"
            guard unproven > 0 else { return Phrase(same: share) }
            return Phrase(fr: "\(share), \(inPlace) en place", en: "\(share), \(inPlace) in place")
        }
    }
}
