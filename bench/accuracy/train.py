#!/usr/bin/env python3
"""train.py --work FOLDER --corpus FOLDER [--out FILE] [--rules FINDINGS]: trains the generic detector's model from what dump.ts wrote.

Cross-validation is by repository: lines of one repository are alike. Prints what each threshold gives, all and by category, then
trains on everything and writes the model that src/engine/generic/model.ts reads, and rows with LightGBM's own scores for twin.ts.
Without --out only cross-validation."""
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
args.add_argument("--folds", type=int, default=6)
args.add_argument("--seeds", type=int, default=2, help="how often cross-validation is repeated, with other folds each time")
args.add_argument("--rounds", type=int, default=600)
args.add_argument("--code-weight", type=float, default=3.0)
args.add_argument("--case-weight", type=float, default=0.7)
args.add_argument("--repo-power", type=float, default=0.35)
args.add_argument("--c", type=float, default=0.06)
args.add_argument("--min-repos", type=int, default=4)
args.add_argument("--leaves", type=int, default=20)
args.add_argument("--rate", type=float, default=0.06)
args.add_argument("--save")
args.add_argument("--low", type=float, nargs=4, default=[-0.8, -0.3, -0.5, -1.0], help="log-odds of findings: password, key, secret, uuid")
args.add_argument("--higher", type=float, nargs=2, default=[1.5, 3.0], help="log-odds of medium and high confidence")
a = args.parse_args()
shape = json.load(open(os.path.join(a.work, "shape.json")))
FEATURES, GROUPS, BUCKETS = shape["features"], shape["groups"], shape["buckets"]
KINDS = ["password", "key", "secret", "uuid"]
LOW = dict(zip(KINDS, a.low))
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
# Put aside whatever the score: src/engine/generic/announced.ts.
harmless = np.array([r[6] == "1" for r in rows])
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
    objective="binary", extra_trees=True, extra_seed=7, learning_rate=a.rate, num_leaves=a.leaves, max_depth=8, min_child_samples=30, feature_fraction=0.4, bagging_fraction=0.7,
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
    first, trees = linear(index), lgb.train(PARAMETERS, data, a.rounds)
    raw = trees.predict(np.hstack([X[index], sums(first, index)]), raw_score=True)
    return first, trees, quick(index, first, raw)


CHEAP = np.array(shape["cheap"], bool)
QUICK = dict(PARAMETERS, extra_trees=False, num_leaves=16, learning_rate=0.1, feature_fraction=0.6)
QUICK_ROUNDS = 50
QUICK_MARGIN = 3.0  # log-odds below what all but one in a thousand findings of the training reach


def quick(index, first, raw):
    """Trees over what costs little, which tell whether a candidate may be a finding, and the least sum with which it goes on."""
    Z = np.hstack([X[index], sums(first, index)]) * CHEAP
    may = (raw > low[index] - 1) | (label[index] == 1)
    trees = lgb.train(QUICK, lgb.Dataset(Z, may.astype(int), weight=weight[index]), QUICK_ROUNDS)
    end = trees.predict(Z, raw_score=True)[raw >= low[index]]
    return trees, float(np.quantile(end, 0.001) - QUICK_MARGIN)


def predict(model, index):
    """Log-odds; what the quick trees put aside gets so little that no threshold is lower."""
    Z = np.hstack([X[index], sums(model[0], index)])
    raw = model[1].predict(Z, raw_score=True)
    trees, least = model[2]
    return np.where(trees.predict(Z * CHEAP, raw_score=True) >= least, raw, -99)


low = np.array([LOW[k] for k in kind])


# ---- figures, as score.py works them out
IDENTIFIERS = {"UUID", "Nonce", "AWS S3 Bucket", "Firebase Domain", "Tencent WeChat API App ID", "Salt", "AWS Client ID", "Other"}
with lzma.open(os.path.join(a.corpus, "dev.jsonl.xz"), "rt", encoding="utf8") as f:
    cases = [json.loads(line) for line in f]


def units(core):
    found = {}
    for case in cases:
        for l in case["labels"]:
            u = found.setdefault((case["path"], l["lineStart"], l["lineEnd"]), {"T": False, "F": False, "skip": False, "of": set()})
            u["of"].update(l["category"].split(":"))
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


