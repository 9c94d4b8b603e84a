"""Joins the labelled proposals of several authors and halves them by a fixed rule, before anybody looks.

    python3 tests/gold/merge.py a.json b.json

Within author and label: English first, then by language, else in the author's order; every second one is
locked. Adding an author leaves the halves of the others as they are.
"""
import json, sys
from collections import Counter, defaultdict
from pathlib import Path

out = []
for path in map(Path, sys.argv[1:]):
    groups = defaultdict(list)
    for one in json.loads(path.read_text()):
        groups[one["label"]].append(one)
    for group in groups.values():
        group.sort(key=lambda one: (one["language"] != "en", one["language"]))
        out += [{**one, "author": path.stem, "half": ("open", "locked")[at % 2]} for at, one in enumerate(group)]
assert max(Counter(one["id"] for one in out).values()) == 1, "an id stands twice"
out.sort(key=lambda one: (one["author"], one["id"]))
lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in out)
(Path(__file__).parent / "proposals.json").write_text(f"[\n{lines}\n]\n")
print(len(out), Counter((one["half"], one["label"]) for one in out))
