// The part of ncursesw that the screen uses, without its macros and global variables.
#pragma once
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <locale.h>
#include <langinfo.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <ncursesw/curses.h>
#include <term.h>
#undef columns
#undef lines

typedef struct screen *CursesScreen;
typedef cchar_t CursesCell;

static inline bool curses_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
static inline bool curses_set_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

typedef FILE *CursesStream;

static inline CursesStream curses_stream(int descriptor) { return fdopen(descriptor, "w"); }

/// A screen that writes to the stream, of the window's size if `asks`; NULL when the terminal type is unknown. Keys are not read through it.
static inline CursesScreen curses_open(const char *type, CursesStream output, bool asks) {
    use_env(false);
    use_tioctl(asks);
    CursesScreen screen = newterm(type, output, stdin);
    if (screen == NULL) return NULL;
    raw();
    noecho();
    nonl();
    typeahead(-1);  // an update is never left half done for a key
    return screen;
}

static inline void curses_close(CursesScreen screen, CursesStream output) {
    delscreen(screen);
    fclose(output);
}

// Pictures are drawn where the next update takes them from: another copy of the screen would be one more to keep and to compare.
static inline void curses_put(int y, int x, const CursesCell *cells, int count) { mvwadd_wchnstr(newscr, y, x, cells, count); }
/// A cell of one base character and up to four marks.
static inline CursesCell curses_cell(const uint32_t *scalars, int count, uint32_t attributes, int pair) {
    CursesCell cell = {0};
    wchar_t text[CCHARW_MAX + 1] = {0};
    for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
    setcchar(&cell, text, attributes, (short)pair, NULL);
    return cell;
}
/// The same look with another base character, without marks.
static inline CursesCell curses_with(CursesCell cell, uint32_t scalar) {
    cell.chars[0] = (wchar_t)scalar;
    return cell;
}
/// Gives `count` columns another look and leaves what they show.
static inline void curses_restyle(int y, int x, int count, uint32_t attributes, int pair) {
    mvwchgat(newscr, y, x, count, attributes, (short)pair, NULL);
}
static inline int curses_column_count(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static inline void curses_cursor(int y, int x) { wmove(newscr, y, x); }
static inline void curses_erase(void) { werase(newscr); }
static inline void curses_repaint(void) { clearok(curscr, true); }
/// Sends the row again with the next update.
static inline void curses_repaint_row(int y) { wredrawln(newscr, y, 1); }
/// A string of the terminal without its waits for slow lines, until the next call; NULL when it has none.
static inline const char *curses_string(const char *name) {
    static char result[256];
    const char *text = tigetstr(name);
    if (text == NULL || text == (const char *)-1) return NULL;
    size_t length = 0;
    for (; *text != 0 && length + 1 < sizeof result; text++) {
        const char *end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
        if (end != NULL) text = end; else result[length++] = *text;
    }
    result[length] = 0;
    return result;
}
static inline const char *curses_move_string(int y, int x) {
    const char *cup = curses_string("cup");
    return cup == NULL ? NULL : tiparm(cup, y, x);
}
static inline int curses_color_count(void) { return COLORS; }
static inline bool curses_start_color(void) {
    return has_colors() && start_color() == OK && use_default_colors() == OK;
}

/* Reverse where the terminal has no bold: what stands out still does. */
static inline uint32_t curses_bold(void) { return termattrs() & A_BOLD ? A_BOLD : A_REVERSE; }
static inline uint32_t curses_dim(void) { return A_DIM; }
static inline uint32_t curses_reverse(void) { return A_REVERSE; }
static inline uint32_t curses_underline(void) { return A_UNDERLINE; }
