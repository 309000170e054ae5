/* The least a curses program can do: a screenful of text and a bar that follows the arrows. What the others are measured against. */
#include <curses.h>
#include <locale.h>

int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    for (int row = 0; row < LINES; row++) mvprintw(row, 0, "%3d  une ligne de texte assez longue pour remplir l'écran d'un terminal", row);
    refresh();
    for (int row = 0, key; (key = getch()) != 'q';) {
        mvchgat(row, 0, -1, A_NORMAL, 0, NULL);
        row = (row + (key == KEY_UP ? LINES - 1 : 1)) % LINES;
        mvchgat(row, 0, -1, A_REVERSE, 0, NULL);
        refresh();
    }
    endwin();
}
