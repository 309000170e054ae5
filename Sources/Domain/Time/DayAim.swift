/// Which of several days is meant where people leave the year or the week out (`12/03`, `lundi`).
public enum DayAim: Sendable {
    /// The last one: what was done. One that comes within a month is no day of last year.
    case back
    /// The date within half a year of today; the next Monday.
    case near
    /// The next one: what is due.
    case ahead
}