def hits(findings, core=0):
    found, at = UNITS[core]
    true, false, other = set(), set(), set()
    for path, first, last in findings:
        keys = {k for n in range(first, last + 1) for k in at.get((path, n), ())}
        hit = [k for k in keys if found[k]["T"]]
        if hit: true.update(hit)
        elif keys: false.update(k for k in keys if found[k]["F"] and not found[k]["skip"])
        else: other.add((path, first))
    return true, false, other


def score(findings, core=0):
    true, false, other = hits(findings, core)
    missed = sum(u["T"] for u in UNITS[core][0].values()) - len(true)
    f1 = lambda fp: 2 * len(true) / max(1, 2 * len(true) + fp + missed)
    return np.array([len(true) / max(1, len(true) + len(false)), len(true) / (len(true) + missed), f1(len(false)), f1(len(false) + len(other)), len(false), len(other)])


others = []
if a.rules:
    for f in map(json.loads, open(a.rules)):
        others.append((f["path"], f["line"], max(f["line"], f.get("endLine") or 0)))


def found_by(raw, shift):
    """Findings of the whole scanner, the detector's thresholds moved by `shift`."""
    chosen = np.where((source == 0) & (raw >= low + shift) & ~harmless)[0]
    return others + [(rows[i][1], int(rows[i][2]), int(rows[i][2])) for i in chosen]


def lines_of_code(raw, shift, which=True):
    return len({(rows[i][1], rows[i][2]) for i in np.where((source == 1) & (raw >= low + shift) & ~harmless & which)[0]})


def report(raws):
    """What the thresholds give, moved by so many log-odds: means over the rounds of cross-validation, with the spread of F1."""
    positive = (source == 2) & (label == 1)
    for t in np.arange(-1, 2.01, 0.25):
        all_ = [score(found_by(raw, t)) for raw in raws]
        p, r, f1, strict, fp, unlabelled = np.mean(all_, 0)
        spread = np.std([s[2] for s in all_])
        core = np.mean([score(found_by(raw, t), 1)[2] for raw in raws])
        code = np.mean([lines_of_code(raw, t) for raw in raws])
        plain = np.mean([lines_of_code(raw, t, kind != "uuid") for raw in raws])
        found = np.mean([np.mean((raw >= low + t)[positive]) for raw in raws])
        wrong = np.mean([((source == 2) & (verdict == 0) & (raw >= low + t) & ~harmless).sum() for raw in raws])
        print(f"{t:+5.2f}  P {p:.4f} R {r:.4f} F1 {f1:.4f} ±{spread:.4f} strict {strict:.4f} | core F1 {core:.4f} | fp {fp:.0f} unl {unlabelled:.0f} | code {code:.0f} ({plain:.0f} no uuid) | cases {found:.3f}, false {wrong:.0f}")


def by_category(raw):
    true, false, _ = hits(found_by(raw, 0))
    units = UNITS[0][0]
    for c in sorted({c for u in units.values() for c in u["of"]}):
        of = lambda keys: sum(c in units[k]["of"] for k in keys)
        total = of(k for k, u in units.items() if u["T"])
        if total + of(false) > 0: print(f"{c:36s} true {total:5d} found {of(true):5d}   false {of(false):5d}")


def main():
    if a.folds > 1:
        raws = []
        for seed in range(a.seeds):
            raw = np.full(len(rows), -9.0)
            folds = part(repo, a.folds, f"s{seed}")
            for k in range(a.folds):
                model = fit(np.where(usable & (folds != k))[0])
                held = np.where(folds == k)[0]
                raw[held] = predict(model, held)
            raws.append(raw)
        report(raws)
        by_category(raws[0])
        if a.save: np.save(a.save, np.array(raws))
    if a.out:
        model = fit(np.where(usable)[0])
        raw = predict(model, np.arange(len(rows)))
        print("in sample:")
        report([raw])
        write(model, a.out)
        twins(raw)
        print(a.out, os.path.getsize(a.out), "bytes")


