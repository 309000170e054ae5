import Canvas

/// Which key each byte or final byte means.
enum KeyTable {
    /// A byte below 0x80 other than ESC.
    static func ascii(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1B...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// ESC [ number ~
    static func numbered(_ number: Int, shift: Bool) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: function(number - 10, shift: shift)
        case 17...21: function(number - 11, shift: shift)
        case 23...26: function(number - 12, shift: shift)
        case 28, 29: function(number - 13, shift: shift)
        case 31...34: function(number - 14, shift: shift)
        default: nil
        }
    }

    /// ESC [ letter
    static func lettered(_ letter: UInt8, shift: Bool) -> Key? {
        switch letter {
        case UInt8(ascii: "A"): shift ? .shiftUp : .up
        case UInt8(ascii: "B"): shift ? .shiftDown : .down
        case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
        case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
        case UInt8(ascii: "a"): .shiftUp
        case UInt8(ascii: "b"): .shiftDown
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "Z"): .backTab
        default: nil
        }
    }

    /// ESC O byte: cursor keys, F1 to F4 and the numeric keypad in application mode.
    static func application(_ byte: UInt8) -> Key? {
        switch byte {
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 0x4F)
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "I"): .tab
        case UInt8(ascii: " "): .character(" ")
        case UInt8(ascii: "X"): .character("=")
        case UInt8(ascii: "j")...UInt8(ascii: "o"), UInt8(ascii: "p")...UInt8(ascii: "y"):
            .character(Character(Unicode.Scalar(byte - 0x40)))
        case UInt8(ascii: "a")...UInt8(ascii: "d"): lettered(byte - 0x20, shift: false)
        default: lettered(byte, shift: false)
        }
    }

    /// ESC [ [ letter
    static func console(_ byte: UInt8) -> Key? {
        (0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : nil
    }

    /// Shift adds 12, as terminfo counts; beyond F12 the terminal has counted already.
    static func function(_ number: Int, shift: Bool) -> Key {
        .function(shift && number <= 12 ? number + 12 : number)
    }
}
