/// Base letters of the Latin letters with accents, one byte per code point: `.` stays itself, a digit names a ligature.
enum FoldTable {
    /// U+00C0 to U+024F.
    static let low: StaticString = """
        aaaaaa2ceeeeiiiidnooooo.ouuuuy41aaaaaa2ceeeeiiiidnooooo.ouuuuy4yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii\
        ii55jjkkkllllllllllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs.................ff.............\
        oo.............uu...................666777888aaiioouuuuuuuuuu.aaaa22..ggkkoooo..j666gg..nnaa22ooaaaaeeeeiiiioooo\
        rrrruuuusstt..hh......aaeeooooooooyy............................
        """
    /// U+1E00 to U+1EFF.
    static let high: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttt\
        ttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..1.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooo\
        oooouuuuuuuuuuuuuuyyyyyyyy......
        """

    /// What the digits 1 to 8 stand for.
    static let ligatures: [StaticString] = ["", "ss", "ae", "oe", "th", "ij", "dz", "lj", "nj"]
}
