// The process that the shell waits for, apart from the one that works: a disk that holds a thread of the latter holds nobody else.
#pragma once
#include <stdbool.h>

/// A write that fails is an ordinary error from now on: no signal ends the program for it.
void clinux_overlook_failing_writes(void);

/// A stream that was closed is one that fails: no file opened later takes its place.
void clinux_keep_streams(void);

/// Splits the process in two, where the system gives another one. The call returns in the second. The first waits for it, hands the
/// signals on that it is sent, ends as the second does or as it says with `clinux_leave`, and gives the terminal back where the second
/// could not: its modes, `leave` to the terminal, `sentence` to the standard error. `milliseconds` after HUP or TERM it ends at the
/// latest. To be called while there is no other thread.
void clinux_foreground(const char *leave, const char *sentence, int milliseconds);

/// Tells the first process, where there is one, that this one is ended by a signal.
void clinux_tell_crash(int number);

/// Ends the program with this code, for the shell at once, whatever still holds this process.
_Noreturn void clinux_leave(int code);
