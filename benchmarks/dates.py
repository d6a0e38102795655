"""How fast `timeline dates` reads news, beside plain UTF-8 decoding and beside JioNLP.

Run it as `python benchmarks/dates.py`: it makes many texts of the samples, each copy with other dates in it and written
on another day, and prints characters per CPU-second and ratios.  It asserts nothing.  What starting takes is left out,
and of several runs the fastest counts, as whatever else the machine does only slows them.  The samples are denser in
dates than news is, so texts with as many as news has are read, too: most of them are the essay.  With `--jionlp` it
also installs JioNLP (a few hundred megabytes from PyPI) into a temporary environment and lets its extractor read the
beginning of the samples; where that fails, the line says so.
"""

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

from timeline import pipeline

SAMPLES = Path(__file__).parents[1] / "samples"
SIZE = 1_000_000  # characters
RUNS = 3
JIONLP_SIZE = 40_000
ESSAYS = 17  # copies of the essay beside one of each other sample: some 14 dates in 1,000 characters
HAN = re.compile(r"[㐀-鿿]")
FIGURES = ((re.compile(r"(?<![\d.])(?:19|20)\d\d(?=年)"), 1990, 2024), (re.compile(r"(?<![\d.])\d{1,2}(?=月)"), 1, 12),
           (re.compile(r"(?<![\d.])\d{1,2}(?=[日时号])"), 1, 23))  # fmt: skip
EXTRACT = """
import json, sys, time
import jionlp
documents = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
jionlp.ner.extract_time(documents[0])
start = time.process_time()
found = sum(len(jionlp.ner.extract_time(text)) for text in documents)
print("RESULT", sum(map(len, documents)), time.process_time() - start, found)
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--jionlp", action="store_true", help="install JioNLP for comparison")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, essays in (("news", ESSAYS), ("samples", 1)):
            texts = corpus(SIZE, essays)
            ours = timeline_rate(texts, Path(folder))
            print(
                f"timeline dates, {name:7} {ours:12,.0f} characters per CPU-second, {density(texts):.0f} dates in 1,000"
            )
        decoding = decoding_rate(texts)
        print(f"plain UTF-8 decoding    {decoding:12,.0f}   {decoding / ours:.0f} times as fast")
        if asked.jionlp:
            theirs = jionlp_rate(Path(folder))
            print(f"JioNLP                  {theirs:12,.0f}   timeline is {ours / theirs:.1f} times as fast" if theirs
                  else "JioNLP                  could not be installed or run here")  # fmt: skip


def corpus(size: int, essays: int) -> list[str]:
    """Give copies of the Chinese samples, each with dates of its own, `size` characters in all, the essay so often."""
    files = [file for file in sorted(SAMPLES.glob("*.md")) if HAN.search(file.read_text(encoding="utf-8"))]
    texts = [file.read_text(encoding="utf-8") for file in files for _ in range(essays if "essay" in file.name else 1)]
    chance, copies, total = random.Random(7), [], 0
    while total < size:
        copies.append(varied(chance.choice(texts), chance))
        total += len(copies[-1])
    return copies


def varied(text: str, chance: random.Random) -> str:
    """Give a text with other figures in its dates."""
    for pattern, least, most in FIGURES:
        text = pattern.sub(lambda _: str(chance.randint(least, most)), text)  # noqa: B023
    return text


def written(file: Path, texts: list[str]) -> Path:
    """Write documents as JSON lines."""
    chance = random.Random(13)
    days = (f"{chance.randint(2021, 2023)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}" for _ in texts)
    lines = (
        json.dumps({"id": str(number), "text": text, "date": day}, ensure_ascii=False)
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    )
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def timeline_rate(texts: list[str], folder: Path) -> float:
    """Give characters per CPU-second of the command, without what an almost empty text costs."""
    files = written(folder / "all.jsonl", texts), written(folder / "one.jsonl", texts[:1])
    command = [sys.executable, "-m", "timeline", "dates", "--to", "jsonl", "-q"]
    runs = [[child_seconds([*command, str(file)]) for file in files] for _ in range(RUNS)]
    whole, start = map(min, zip(*runs, strict=True))
    return sum(map(len, texts)) / (whole - start)


def density(texts: list[str]) -> float:
    """Give how many dates there are in a thousand characters."""
    some = texts[:200]
    found = sum(len(pipeline.dates_of(pipeline.document(text, ""))[1]) for text in some)
    return 1000 * found / sum(map(len, some))


def child_seconds(command: list[str]) -> float:
    """Give the CPU time a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def decoding_rate(texts: list[str]) -> float:
    """Give characters per CPU-second of decoding the same bytes."""
    raw = [text.encode() for text in texts]
    return sum(map(len, texts)) / fastest(lambda: [piece.decode() for piece in raw])


def fastest(work: Callable[[], object]) -> float:
    """Give the CPU time of the fastest of five runs."""
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def jionlp_rate(folder: Path) -> float | None:
    """Give characters per CPU-second of JioNLP's extractor, None where it does not install."""
    file = written(folder / "some.jsonl", corpus(JIONLP_SIZE, 1))
    venv.create(folder / "jionlp", with_pip=True)
    python = str(folder / "jionlp" / "bin" / "python")
    try:
        subprocess.run([python, "-m", "pip", "install", "-q", "jionlp"], check=True, capture_output=True)
        done = subprocess.run([python, "-c", EXTRACT, str(file)], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError:
        return None
    size, seconds, _ = done.stdout.rsplit("RESULT", 1)[1].split()
    return int(size) / float(seconds)


if __name__ == "__main__":
    main()