def twins(raw):
    """Some rows with LightGBM's score, which inference must give, too: all that score high, and others."""
    chosen = [i for i in range(len(rows)) if raw[i] > -3 or i % 10 == 0]
    with open(os.path.join(a.work, "twins.bin"), "wb") as f:
        for i in chosen:
            f.write(X[i].astype("<f4").tobytes())
            for g in range(len(GROUPS)):
                row = W[g][i].indices.astype("<u2")
                f.write(np.array([len(row)], "<i4").tobytes() + row.tobytes())
            f.write(np.array([raw[i]], "<f8").tobytes())


def below(x):
    """The largest 32-bit number that is not above x: comparisons with 32-bit numbers stay the same."""
    y = np.float32(x)
    return np.nextafter(y, np.float32(-np.inf)) if float(y) > x else y


EVERY = 25  # trees between two gates
GATE_MARGIN = 2.0  # log-odds below the lowest finding of the training at which a gate closes


def gates(model, least):
    """The least sum at each gate of rows that end as findings, with a margin: below it, the other trees need not be asked."""
    Z = np.hstack([X, sums(model[0], np.arange(len(rows)))])
    end = model[1].predict(Z, raw_score=True)
    Z = Z[end >= least]
    out = []
    for n in range(EVERY, model[1].num_trees(), EVERY):
        out.append(float(model[1].predict(Z, raw_score=True, num_iteration=n).min() - GATE_MARGIN))
    return out


def write(model, path):
    (weights, scales), trees, (first_trees, quick_least) = model
    feature, threshold, right, value, roots = [], [], [], [], []

    def add(node, shift):
        at = len(feature)
        feature.append(255), threshold.append(0), right.append(0)
        value.append(node.get("leaf_value", node.get("internal_value", 0)) - shift)
        if "split_feature" in node:
            feature[at], threshold[at] = node["split_feature"], below(node["threshold"])
            add(node["left_child"], shift)
            right[at] = add(node["right_child"], shift) - at
        return at

    for tree in first_trees.dump_model()["tree_info"]:
        roots.append(add(tree["tree_structure"], 0))
    base = 0.0
    for n, tree in enumerate(trees.dump_model()["tree_info"]):
        # The first tree holds the share of credentials, too.
        if n == 0:
            base = tree["tree_structure"].get("internal_value", 0.0)
        roots.append(add(tree["tree_structure"], base if n == 0 else 0))
    assert len(feature) < 1 << 16 and max(right) < 256
    cuts = [sorted({t for f, t in zip(feature, threshold) if f == k}) for k in range(len(FEATURES))]
    assert max(map(len, cuts)) <= 256
    first = np.cumsum([0] + [len(c) for c in cuts])[:-1]
    place = [{t: i for i, t in enumerate(c)} for c in cuts]
    step = float(np.abs(value).max() / 32767)
    letters = open(os.path.join(a.work, "letters.bin"), "rb").read()
    sections = {
        "letters": letters,
        "weights": weights.tobytes(),
        "cuts": np.array([t for c in cuts for t in c], "<f4").tobytes(),
        "firstCut": np.array(first, "<u2").tobytes(),
        "feature": np.array(feature, np.uint8).tobytes(),
        "cut": np.array([0 if f == 255 else place[f][t] for f, t in zip(feature, threshold)], np.uint8).tobytes(),
        "right": np.array(right, np.uint8).tobytes(),
        "value": np.round(np.array(value) / step).astype("<i2").tobytes(),
        "roots": np.array(roots, "<u2").tobytes(),
    }
    header = json.dumps(
        {
            "features": FEATURES,
            "sections": {k: len(v) for k, v in sections.items()},
            "scales": [float(s) for s in scales],
            "thresholds": {k: [t, *a.higher] for k, t in LOW.items()},
            "base": base,
            "step": step,
            "quick": first_trees.num_trees(),
            "quickLeast": round(quick_least, 3),
            "every": EVERY,
            "gates": [round(g, 3) for g in gates(model, min(LOW.values()))],
        },
        separators=(",", ":"),
    ).encode()
    out = len(header).to_bytes(4, "little") + header
    for section in [b""] + list(sections.values()):
        out += section
        out += b"\0" * (-len(out) % 4)
    open(path, "wb").write(out)


main()
