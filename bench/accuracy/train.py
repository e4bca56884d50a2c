#!/usr/bin/env python3
"""train.py --work FOLDER --corpus FOLDER [--out FILE] [--rules FINDINGS]: trains the generic detector's model from what dump.ts wrote.

Cross-validation is by repository: lines of one repository are alike. Prints what each threshold gives, then trains on everything and
writes the model that src/engine/generic/model.ts reads. Without --out only cross-validation."""
import argparse, collections, json, lzma, os, sys, zlib
import lightgbm as lgb
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

args = argparse.ArgumentParser()
args.add_argument("--work", required=True)
args.add_argument("--corpus", required=True)
args.add_argument("--out")
args.add_argument("--rules", help="findings of the other rules on the corpus, for figures of the whole scanner")
args.add_argument("--folds", type=int, default=4)
args.add_argument("--rounds", type=int, default=220)
args.add_argument("--code-weight", type=float, default=3.0)
args.add_argument("--case-weight", type=float, default=0.7)
args.add_argument("--repo-power", type=float, default=0.35)
args.add_argument("--c", type=float, default=0.06)
args.add_argument("--min-repos", type=int, default=4)
args.add_argument("--leaves", type=int, default=20)
args.add_argument("--rate", type=float, default=0.06)
args.add_argument("--save")
args.add_argument("--thresholds", type=float, nargs=3, default=[0.6, 2.0, 3.5])
a = args.parse_args()
shape = json.load(open(os.path.join(a.work, "shape.json")))
FEATURES, GROUPS, BUCKETS = shape["features"], shape["groups"], shape["buckets"]
OWN = len(FEATURES) - len(GROUPS)


def load(name):
    """Rows of a dump: numbers, buckets by group, and what the rows are."""
    data = open(os.path.join(a.work, name + ".bin"), "rb").read()
    at, numbers = 0, []
    starts = [[0] for _ in GROUPS]
    buckets = [[] for _ in GROUPS]
    while at < len(data):
        numbers.append(np.frombuffer(data, "<f4", OWN, at))
        at += 4 * OWN
        lengths = np.frombuffer(data, "<i4", len(GROUPS), at)
        at += 4 * len(GROUPS)
        for g, length in enumerate(lengths):
            buckets[g].append(np.frombuffer(data, "<u2", length, at))
            starts[g].append(starts[g][-1] + int(length))
            at += 2 * int(length)
    words = [
        sparse.csr_matrix((np.ones(s[-1], np.float32), np.concatenate(b).astype(np.int32), np.array(s)), shape=(len(numbers), BUCKETS))
        for s, b in zip(starts, buckets)
    ]
    rows = [line.rstrip("\n").split("\t") for line in open(os.path.join(a.work, name + ".tsv"), encoding="utf8")]
    return np.array(numbers), words, rows


parts = [load(name) for name in ("corpus", "code", "cases")]
X = np.vstack([p[0] for p in parts])
W = [sparse.vstack([p[1][g] for p in parts]).tocsr() for g in range(len(GROUPS))]
ALL = sparse.hstack(W).tocsr()
rows = [row for p in parts for row in p[2]]
source = np.repeat(np.arange(3), [len(p[2]) for p in parts])
verdict = np.array([int(r[3]) for r in rows])
repo = np.array([r[0] for r in rows])
kind = np.array([r[4] for r in rows])
label = (verdict == 1).astype(int)
usable = verdict != -1
# Files that people wrote count more than examples that a rule's author made up; so do examples of what is none.
NATURAL = ("leaky-repo", "fake-leaks", "detect-secrets", "ripsecrets", "secretlint")
natural = np.array([r.startswith(NATURAL) for r in repo])
of_cases = a.case_weight * np.where((verdict == 0) | natural, 4, 1)
weight = np.select([source == 0, source == 1], [np.where(verdict == 2, 0.6, 1.0), a.code_weight], of_cases)
# Large repositories must not decide alone.
size = collections.Counter(repo[(source == 0) & usable])
mean = np.mean(list(size.values()))
weight *= np.array([1.0 if s != 0 else min(3, max(0.2, (mean / size.get(r, mean)) ** a.repo_power)) for s, r in zip(source, repo)])


