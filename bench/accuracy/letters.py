#!/usr/bin/env python3
"""letters.py CORPUS.jsonl.xz CODE OUT: how often three letters follow one another in words that people write (27^3 bytes)."""
import collections, json, lzma, math, os, re, sys
import numpy as np

WORD = re.compile(r"[A-Z]?[a-z]{2,19}|[A-Z]{3,20}")
TEXT = (".go", ".py", ".js", ".ts", ".md", ".json", ".txt", ".mjs", ".c", ".yaml", ".css")
corpus, code, out = sys.argv[1:4]
seen = collections.Counter()
for folder, _, files in sorted(os.walk(code)):
    for name in sorted(files):
        path = os.path.join(folder, name)
        if not name.endswith(TEXT) or ".min." in name or os.path.getsize(path) > 400_000:
            continue
        seen.update({w.lower() for w in WORD.findall(open(path, errors="replace").read())})
with lzma.open(corpus, "rt", encoding="utf8") as rows:
    for row in map(json.loads, rows):
        # Lines with credentials are left out: their values are what is to be told from words.
        hidden = {n for l in row["labels"] if l["label"] == "T" for n in range(l["lineStart"], l["lineEnd"] + 1)}
        seen.update({w.lower() for n, line in row["lines"].items() if int(n) not in hidden for w in WORD.findall(line)})
table = np.full((27, 27, 27), 0.05)
for word, count in sorted(seen.items()):
    if count < 2:
        continue
    a = b = 0
    for letter in [ord(c) - 96 for c in word] + [0]:
        table[a, b, letter] += math.log1p(count)
        a, b = b, letter
share = np.log2(table / table.sum(2, keepdims=True))
np.clip((share + 12) / 12 * 255, 0, 255).astype(np.uint8).tofile(out)
