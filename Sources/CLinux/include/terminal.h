// Modes, size and signals of the terminal. One terminal per process.
#pragma once
#include <stdbool.h>

/// Columns and rows, or false when the descriptor is no terminal or does not know.
bool clinux_terminal_size(int descriptor, int *columns, int *rows);

/// Delivers HUP, TERM and what else asks the program to end (USR1, ALRM, the real-time signals...), INT, WINCH and CONT as bytes (the
/// signal's number) to a pipe; PIPE, XFSZ, TTOU and TSTP do nothing.
/// Returns the end to read, which never blocks, or -1. Later calls return the same.
int clinux_signal_pipe(void);

/// True when one that ends the program came.
bool clinux_is_ending(void);

/// Remembers the modes of the terminal at `descriptor`; a crash restores them, writes `leave` to the terminal, then
/// `sentence` to the standard error. Returns 0 or an errno.
int clinux_guard_arm(int descriptor, const char *leave, const char *sentence);

/// Remembers the modes that the program has set since.
void clinux_guard_keep_modes(void);

/// Sets the modes remembered: the terminal's own, exactly, or the program's.
void clinux_guard_set_modes(bool program);

/// Restores nothing from now on.
void clinux_guard_disarm(void);

/// A second opening of the terminal at `descriptor` that never blocks; a plain copy where that is not allowed; -1.
int clinux_terminal_reopen(int descriptor);

/// Writes all; waits for the terminal as long as the program is not ending, then `milliseconds` more. False when some is left.
bool clinux_terminal_write(int descriptor, const char *bytes, long count, int milliseconds);

/// Forgets what the terminal has not taken yet.
void clinux_terminal_discard(int descriptor);

/// Bytes of what is collected that can be read in place.
enum { clinux_collect_window = 1 << 16 };

/// Makes `descriptor` write to memory from now on. Returns where that is read; null when the system has no memory file.
const char *clinux_collect(int descriptor);

/// How many bytes were collected since the last `clinux_collect_again`.
long clinux_collected(int descriptor);

/// Copies what was collected, for what is longer than the window.
bool clinux_collected_copy(int descriptor, char *bytes, long count);

/// Begins anew.
void clinux_collect_again(int descriptor);
