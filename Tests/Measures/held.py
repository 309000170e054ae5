"""Keys while the disk takes nothing: the same keys in the same window, with the disk free and then with a write held, as a server does
that is being copied. The tracer, which both have, holds each fsync for a minute.

usage: held.py PROGRAM SCRATCH REPETITIONS      (called by ./measure --held)
"""
import glob, os, signal, subprocess, sys

from probe import DOWN, UP, Window, middle

KEYS = 100  # each way, disk free and held
HOLD = ["strace", "-f", "--seccomp-bpf", "-q", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:delay_enter=60000000"]


def children(process):
    for path in glob.glob(f"/proc/{process}/task/*/children"):
        with open(path) as file:
            return [int(number) for number in file.read().split()]
    return []


def keys(window):
    """Milliseconds to the last byte of each answer."""
    answers = [window.key(key) for _ in range(KEYS // 20) for key in [DOWN] * 10 + [UP] * 10]
    if None in answers:
        sys.exit("a key got no answer within a second")
    return [answer[1] for answer in answers]


def slowest(values):
    """The ninety-ninth of a hundred."""
    return sorted(values)[int(0.99 * (len(values) - 1))]


def main():
    program, scratch, repetitions = sys.argv[1:4]
    dossier = os.path.join(scratch, "demo")
    environment = {"XDG_STATE_HOME": os.path.join(scratch, "state"), "HOME": scratch}
    subprocess.run([program, "demo", dossier, "--sans-ouvrir"], check=True, capture_output=True, env={**os.environ, **environment})
    free, held = [], []
    for _ in range(int(repetitions)):
        window = Window([*HOLD, program, dossier], environment)
        window.settle(patience=0.5)
        window.type(b"2", b"\r")
        keys(window)
        free += keys(window)
        window.type(b" ")
        held += keys(window)
        for process in children(window.pid):
            os.kill(process, signal.SIGKILL)
        window.end()
    print(f"{repetitions} windows of {KEYS} keys each way; milliseconds to the last byte of the answer")
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
