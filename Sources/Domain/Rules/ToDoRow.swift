import Text

extension ToDo {
    /// A thing that waits, with everything it waits for.
    public struct Row: Sendable, Hashable {
        /// A point, an exigence, or a record.
        public let ref: Ref
        /// What presses most first; none says what another says already.
        public let reasons: [Entry]
        /// Of every reason, also of the checks that say what another reason says.
        public let categories: [Category]

        /// The day of the first reason that has one.
        public var day: Day? { reasons.lazy.compactMap(\.day).first }
        public var service: Ref? { reasons.lazy.compactMap(\.service).first }
        public var periods: [Period] { reasons.lazy.map(\.periods).first { !$0.isEmpty } ?? [] }
        public var isUrgent: Bool { reasons.contains { $0.category.isUrgent } }
        /// What it is listed under.
        public var first: Category? { reasons.first?.category }
        public func reason(_ category: Category) -> Entry? { reasons.first { $0.category == category } }

        private init(_ ref: Ref, _ entries: [Entry]) {
            self.ref = ref
            var reasons: [Entry] = []
            for entry in entries where !reasons.contains(where: { entry.category.isSaid(by: $0.category) }) { reasons.append(entry) }
            self.reasons = reasons
            var seen = Set<Category>()
            categories = entries.map(\.category).filter { seen.insert($0).inserted }
        }

        /// In the order of the entries.
        static func rows(_ entries: [Entry]) -> [Row] {
            var places: [Ref: Int] = [:]
            var found: [(ref: Ref, entries: [Entry])] = []
            for entry in entries {
                let ref = entry.ref.thing
                if let place = places[ref] {
                    found[place].entries.append(entry)
                } else {
                    places[ref] = found.count
                    found.append((ref, [entry]))
                }
            }
            return found.map { Row($0.ref, $0.entries) }
        }
    }
}

extension Ref {
    /// What people take for one thing: points and exigences stand for themselves, what is nested elsewhere is of its record.
    var thing: Ref { kind == Checklist.name || kind == Referential.name ? self : Ref(record) }
}
