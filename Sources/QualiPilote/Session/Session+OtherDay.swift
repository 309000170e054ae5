import Domain
import Interface

extension OtherDayRequest: Capability {
    func perform(in session: Session) { session.look(at: day) }
}

/// Another day, and what the screens are shown of it: made of the facts of today as they are now.
struct OtherDayView {
    let day: Day
    private let today: Facts
    let facts: Facts

    init(_ day: Day, of today: Facts, after before: OtherDayView? = nil) {
        (self.day, self.today) = (day, today)
        facts = today.on(day, after: before?.facts)
    }

    func isOf(_ facts: Facts) -> Bool { today === facts }
}

extension Session {
    fileprivate func look(at day: Day?) {
        otherDay = day.flatMap { $0 == desk.facts.today ? nil : OtherDayView($0, of: desk.facts) }
        refreshShell()
    }

    /// What the screens show: of today, unless another day is looked at. That day may become today.
    var shownFacts: Facts {
        guard let seen = otherDay else { return desk.facts }
        if seen.day == desk.facts.today { return desk.facts }
        if seen.isOf(desk.facts) { return seen.facts }
        let view = OtherDayView(seen.day, of: desk.facts, after: seen)
        otherDay = view
        return view.facts
    }
}
