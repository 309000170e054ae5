"""Lists and filters: what grows with the number of points, and what an arrow sends.

- A letter of a filter over 20,000 points takes at most the time of 40 keys of the bare program: the first one, which finds the texts made
  while nobody typed, and those after it.
- `lister points` of 100,000 points takes at most 11 times the time and the memory of 10,000.
- An arrow in a list of 80x24 sends at most 400 bytes.

usage: lists.py PROGRAM BARE SCRATCH REPETITIONS      (called by ./measure --lists)
"""
import os, subprocess, sys, time

import probe
from probe import DOWN, KEYPAD, UP, Series, Window, arrows, middle

KEYS, GROWTH, BYTES = 40, 11, 400
FILTERS = {"search everywhere": (b"/",)}
LISTS = {"what waits": b"1", "requirements": b"2", "evidence": b"3", "documents": b"4", "meetings": b"5", "actions": b"6", "everything": b"9"}


def made(program, scratch, count):
    """A dossier of so many points, or the demonstration."""
    place = os.path.join(scratch, str(count or "demo"))
    subprocess.run([program, "demo", place, *(["--elements", str(count)] if count else []), "--sans-ouvrir"], check=True, capture_output=True)
    return place


def listed(program, dossier):
    """Seconds and kibibytes of « lister points »."""
    start = time.perf_counter()
    child = subprocess.Popen([program, "-d", dossier, "lister", "points"], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"lister points ended with {child.returncode}")
    return time.perf_counter() - start, used.ru_maxrss


def letters(program, dossier, way):
    """Milliseconds of the first letter of a filter, and of those after it."""
    window = Window([program, dossier])
    window.settle(patience=1.0)
    for key in way:
        window.type(key)
    window.settle(patience=0.6)  # as somebody does who looks at the keyboard
    answers = [window.key(letter.encode()) for letter in "point"]
    window.end()
    times = [answer[1] for answer in answers if answer]
    return times[0], times[1:]


def sent(program, dossier, key):
    """Bytes of each arrow: through the screenful and beyond it, and back."""
    window = Window([program, dossier])
    window.settle(patience=0.4)
    window.type(key)
    sizes = []
    for arrow in [DOWN] * 30 + [UP] * 5:
        before = len(window.chunks)
        window.key(arrow)
        sizes.append(sum(len(data) for _, data in window.chunks[before:]))
    window.end()
    return sizes


def main():
    program, bare, scratch, repetitions = sys.argv[1:4] + [int(sys.argv[4])]
    demo, small, middling, large = (made(program, scratch, count) for count in (0, 10_000, 20_000, 100_000))
    plain, firsts, others = Series("bare"), {name: [] for name in FILTERS}, {name: [] for name in FILTERS}
    times, sizes = {small: [], large: []}, {small: [], large: []}
    for _ in range(repetitions):
        window = Window([bare])
        window.settle()
        plain.note(arrows(window, keys=KEYPAD))
        window.end()
        for name, way in FILTERS.items():
            first, rest = letters(program, middling, way)
            firsts[name].append(first)
            others[name] += rest
        for dossier in (small, large):
            seconds, memory = listed(program, dossier)
            times[dossier].append(seconds)
            sizes[dossier].append(memory)
    missed = []

    def target(text, met):
        print(f"- {'met' if met else 'MISSED'}: {text}")
        if not met:
            missed.append(text)

    limit = KEYS * middle(plain.lasts)
    for name in FILTERS:
        first, rest = middle(firsts[name]), middle(others[name])
        target(f"{name}, 20,000 points: a letter in the time of {KEYS} keys of the bare program, {limit:.1f} ms: "
               f"{first:.1f} ms the first, {rest:.1f} ms the others", max(first, rest) <= limit)
    for what, seen, unit in (("time", times, "s"), ("memory", sizes, "KiB")):
        a, b = min(seen[small]), min(seen[large])  # whatever else the machine does only adds
        target(f"lister points, 100,000 against 10,000: at most {GROWTH} x the {what}: {b / a:.1f} ({a:.2f} {unit}, {b:.2f} {unit})", b <= GROWTH * a)
    probe.COLUMNS, probe.ROWS = 80, 24
    for name, key in LISTS.items():
        most = max(sent(program, demo, key))
        target(f"{name}, 80x24: an arrow sends at most {BYTES} bytes: {most}", 0 < most <= BYTES)
    sys.exit(1 if missed else 0)


main()
