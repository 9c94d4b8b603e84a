"""A plan that has no phrasings and no lexicon of its own: WHO's activities in Argentina, as their publisher
wrote them in IATI. 86 of its 157 activities have a title that stands more than once; those with one title are
taken as duplicates. Each is held against the others with its title taken away: what is left is its
description, where that says anything beyond the title.

Needs a built `ipa` and ../shared/samples/iati/who-arg.xml; nothing is kept.
    python3 tests/measuring/samples.py
"""
import json, math, os, re, subprocess, sys, tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
SOURCE = ROOT.parent / "shared/samples/iati/who-arg.xml"
if not SOURCE.exists():
    sys.exit(f"SKIPPED: {SOURCE} is not at hand")

activities = []
for at, node in enumerate(ElementTree.parse(SOURCE).getroot().findall("iati-activity"), 1):
    title = (node.findtext("title/narrative") or "").strip()
    texts = [(d.findtext("narrative") or "").strip() for d in node.findall("description")]
    texts += [(r.findtext("title/narrative") or "").strip() for r in node.findall("result")]
    items = list(dict.fromkeys(text for text in texts if text and text != title))
    activities.append({"id": f"1.1.1.{at}", "need": "1.1.1", "title": title, "items": items})
plan = {
    "format": "ipa-plan", "version": 1,
    "plan": {"id": "who-arg", "edition": "1", "title": "WHO in Argentina", "language": "en"},
    "goals": [{"id": "1", "name": "Health"}],
    "fields": [{"id": "1.1", "goal": "1", "name": "Health"}],
    "needs": [{"id": "1.1.1", "field": "1.1", "text": "Health"}],
    "activities": activities,
}


def stems(text):
    return [re.sub(r"(ings?|ed|es|s|ion|ions)$", "", w) for w in re.findall(r"\w+", text.lower()) if len(w) > 2]


documents = [Counter(stems(" ".join([a["title"], *a["items"]]))) for a in activities]
df = Counter(word for document in documents for word in document)
mean = sum(sum(d.values()) for d in documents) / len(documents)


def bm25(text, own):
    scores = []
    for at, document in enumerate(documents):
        length = sum(document.values())
        score = sum(math.log(1 + (len(documents) - df[w] + 0.5) / (df[w] + 0.5)) * document[w] * 2.2
                    / (document[w] + 1.2 * (0.25 + 0.75 * length / mean)) for w in stems(text) if w in document)
        if at != own:
            scores.append((-score, at))
    return [activities[at]["id"] for _, at in sorted(scores)]


def ask(folder, proposals):
    path = Path(folder) / "plan.json"
    path.write_text(json.dumps(plan))
    call = [str(TARGET / "debug/ipa"), "check", "--plan", str(path), "--all", "--json", "-"]
    said = subprocess.run(call, input=json.dumps(proposals), capture_output=True, text=True)
    if said.returncode:
        sys.exit(said.stderr)
    return json.loads(said.stdout)


titles = Counter(a["title"] for a in activities)
twins = {a["id"]: [b["id"] for b in activities if b["title"] == a["title"] and b is not a] for a in activities}
with tempfile.TemporaryDirectory() as folder:
    for name, query in [("whole", lambda a: (a["title"], " ".join(a["items"]))), ("without title", lambda a: ("", " ".join(a["items"])))]:
        chosen = [(at, a) for at, a in enumerate(activities) if titles[a["title"]] > 1 and query(a)[1]]
        proposals = [{"id": a["id"], "title": query(a)[0] or "-", "description": query(a)[1]} for _, a in chosen]
        rows, verdicts = [], Counter()
        for (at, a), report in zip(chosen, ask(folder, proposals)):
            found = [f for f in report["findings"] if f["target"]["id"] != a["id"] and f["target"]["kind"] == "activity"]
            first = lambda ids: next((n for n, i in enumerate(ids, 1) if i in twins[a["id"]]), None)
            rows.append((first([f["target"]["id"] for f in found]), first(bm25(" ".join(query(a)), at))))
            twin = next((f for f in found if f["target"]["id"] in twins[a["id"]]), None)
            verdicts[twin["verdict"] if twin else "not found"] += 1
        print(f"## {name} ({len(rows)} activities)")
        for method, column in [("engine", 0), ("BM25, stems", 1)]:
            ranks = [row[column] for row in rows]
            hit = sum(r is not None and r <= 5 for r in ranks) / len(ranks)
            print(f"| {method} | {hit:.2f} / {sum(1 / r for r in ranks if r) / len(ranks):.2f} |")
        print("verdicts of the twin:", dict(verdicts), "\n")
