#define _GNU_SOURCE
#include "foreground.h"
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { said_code, said_crash };

/// Where the second process tells how it ends; -1 where there is but one.
static int told = -1;
/// What the first knows of the second.
static pid_t second;
static volatile sig_atomic_t asked;
static struct termios own;
static bool has_terminal;

static void overlook(int number) { (void)number; }

static void handle(int number, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

// caught rather than ignored, so that programs started from here have them as usual
void clinux_overlook_failing_writes(void) {
    handle(SIGPIPE, overlook);
    handle(SIGXFSZ, overlook);
}

void clinux_keep_streams(void) {
    for (int stream = 0; stream <= 2; stream++)
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF) (void)!open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
}

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// What the system sends for a terminal it sends to both processes.
static void hand_on(int number, siginfo_t *info, void *context) {
    (void)context;
    if (number == SIGHUP || number == SIGTERM) asked = number;
    if (info->si_code <= 0) kill(second, number);
}

static void hand_signals_on(void) {
    for (int number = 1; number < NSIG; number++) {
        if (number == SIGKILL || number == SIGSTOP || number == SIGCHLD || number == SIGURG) continue;
        struct sigaction action = {.sa_sigaction = hand_on, .sa_flags = SA_SIGINFO};
        if (number == SIGTSTP || number == SIGTTOU || number == SIGTTIN) action = (struct sigaction){.sa_handler = SIG_IGN};
        sigfillset(&action.sa_mask);
        sigaction(number, &action, NULL);
    }
}

static void write_soon(int descriptor, const char *text) {
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    if (poll(&ready, 1, 200) == 1 && ready.revents & POLLOUT) (void)!write(descriptor, text, strlen(text));
}

static void give_back(const char *leave, const char *sentence) {
    struct termios modes;
    if (!has_terminal || tcgetattr(STDIN_FILENO, &modes) != 0) return;
    if (modes.c_lflag == own.c_lflag && modes.c_iflag == own.c_iflag && modes.c_oflag == own.c_oflag) return;
    write_soon(STDOUT_FILENO, leave);
    tcsetattr(STDIN_FILENO, TCSANOW, &own);
    write_soon(STDERR_FILENO, sentence);
}

static _Noreturn void die_of(int number) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    signal(number, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    raise(number);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
    _exit(128 + number);
}

/// A moment for the second to go, so that nobody else has to ask after it.
static void wait_for_end(int from) {
    struct pollfd end = {.fd = from, .events = 0};
    if (poll(&end, 1, 200) != 1) return;
    for (int i = 0; i < 20 && waitpid(second, NULL, WNOHANG) == 0; i++) usleep(500);
}

static _Noreturn void wait_for_second(int from, const sigset_t *signals, const char *leave, const char *sentence, int milliseconds) {
    long deadline = 0;
    for (;;) {
        if (asked && deadline == 0) deadline = now() + milliseconds;
        long left = deadline == 0 ? 0 : deadline - now();
        if (left < 0) left = 0;
        struct timespec patience = {left / 1000, left % 1000 * 1000000};
        struct pollfd ready = {.fd = from, .events = POLLIN};
        int n = ppoll(&ready, 1, deadline == 0 ? NULL : &patience, signals);
        if (n < 0) continue;
        if (n == 0) {
            give_back(leave, sentence);
            kill(second, SIGKILL);
            _exit(128 + asked);
        }
        unsigned char said[2];
        if (read(from, said, sizeof said) == sizeof said) {
            wait_for_end(from);
            if (said[0] == said_crash) die_of(said[1]);
            _exit(said[1]);
        }
        int status = 0;
        if (waitpid(second, &status, 0) != second) _exit(5);
        if (WIFEXITED(status)) _exit(WEXITSTATUS(status));
        give_back(leave, sentence);
        die_of(WTERMSIG(status));
    }
}

// two threads read a dossier at once: memory that grows page by page stops one for the other at each
static void take_memory_in_bulk(void) {
    mallopt(M_TOP_PAD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

void clinux_foreground(const char *leave, const char *sentence, int milliseconds) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    has_terminal = tcgetattr(STDIN_FILENO, &own) == 0;
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    signal(SIGCHLD, SIG_DFL);
    pid_t first = getpid();
    second = fork();
    if (second > 0) {
        close(ends[1]);
        hand_signals_on();
        wait_for_second(ends[0], &before, leave, sentence, milliseconds);
    }
    close(ends[0]);
    take_memory_in_bulk();
    if (second == 0) {
        told = ends[1];
        prctl(PR_SET_PDEATHSIG, SIGHUP);
        if (getppid() != first) raise(SIGHUP);
    } else {
        close(ends[1]);
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
}

static void tell(unsigned char what, int number) {
    unsigned char said[2] = {what, (unsigned char)number};
    if (told >= 0) (void)!write(told, said, sizeof said);
}

void clinux_tell_crash(int number) { tell(said_crash, number); }

void clinux_leave(int code) {
    tell(said_code, code);
    exit(code);
}
