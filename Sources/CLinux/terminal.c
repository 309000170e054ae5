#define _GNU_SOURCE
#include "terminal.h"
#include "foreground.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static struct {
    volatile sig_atomic_t armed, ending;
    int descriptor;
    struct termios own, program;
    char leave[128], sentence[512];
} guard;

static int ends[2] = {-1, -1};
static char alternate[65536];

bool clinux_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

bool clinux_is_ending(void) { return guard.ending; }

int clinux_terminal_reopen(int descriptor) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    int reopened = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    return reopened >= 0 ? reopened : fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

// Waits in slices, for the signal that ends the program may come between the test and the wait.
static bool wait_writable(int descriptor, int milliseconds) {
    for (;;) {
        struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
        int slice = guard.ending ? milliseconds : 250;
        int n = poll(&ready, 1, slice);
        if (n > 0) return ready.revents & POLLOUT;
        if (n == 0 && guard.ending && slice == milliseconds) return false;
        if (n < 0 && errno != EINTR) return false;
    }
}

bool clinux_terminal_write(int descriptor, const char *bytes, long count, int milliseconds) {
    int interruptions = 0;
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, (size_t)count);
        if (written > 0) {
            bytes += written;
            count -= written;
            interruptions = 0;
        } else if (written < 0 && errno != EAGAIN && (errno != EINTR || ++interruptions > 100)) {
            return false;
        } else if (!wait_writable(descriptor, milliseconds)) {
            return false;
        }
    }
    return true;
}

void clinux_terminal_discard(int descriptor) { tcflush(descriptor, TCOFLUSH); }

const char *clinux_collect(int descriptor) {
    int memory = memfd_create("screen", MFD_CLOEXEC);
    if (memory < 0) return NULL;
    void *window = MAP_FAILED;
    if (ftruncate(memory, clinux_collect_window) == 0 && dup3(memory, descriptor, O_CLOEXEC) >= 0)
        window = mmap(NULL, clinux_collect_window, PROT_READ, MAP_SHARED, memory, 0);
    close(memory);
    return window == MAP_FAILED ? NULL : window;
}

long clinux_collected(int descriptor) { return lseek(descriptor, 0, SEEK_CUR); }

bool clinux_collected_copy(int descriptor, char *bytes, long count) { return pread(descriptor, bytes, (size_t)count, 0) == count; }

void clinux_collect_again(int descriptor) { lseek(descriptor, 0, SEEK_SET); }

// Those that ask the program to end, as HUP and TERM do: what the system would end it for at once, and no fault of its own.
static bool asks_to_end(int number) {
    switch (number) {
        case SIGHUP: case SIGTERM: case SIGUSR1: case SIGUSR2: case SIGALRM: case SIGVTALRM: case SIGPROF: case SIGXCPU: case SIGPOLL:
        case SIGPWR: case SIGSTKFLT: return true;
        default: return number >= SIGRTMIN && number <= SIGRTMAX;
    }
}

static void deliver(int number) {
    int saved = errno;
    if (asks_to_end(number)) guard.ending = 1;
    unsigned char byte = (unsigned char)number;
    (void)!write(ends[1], &byte, 1);
    errno = saved;
}

static void die(int number) {
    if (guard.armed) {
        guard.armed = 0;
        guard.ending = 1;
        if (wait_writable(guard.descriptor, 200)) (void)!write(guard.descriptor, guard.leave, strlen(guard.leave));
        tcsetattr(guard.descriptor, TCSANOW, &guard.own);
        if (wait_writable(STDERR_FILENO, 200)) (void)!write(STDERR_FILENO, guard.sentence, strlen(guard.sentence));
    }
    clinux_tell_crash(number);
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
    // those that end it interrupt what waits; the others let the system calls of other threads go on
    for (int number = 1; number < NSIG; number++)
        if (asks_to_end(number)) handle(number, deliver, 0);
    handle(SIGINT, deliver, SA_RESTART);
    handle(SIGWINCH, deliver, SA_RESTART);
    handle(SIGCONT, deliver, SA_RESTART);
    clinux_overlook_failing_writes();
    // ignored, also by programs started from here: an editor that stopped would leave nobody to continue it
    handle(SIGTSTP, SIG_IGN, 0);
    handle(SIGTTOU, SIG_IGN, 0);
    return ends[0];
}

int clinux_guard_arm(int descriptor, const char *leave, const char *sentence) {
    if (tcgetattr(descriptor, &guard.own) != 0) return errno;
    guard.program = guard.own;
    stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
    sigaltstack(&stack, NULL);
    guard.descriptor = descriptor;
    strncpy(guard.leave, leave, sizeof guard.leave - 1);
    strncpy(guard.sentence, sentence, sizeof guard.sentence - 1);
    guard.armed = 1;
    static const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT, SIGSYS};
    for (unsigned i = 0; i < sizeof deadly / sizeof *deadly; i++) handle(deadly[i], die, SA_ONSTACK | (int)SA_RESETHAND);
    return 0;
}

void clinux_guard_keep_modes(void) { tcgetattr(guard.descriptor, &guard.program); }

void clinux_guard_set_modes(bool program) {
    tcsetattr(guard.descriptor, TCSANOW, program ? &guard.program : &guard.own);
}

void clinux_guard_disarm(void) { guard.armed = 0; }
