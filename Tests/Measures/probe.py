"""A person at a keyboard, with a stopwatch: starts full-screen programs in a pseudo-terminal, types, and notes when each byte of
answer came. The bytes are put on an emulated screen afterwards, so that the emulator's time is nobody's; what a key takes to the
screen has the emulator's time for the answer added, as a terminal draws what it is sent.

usage: probe.py PROGRAM BARE DEMO BIG COUNTS BIGCOUNTS REPETITIONS [NAME=COMMAND ...]      (called by ./measure)
"""
import fcntl, os, pty, re, select, shlex, signal, statistics, struct, sys, tempfile, termios, time

import pyte

COLUMNS, ROWS = 120, 40
SILENCE = 0.04  # seconds without a byte that end an answer
DOWN, UP = b"\x1b[B", b"\x1b[A"
LETTERS = b"j", b"k"  # they move as the arrows do, but no picture is made ready for them
KEYPAD = b"\x1bOB", b"\x1bOA"  # the same to a program that asked for the keypad, as the bare one does: else one key is three to it


class Window:
    """One program in a terminal of its own."""

    def __init__(self, command, environment=()):
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", **dict(environment))
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvp(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.chunks = []  # (seconds since the start, bytes)
        self.stream = pyte.ByteStream(pyte.Screen(COLUMNS, ROWS))
        self.drawn = 0  # chunks that the stream has

    def read(self, patience):
        """The time of the next bytes; None when none came, or the program ended."""
        if not select.select([self.fd], [], [], patience)[0]:
            return None
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return None
        now = time.perf_counter()
        if not data:
            return None
        self.chunks.append((now - self.start, data))
        if b"\x1b[6n" in data:  # the cursor report some programs ask for: one column for an accent
            os.write(self.fd, b"\x1b[2;2R")
        if b"\x1b[c" in data:
            os.write(self.fd, b"\x1b[?62;c")
        return now

    def settle(self, patience=0.15, limit=20.0):
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self.read(patience) is not None:
            pass

    def first(self, *conditions):
        """For each condition, the milliseconds after which the emulated screen first met it."""
        screen = pyte.Screen(COLUMNS, ROWS)
        stream = pyte.ByteStream(screen)
        found = [None] * len(conditions)
        for moment, data in self.chunks:
            stream.feed(data)
            text = "\n".join(screen.display)
            for place, condition in enumerate(conditions):
                if found[place] is None and condition(text):
                    found[place] = moment * 1000
        return found

    def draw(self):
        """Puts what came since the last time on the emulated screen; the seconds it took."""
        data = b"".join(data for _, data in self.chunks[self.drawn:])
        self.drawn = len(self.chunks)
        start = time.perf_counter()
        self.stream.feed(data)
        return time.perf_counter() - start

    def key(self, data):
        """Milliseconds from the key to the first byte of its answer, to the last, and to the screen."""
        self.draw()
        pressed = time.perf_counter()
        os.write(self.fd, data)
        first = last = self.read(1.0)
        while first is not None:
            moment = self.read(SILENCE)
            if moment is None:
                break
            last = moment
        if first is None:
            return None
        return tuple(seconds * 1000 for seconds in (first - pressed, last - pressed, last - pressed + self.draw()))

    def type(self, *keys):
        for key in keys:
            os.write(self.fd, key)
            self.settle()

    def end(self):
        for _ in range(6):
            try:
                os.write(self.fd, b"q")
            except OSError:
                break
            self.read(0.05)
        for number in (signal.SIGTERM, signal.SIGKILL):
            for _ in range(40):
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.fd)
                    return
                self.read(0.01)
            os.kill(self.pid, number)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def middle(values):
    return statistics.median(values) if values else float("nan")


def high(values):
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))] if values else float("nan")


def visible(text):
    return re.search(r"\S", text) is not None


def shows(counts):
    """The home screen with its figures: the countdown and the three counts of the list."""
    labels = ["Prêtes", "À compléter", "Écart ouvert"]
    figures = [re.compile(rf"{label} +{count}\b") for label, count in zip(labels, counts)]
    return lambda text: all(figure.search(text) for figure in figures)


def home(counts):
    figures = shows(counts)
    return lambda text: figures(text) and re.search(r"J-\d+", text) is not None


class Series:
    """What was seen of one program over the repetitions."""

    def __init__(self, name):
        self.name, self.paints, self.firsts, self.lasts, self.screens = name, [], [], [], []

    def note(self, answers):
        for answer in answers:
            if answer:
                self.firsts.append(answer[0])
                self.lasts.append(answer[1])
                self.screens.append(answer[2])


def arrows(window, count=12, keys=(DOWN, UP)):
    return [window.key(key) for key in keys for _ in range(count)]


