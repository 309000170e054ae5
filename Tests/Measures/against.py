"""Two builds of the program, interleaved, and the old one against itself: is anything slower than it was?

A row is slower when the new median lies above the old one by more than a tenth, or by more than the old one differs from itself
where that is more. Each build has copies of its own of a dossier that the old one made, and a state folder of its own.

usage: against.py OLD NEW SCRATCH REPETITIONS      (called by ./measure --against)
"""
import os, re, shutil, subprocess, sys, time

from probe import DOWN, UP, Window, home, middle, shows, visible

KEYS = 12
ROWS = {
    "paint": "first paint", "unknown": "first paint, first start on a machine", "arrow": "arrow, register of documents",
    "letter": "j, register of documents", "open": "a sheet opens", "pane": "arrow, requirements with their points",
    "act": "Space: a point in place, in the window", "tick": "command: cocher", "list": "command: lister points",
    "large paint": "10,000 points: first frame", "large counts": "10,000 points: counts", "large arrow": "10,000 points: arrow, register",
    "large pane": "10,000 points: arrow, requirements", "large tick": "10,000 points: cocher",
}


class Build:
    """One program with its copies of the two dossiers and what was seen of it."""

    def __init__(self, name, program, scratch):
        self.program, self.place = program, os.path.join(scratch, name)
        for dossier in ("demo", "large"):
            shutil.copytree(os.path.join(scratch, dossier), os.path.join(self.place, dossier))
        self.seen = {row: [] for row in ROWS}
        self.state = os.path.join(self.place, "state")
        self.counts = {dossier: self.count(dossier) for dossier in ("demo", "large")}
        self.point = self.open_point()
        for dossier in ("demo", "large"):  # what a machine knows after the first start
            window = self.window(dossier)
            window.settle(patience=1.0)
            window.end()

    def path(self, dossier):
        return os.path.join(self.place, dossier)

    def environment(self, state=None):
        return {"XDG_STATE_HOME": state or self.state, "HOME": self.place}

    def window(self, dossier, state=None):
        return Window([self.program, self.path(dossier)], self.environment(state))

    def run(self, dossier, *words):
        return subprocess.run([self.program, "-d", self.path(dossier), *words], env={**os.environ, **self.environment()},
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def count(self, dossier):
        last = self.run(dossier, "lister", "engagements").stdout.strip().splitlines()[-1]
        return re.findall(r"[0-9]+", last)[:3]

    def open_point(self):
        """A point that `cocher` finds by one name in both dossiers, one day and the next."""
        for line in self.run("demo", "lister", "points").stdout.splitlines():
            found = re.match(r"(\S+) .*à faire", line)
            if found and self.run("demo", "cocher", found[1]).returncode == 0:
                self.run("demo", "annuler")
                return found[1]
        sys.exit("no point of the demonstration can be ticked")

    def note(self, row, *milliseconds):
        seen = [value for value in milliseconds if value is not None]
        if seen:
            self.seen[row].append(middle(seen))

    def keys(self, window, row, *keys):
        answers = [window.key(key) for key in keys]
        self.note(row, *[answer[1] for answer in answers if answer])

    def command(self, row, dossier, *words):
        start = time.perf_counter()
        ended = self.run(dossier, *words)
        if ended.returncode != 0:
            sys.exit(f"{self.program} {' '.join(words)} ended with {ended.returncode}: {ended.stderr}")
        self.note(row, (time.perf_counter() - start) * 1000)

    def repeat(self):
        window = self.window("demo")
        window.settle()
        self.note("paint", window.first(home(self.counts["demo"]))[0])
        window.type(b"4")
        self.keys(window, "arrow", *[DOWN] * KEYS, *[UP] * KEYS)
        self.keys(window, "letter", *[b"j"] * KEYS)
        opened = []
        for _ in range(4):
            opened.append(window.key(b"\r"))
            window.type(b"\x1b")
        self.note("open", *[answer[1] for answer in opened if answer])
        window.type(b"2")
        self.keys(window, "pane", *[DOWN] * KEYS, *[UP] * KEYS)
        window.type(DOWN, b"\r")
        self.keys(window, "act", *[b" "] * 3)
        window.type(b"u", b"u", b"u")
        window.end()
        unknown = os.path.join(self.place, "unknown")
        shutil.rmtree(unknown, ignore_errors=True)
        window = self.window("demo", unknown)
        window.settle()
        self.note("unknown", window.first(home(self.counts["demo"]))[0])
        window.end()
        for _ in range(3):
            self.command("tick", "demo", "cocher", self.point)
            self.run("demo", "annuler")
            self.command("list", "demo", "lister", "points")
        window = self.window("large")
        window.settle(patience=1.0)
        frame, complete = window.first(visible, shows(self.counts["large"]))
        self.note("large paint", frame)
        self.note("large counts", complete)
        window.type(b"4")
        self.keys(window, "large arrow", *[DOWN] * KEYS)
        window.type(b"2")
        self.keys(window, "large pane", *[DOWN] * KEYS)
        window.end()
        self.command("large tick", "large", "cocher", self.large_point())
        self.run("large", "annuler")

    def large_point(self):
        if not hasattr(self, "found"):
            for line in self.run("large", "lister", "points", "--json").stdout.splitlines():
                name = re.search(r'"id": "([^"]+)"', line)
                if name and self.run("large", "cocher", name[1]).returncode == 0:
                    self.run("large", "annuler")
                    self.found = name[1]
                    break
            else:
                sys.exit("no point of the large dossier can be ticked")
        return self.found


def main():
    old, new, scratch, repetitions = sys.argv[1:5]
    for dossier, more in (("demo", []), ("large", ["--elements", "10000"])):
        subprocess.run([old, "demo", os.path.join(scratch, dossier), *more, "--sans-ouvrir"], check=True, capture_output=True,
                       env={**os.environ, "XDG_STATE_HOME": os.path.join(scratch, "maker"), "HOME": scratch})
    builds = [Build("old", old, scratch), Build("again", old, scratch), Build("new", new, scratch)]
    for number in range(int(repetitions)):
        for place in range(3):
            builds[(number + place) % 3].repeat()
    print(f"{repetitions} repetitions, interleaved; medians in milliseconds")
    print()
    print("| | old | old again | new | new / old | allowed | |")
    print("|---|--:|--:|--:|--:|--:|---|")
    slower = []
    for row, name in ROWS.items():
        first, again, now = (middle(build.seen[row]) for build in builds)
        if not all(build.seen[row] for build in builds):
            print(f"| {name} | | | | | | NOT SEEN |")
            slower.append(name)
            continue
        allowed = max(0.10, max(first, again) / min(first, again) - 1)
        ratio = now / middle(builds[0].seen[row] + builds[1].seen[row])
        verdict = "kept" if ratio <= 1 + allowed else "SLOWER"
        if verdict != "kept":
            slower.append(name)
        print(f"| {name} | {first:.2f} | {again:.2f} | {now:.2f} | {ratio:.2f} | {1 + allowed:.2f} | {verdict} |")
    sys.exit(1 if slower else 0)


main()
