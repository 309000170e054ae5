import Text

extension SafeText {
    /// A name cut before what tells it apart from its neighbours, where that is short: « · DCL », « n° 21 ».
    func fittedName(to width: Int) -> SafeText {
        let ends = [" · ", " n° ", " n°\u{A0}", " no. "].compactMap { mark in
            string.ranges(of: mark).last.map { SafeText(String(string[$0.lowerBound...])).width }
        }
        guard let tail = ends.min(), tail <= 12 else { return fitted(to: width) }
        return fitted(to: width, keeping: tail)
    }

    /// The same where its end is known to tell it apart, however long: of a long one its own end is kept.
    func fittedName(to width: Int, before end: SafeText) -> SafeText {
        let whole = self + " · " + end
        return whole.fitted(to: width, keeping: min(end.width + 3, max(9, (width - 1) / 2)))
    }
}
