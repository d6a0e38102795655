"""How fast `timeline export` reads news, beside plain UTF-8 decoding and beside jieba on the same text.

Run it as `python benchmarks/export.py [FILE.jsonl ...]`, with documents of your own as JSON lines (`text`, and `date`
for the reference date).  Without any it makes a large text of the samples, with other dates in every copy; as their
words come again and again and are remembered, that is the most that can be reached, and a text read for the first time
takes longer.  It prints characters per CPU-second and ratios, all of one run, without what starting costs.  It asserts
nothing.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from dates import ESSAYS, child_seconds, corpus, decoding_rate, written

SIZE = 500_000  # characters
JIEBA_SIZE = 100_000
SLOW_SIZE = 20_000


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="*", type=Path, help="documents as JSON lines")
    files = arguments.parse_args().files
    with tempfile.TemporaryDirectory() as folder:
        if not files:
            files = [written(Path(folder) / "all.jsonl", corpus(SIZE, ESSAYS))]
        texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
        ours = export_rate(files, texts, Path(folder))
    print(f"timeline export       {ours:12,.0f} characters per CPU-second")
    shown("plain UTF-8 decoding", decoding_rate(texts), ours)
    for name, cut, size in cutters():
        shown(name, rate(cut, texts, size), ours)


def export_rate(files: list[Path], texts: list[str], folder: Path) -> float:
    """Give characters per CPU-second of the command, without what a short text costs."""
    small = written(folder / "one.jsonl", ["7月12日，双方举行会谈。"])
    command = [sys.executable, "-m", "timeline", "export", "--to", "jsonl", "-q"]
    whole = min(child_seconds([*command, *map(str, files)]) for _ in range(2))
    start = min(child_seconds([*command, str(small)]) for _ in range(3))
    return sum(map(len, texts)) / (whole - start)


def cutters() -> Iterable[tuple[str, Callable[[str], object], int]]:
    """Give jieba's ways to cut a text; what it loads is not counted."""
    import jieba
    import jieba.posseg

    jieba.setLogLevel(60)
    with tempfile.TemporaryDirectory() as folder:
        jieba.dt.tmp_dir = folder
        jieba.initialize()
    yield "jieba.cut", lambda text: list(jieba.cut(text)), JIEBA_SIZE
    yield "jieba.cut, no model", lambda text: list(jieba.cut(text, HMM=False)), JIEBA_SIZE
    yield "jieba.posseg", lambda text: list(jieba.posseg.cut(text)), SLOW_SIZE
    try:
        import rjieba
    except ImportError:
        return
    yield "rjieba.cut", rjieba.cut, JIEBA_SIZE


def rate(cut: Callable[[str], object], texts: list[str], size: int) -> float:
    """Give characters per CPU-second of the first texts, `size` characters in all."""
    cut(texts[0])
    some, total = [], 0
    for text in texts:
        if total < size:
            some.append(text)
            total += len(text)
    start = time.process_time()
    for text in some:
        cut(text)
    return total / (time.process_time() - start)


def shown(name: str, theirs: float, ours: float) -> None:
    """Print a rate beside ours."""
    print(f"{name:21} {theirs:12,.0f}   {theirs / ours:.2f} times as fast")


if __name__ == "__main__":
    main()
