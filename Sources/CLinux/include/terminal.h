// Modes, size and signals of the terminal. One terminal per process.
#pragma once
#include <stdbool.h>

/// Columns and rows, or false when the descriptor is no terminal or does not know.
bool clinux_terminal_size(int descriptor, int *columns, int *rows);

/// Delivers HUP, INT, TERM, WINCH and CONT as bytes (the signal's number) to a pipe; ignores PIPE, XFSZ, TTOU and TSTP.
/// Call it on the thread that draws. Returns the end to read, which never blocks, or -1. Later calls return the same.
int clinux_signal_pipe(void);

/// Remembers the modes of the terminal at `descriptor` and restores it when the program crashes: modes, the sequence
/// `leave`, then `sentence` on the standard error. After HUP or TERM, what is written to `output` vanishes, so that a
/// terminal that stopped reading cannot keep the program from ending. Returns 0 or an errno.
int clinux_guard_arm(int descriptor, int output, const char *leave, const char *sentence);

/// Sets the remembered modes again, exactly.
void clinux_guard_restore_modes(void);

/// Restores nothing from now on.
void clinux_guard_disarm(void);

/// True when HUP or TERM cut `output` off.
bool clinux_guard_is_cut(void);

/// Writes unless the terminal does not take it within the time; true when all was written.
bool clinux_write_within(int descriptor, const char *bytes, long count, int milliseconds);