def part(names, parts, salt=""):
    cache = {}
    return np.array([cache.setdefault(n, zlib.crc32((n + salt).encode()) % parts) for n in names])


ids = {r: i for i, r in enumerate(sorted(set(repo)))}
repo_id = np.array([ids[r] for r in repo])


def linear(index):
    """Weights of all buckets as whole numbers, and what one is worth in each group. A word must occur in several repositories."""
    by_repo = sparse.csr_matrix((np.ones(len(index)), (repo_id[index], np.arange(len(index)))), shape=(len(ids), len(index))) @ ALL[index]
    by_repo.data[:] = 1
    keep = np.where(np.asarray(by_repo.sum(0)).ravel() >= a.min_repos)[0]
    model = LogisticRegression(C=a.c, solver="liblinear", max_iter=200, random_state=1)
    model.fit(ALL[index][:, keep], label[index], sample_weight=weight[index])
    exact = np.zeros(ALL.shape[1])
    exact[keep] = model.coef_[0]
    exact = exact.reshape(len(GROUPS), BUCKETS)
    scales = np.maximum(np.abs(exact).max(1), 1e-6) / 127
    return np.round(exact / scales[:, None]).astype(np.int8), scales


def sums(model, index):
    weights, scales = model
    return np.stack([(W[g][index] @ weights[g].astype(np.float64)) * scales[g] for g in range(len(GROUPS))], 1).astype(np.float32)


PARAMETERS = dict(
    objective="binary", learning_rate=a.rate, num_leaves=a.leaves, max_depth=8, min_child_samples=30, feature_fraction=0.4, bagging_fraction=0.7,
    bagging_freq=1, lambda_l2=8, max_bin=127, min_gain_to_split=0.05, verbose=-1, num_threads=1, seed=7, deterministic=True, force_row_wise=True,
)


def fit(index):
    # The trees see sums of models that did not see the row: else they would trust words too much.
    outside = np.zeros((len(rows), len(GROUPS)), np.float32)
    inner = part(repo[index], 3, "inner")
    for k in range(3):
        held = index[inner == k]
        outside[held] = sums(linear(index[inner != k]), held)
    data = lgb.Dataset(np.hstack([X[index], outside[index]]), label[index], weight=weight[index])
    return linear(index), lgb.train(PARAMETERS, data, a.rounds)


def predict(model, index):
    return model[1].predict(np.hstack([X[index], sums(model[0], index)]), raw_score=True)


# ---- figures, as score.py works them out
IDENTIFIERS = {"UUID", "Nonce", "AWS S3 Bucket", "Firebase Domain", "Tencent WeChat API App ID", "Salt", "AWS Client ID", "Other"}
with lzma.open(os.path.join(a.corpus, "dev.jsonl.xz"), "rt", encoding="utf8") as f:
    cases = [json.loads(line) for line in f]


def units(core):
    found = {}
    for case in cases:
        for l in case["labels"]:
            u = found.setdefault((case["path"], l["lineStart"], l["lineEnd"]), {"T": False, "F": False, "skip": False})
            if core and set(l["category"].split(":")) <= IDENTIFIERS:
                u["skip"] |= l["label"] == "T"
            else:
                u["T" if l["label"] == "T" else "F"] = True
    at = collections.defaultdict(list)
    for key in found:
        for n in range(key[1], key[2] + 1):
            at[key[0], n].append(key)
    return found, at


UNITS = [units(False), units(True)]


def score(findings, core=0):
    found, at = UNITS[core]
    true, false, other = set(), set(), set()
    for path, first, last in findings:
        keys = {k for n in range(first, last + 1) for k in at.get((path, n), ())}
        hit = [k for k in keys if found[k]["T"]]
        if hit: true.update(hit)
        elif keys: false.update(k for k in keys if found[k]["F"] and not found[k]["skip"])
        else: other.add((path, first))
    missed = sum(u["T"] for u in found.values()) - len(true)
    f1 = lambda fp: 2 * len(true) / max(1, 2 * len(true) + fp + missed)
    return {"p": len(true) / max(1, len(true) + len(false)), "r": len(true) / (len(true) + missed), "f1": f1(len(false)), "strict": f1(len(false) + len(other)), "fp": len(false), "unl": len(other)}


