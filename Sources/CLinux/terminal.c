#define _GNU_SOURCE
#include "terminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct {
    volatile sig_atomic_t armed, cut;
    int descriptor, output, null;
    struct termios modes;
    char leave[128], sentence[512];
} guard = {.output = -1, .null = -1};

static int ends[2] = {-1, -1};
static pthread_t drawing;
static char alternate[65536];

bool clinux_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

bool clinux_write_within(int descriptor, const char *bytes, long count, int milliseconds) {
    while (count > 0) {
        struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
        int n = poll(&ready, 1, milliseconds);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0 || !(ready.revents & POLLOUT)) return false;
        ssize_t written = write(descriptor, bytes, (size_t)count);
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes += written, count -= written;
    }
    return true;
}

// A write that waits for the terminal returns EINTR and is tried again by ncurses: then into the void.
static void cut_output(void) {
    if (!guard.armed || guard.cut) return;
    guard.cut = 1;
    dup3(guard.null, guard.output, O_CLOEXEC);
}

static void deliver(int number) {
    if (!pthread_equal(pthread_self(), drawing)) {
        pthread_kill(drawing, number);
        return;
    }
    int saved = errno;
    if (number == SIGHUP || number == SIGTERM) cut_output();
    unsigned char byte = (unsigned char)number;
    (void)!write(ends[1], &byte, 1);
    errno = saved;
}

static void die(int number) {
    if (guard.armed) {
        guard.armed = 0;
        clinux_write_within(guard.descriptor, guard.leave, (long)strlen(guard.leave), 200);
        tcsetattr(guard.descriptor, TCSANOW, &guard.modes);
        clinux_write_within(STDERR_FILENO, guard.sentence, (long)strlen(guard.sentence), 200);
    }
    signal(number, SIG_DFL);
    raise(number);
}

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int clinux_signal_pipe(void) {
    if (ends[0] >= 0) return ends[0];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    drawing = pthread_self();
    static const int delivered[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGCONT};
    static const int ignored[] = {SIGPIPE, SIGXFSZ, SIGTTOU, SIGTSTP};
    for (unsigned i = 0; i < sizeof delivered / sizeof *delivered; i++) handle(delivered[i], deliver, 0);
    for (unsigned i = 0; i < sizeof ignored / sizeof *ignored; i++) handle(ignored[i], SIG_IGN, 0);
    return ends[0];
}

int clinux_guard_arm(int descriptor, int output, const char *leave, const char *sentence) {
    if (tcgetattr(descriptor, &guard.modes) != 0) return errno;
    if (guard.null < 0) guard.null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (guard.null < 0) return errno;
    stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
    sigaltstack(&stack, NULL);
    guard.descriptor = descriptor;
    guard.output = output;
    strncpy(guard.leave, leave, sizeof guard.leave - 1);
    strncpy(guard.sentence, sentence, sizeof guard.sentence - 1);
    guard.cut = 0;
    guard.armed = 1;
    static const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
    for (unsigned i = 0; i < sizeof deadly / sizeof *deadly; i++) handle(deadly[i], die, SA_ONSTACK | SA_RESETHAND);
    return 0;
}

void clinux_guard_restore_modes(void) { tcsetattr(guard.descriptor, TCSANOW, &guard.modes); }

void clinux_guard_disarm(void) { guard.armed = 0; }

bool clinux_guard_is_cut(void) { return guard.cut; }