def main():
    program, bare, demo, big, counts, big_counts, repetitions = sys.argv[1:8]
    counts, big_counts = counts.split(), big_counts.split()
    peers = [entry.split("=", 1) for entry in sys.argv[8:]]
    plain, own, space = Series("bare ncurses program"), Series("QualiPilote, register of documents"), Series("QualiPilote, Space")
    panes = Series("QualiPilote, requirements with their items beside them")
    large, large_counts = Series("QualiPilote, the same with 10,000 items"), []
    large_list = Series("QualiPilote, register of documents with 10,000 items")
    unready = Series("QualiPilote, register, j and k, for which nothing is ready")
    unready_panes, unready_large = Series("QualiPilote, requirements, j and k"), Series("QualiPilote, requirements with 10,000 items, j and k")
    unknown = Series("QualiPilote, first start on this machine")
    others = [(Series(name), shlex.split(command)) for name, command in peers]

    for _ in range(int(repetitions)):
        window = Window([bare])
        window.settle()
        plain.paints.append(window.first(lambda text: f"{ROWS - 1}  une ligne" in text)[0])
        plain.note(arrows(window, keys=KEYPAD))
        window.end()

        window = Window([program, demo])
        window.settle()
        painted = window.first(home(counts))[0]
        if painted is None:
            sys.exit("the home screen never showed J-n and the counts of « lister engagements »: " + " ".join(counts))
        own.paints.append(painted)
        window.type(b"4")
        own.note(arrows(window))
        unready.note(arrows(window, keys=LETTERS))
        window.type(b"2")
        panes.note(arrows(window))
        unready_panes.note(arrows(window, keys=LETTERS))
        window.type(DOWN, b"\r")
        space.note([window.key(b" ") for _ in range(6)])
        window.end()

        with tempfile.TemporaryDirectory() as empty:
            window = Window([program, demo], {"XDG_STATE_HOME": empty})
            window.settle()
            unknown.paints.append(window.first(home(counts))[0])
            window.end()

        window = Window([program, big])
        window.settle(patience=1.0)
        frame, complete = window.first(visible, shows(big_counts))
        if complete is None:
            sys.exit("the large dossier never showed its counts: " + " ".join(big_counts))
        large.paints.append(frame)
        large_counts.append(complete)
        window.type(b"4")
        large_list.note(arrows(window))
        window.type(b"2")
        large.note(arrows(window))
        unready_large.note(arrows(window, keys=LETTERS))
        window.end()

        for series, command in others:
            window = Window(command)
            window.settle()
            series.paints.append(window.first(visible)[0] or float("nan"))
            window.end()

    paint, first, last, screen = (middle(values) for values in (plain.paints, plain.firsts, plain.lasts, plain.screens))
    print(f"{COLUMNS}x{ROWS}, {repetitions} repetitions, interleaved; milliseconds; « x » is against the bare program")
    print()
    print("| | first paint | x | key to first byte | x | to last byte | x | to the screen (median / p95) | x |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for series in [plain, own, unready, large_list, unknown, panes, unready_panes, large, unready_large, space] + [series for series, _ in others]:
        painted = f"{middle(series.paints):.1f} | {middle(series.paints) / paint:.2f}" if series.paints else " | "
        keys = "| | | | |"
        if series.firsts:
            keys = (f"{middle(series.firsts):.2f} | {middle(series.firsts) / first:.2f} "
                    f"| {middle(series.lasts):.2f} | {middle(series.lasts) / last:.2f} "
                    f"| {middle(series.screens):.2f} / {high(series.screens):.2f} | {middle(series.screens) / screen:.2f}")
        print(f"| {series.name} | {painted} | {keys} |")
    print()
    missed = []

    def target(text, met):
        print(f"- {'met' if met else 'MISSED'}: {text}")
        if not met:
            missed.append(text)

    target(f"first paint of the demo at most 2.5 x the bare program: {middle(own.paints) / paint:.2f}", middle(own.paints) <= 2.5 * paint)
    target(f"key to screen at most 1.5 x: {middle(own.firsts) / first:.2f} to the first byte, {middle(own.lasts) / last:.2f} to the last "
           f"(on the emulated screen {middle(own.screens) / screen:.2f})",
           middle(own.firsts) <= 1.5 * first and middle(own.lasts) <= 1.5 * last)
    for series, _ in others:
        target(f"first paint before {series.name}: {middle(own.paints):.1f} ms, {middle(series.paints):.1f} ms", middle(own.paints) < middle(series.paints))
    target(f"10,000 items: first frame under 150 ms: {middle(large.paints):.1f} ms", middle(large.paints) < 150)
    target(f"10,000 items: counts within 400 ms: {middle(large_counts):.1f} ms", middle(large_counts) < 400)
    target(f"10,000 items: a key in the register as fast as in the demo: {middle(large_list.lasts):.2f} ms, {middle(own.lasts):.2f} ms",
           middle(large_list.lasts) <= 1.2 * middle(own.lasts))
    target(f"10,000 items: a key that fills the pane beside, within a half: {middle(large.lasts):.2f} ms, {middle(panes.lasts):.2f} ms",
           middle(large.lasts) <= 1.5 * middle(panes.lasts))
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