others = []
if a.rules:
    for f in map(json.loads, open(a.rules)):
        others.append((f["path"], f["line"], max(f["line"], f.get("endLine") or 0)))


def report(raw, out):
    corpus = np.where(source == 0)[0]
    best = None
    for t in np.arange(-1, 3.01, 0.5):
        hits = others + [(rows[i][1], int(rows[i][2]), int(rows[i][2])) for i in corpus if raw[i] >= t]
        s, c = score(hits), score(hits, 1)
        code = {(rows[i][1], rows[i][2]) for i in np.where((source == 1) & (raw >= t))[0]}
        plain = len({(rows[i][1], rows[i][2]) for i in np.where((source == 1) & (raw >= t) & (kind != "uuid"))[0]})
        positive = (source == 2) & (label == 1)
        print(f"{t:5.1f}  P {s['p']:.4f} R {s['r']:.4f} F1 {s['f1']:.4f} strict {s['strict']:.4f} | core F1 {c['f1']:.4f} | fp {s['fp']} unl {s['unl']} | code {len(code)} ({plain} no uuid) | cases {np.mean(raw[positive] >= t):.3f}, false {int(((source == 2) & (verdict == 0) & (raw >= t)).sum())}", file=out)


def main():
    if a.folds > 1:
        raw = np.full(len(rows), -9.0)
        folds = part(repo, a.folds)
        for k in range(a.folds):
            model = fit(np.where(usable & (folds != k))[0])
            held = np.where(folds == k)[0]
            raw[held] = predict(model, held)
        report(raw, sys.stdout)
        if a.save: np.save(a.save, raw)
    if a.out:
        model = fit(np.where(usable)[0])
        raw = predict(model, np.arange(len(rows)))
        print("in sample:")
        report(raw, sys.stdout)
        if a.save: np.save(a.save + ".in", raw)
        write(model, a.out)
        print(a.out, os.path.getsize(a.out), "bytes")


def below(x):
    """The largest 32-bit number that is not above x: comparisons with 32-bit numbers stay the same."""
    y = np.float32(x)
    return np.nextafter(y, np.float32(-np.inf)) if float(y) > x else y


def write(model, path):
    (weights, scales), trees = model
    feature, threshold, left, right, value, roots = [], [], [], [], [], []

    def add(node):
        at = len(feature)
        feature.append(255), threshold.append(0), left.append(0), right.append(0)
        value.append(node.get("leaf_value", node.get("internal_value", 0)))
        if "split_feature" in node:
            feature[at], threshold[at] = node["split_feature"], below(node["threshold"])
            left[at] = add(node["left_child"])
            right[at] = add(node["right_child"])
        return at

    for tree in trees.dump_model()["tree_info"]:
        roots.append(add(tree["tree_structure"]))
    letters = open(os.path.join(a.work, "letters.bin"), "rb").read()
    sections = {
        "letters": letters,
        "weights": weights.tobytes(),
        "feature": np.array(feature, np.uint8).tobytes(),
        "threshold": np.array(threshold, "<f4").tobytes(),
        "left": np.array(left, "<u2").tobytes(),
        "right": np.array(right, "<u2").tobytes(),
        "value": np.array(value, "<f4").tobytes(),
        "roots": np.array(roots, "<u2").tobytes(),
    }
    header = json.dumps(
        {"features": FEATURES, "sections": {k: len(v) for k, v in sections.items()}, "scales": [float(s) for s in scales], "thresholds": a.thresholds, "base": 0},
        separators=(",", ":"),
    ).encode()
    out = len(header).to_bytes(4, "little") + header
    for section in [b""] + list(sections.values()):
        out += section
        out += b"\0" * (-len(out) % 4)
    open(path, "wb").write(out)


main()
