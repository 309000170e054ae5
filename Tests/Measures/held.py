"""Keys while the disk takes nothing: the same keys in the same window, with the disk free and then with a write held, as a server does
that is being copied. The tracer, which both have, holds each fsync for a minute.

usage: held.py PROGRAM SCRATCH REPETITIONS      (called by ./measure --held)
"""
import glob, os, shutil, signal, subprocess, sys

from probe import DOWN, UP, Window, middle

KEYS = 100  # in each window with the disk free, and as many with a write held
HOLD = ["strace", "-f", "--seccomp-bpf", "-q", "-e", "trace=fsync", "-e", "inject=fsync:delay_enter=60000000", "-o", "/dev/null"]


def family(process):
    """What it started, and what that started."""
    found = []
    for path in glob.glob(f"/proc/{process}/task/*/children"):
        with open(path) as file:
            for child in map(int, file.read().split()):
                found += [child, *family(child)]
    return found


def is_held(process):
    """A thread of it stands where the tracer stopped it."""
    for path in glob.glob(f"/proc/{process}/task/*/stat"):
        with open(path) as file:
            if file.read().rsplit(")", 1)[1].split()[0] == "t":
                return True
    return False


def keys(window, when):
    """Milliseconds to the last byte of each answer."""
    answers = [window.key(key) for _ in range(KEYS // 2) for key in (DOWN, UP)]
    if None in answers:
        sys.exit(f"{when}, {answers.count(None)} of {KEYS} keys got no answer within a second")
    return [answer[1] for answer in answers]


def slowest(values):
    """The ninety-ninth of a hundred."""
    return sorted(values)[int(0.99 * (len(values) - 1))]


def one(window, free, held):
    window.settle(patience=0.5)
    window.type(b"2", b"\r")
    keys(window, "at first")
    free += keys(window, "with the disk free")
    window.type(b" ", b"o")
    held += keys(window, "with a write held")
    if not any(is_held(process) for process in family(window.pid)):
        sys.exit("the program had written nothing that could be held")


def main():
    program, scratch, repetitions = sys.argv[1:4]
    environment = {"XDG_STATE_HOME": os.path.join(scratch, "maker"), "HOME": scratch}
    subprocess.run([program, "demo", os.path.join(scratch, "demo"), "--sans-ouvrir"], check=True, capture_output=True,
                   env={**os.environ, **environment})
    free, held = [], []
    for number in range(int(repetitions)):
        # nobody knows of the act that the window before could not write
        dossier = shutil.copytree(os.path.join(scratch, "demo"), os.path.join(scratch, f"dossier-{number}"))
        environment["XDG_STATE_HOME"] = os.path.join(scratch, f"state-{number}")
        window = Window([*HOLD, program, dossier], environment)
        try:
            one(window, free, held)
        finally:
            for process in family(window.pid):
                os.kill(process, signal.SIGKILL)
            window.end()
    print(f"{repetitions} windows, {KEYS} keys with the disk free and {KEYS} with a write held; milliseconds to the last byte of the answer")
    print()
    print("| | median | 99 of 100 |")
    print("|---|--:|--:|")
    for name, values in (("disk free", free), ("a write held", held)):
        print(f"| {name} | {middle(values):.2f} | {slowest(values):.2f} |")
    print()
    met = slowest(held) <= 2 * slowest(free)
    print(f"- {'met' if met else 'MISSED'}: 99 of 100 keys with a write held at most twice as slow: {slowest(held) / slowest(free):.2f}")
    sys.exit(0 if met else 1)


main()
