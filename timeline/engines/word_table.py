"""jieba's dictionary as a table on disk: a character in, or some, the words that begin with them out.

Nothing is read that is not asked for.  The table lies in the user's own cache folder, is built on first use (a few
seconds) and again when jieba's dictionary changes.  Where the folder cannot be trusted or written, it is built in
memory.
"""

import marshal
import mmap
import os
import re
import stat
import struct
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from itertools import pairwise
from math import inf, log
from typing import Any
from zlib import crc32

from timeline.model.kept import Kept

__all__ = ["Ends", "Entry", "Word", "WordTable", "open_table"]

_MAGIC = b"newschron words 4.%d" % marshal.version
_HEAD = struct.Struct("<20sQQQdI")  # magic, size and mtime of the dictionary, size of this, the least weight, slots
_SLOT = 8  # bytes: where a record is, and the checksum of its key
_HAN = r"[㐀-鿕]+"  # compiled where a table is built only, for it takes a while
_KEEP = 400_000
_NO_WORD = (-inf, None, "")

Word = tuple[str, str]  # with its tag
# A word of one character and its weight (-inf: it only begins words); the same for two, None where they are no word;
# the third characters of longer words, of one character all that follow it inside a word.
Entry = tuple[Word, float, Word | None, float, str]
Ends = tuple[tuple[str, float, str], ...]  # what may follow three characters, the shortest first, with weight and tag


class WordTable(dict[str, Entry]):
    """The words that two characters begin, by these; what a character is alone, by this.

    A dict that fills itself as it is asked, as does `longer`, which has the ends of words by their first three
    characters.  A weight is the logarithm of a word's frequency, `floor` that of a character which begins no word.
    """

    def __init__(self, data: "bytes | mmap.mmap") -> None:
        *_, self.floor, slots = _HEAD.unpack_from(data)
        self._view = memoryview(data)
        self._slots = self._view[_HEAD.size : _HEAD.size + _SLOT * slots].cast("Q")
        self._mask = slots - 1
        self.longer: Kept[str, Ends] = Kept(self._record, _KEEP)

    def __missing__(self, key: str) -> Entry:
        if len(self) > _KEEP:  # memory must not grow with the corpus
            self.clear()
        record = self._record(key)
        if len(key) < 2:
            weight, tag, seconds = record or (self.floor, "", "")
            entry: Entry = (key, tag), weight, None, -inf, seconds
        else:
            first = self[key[0]]
            weight, tag, thirds = record or _NO_WORD
            entry = first[0], first[1], None if tag is None else (key, tag), weight, thirds
        self[key] = entry
        return entry

    def tag(self, word: str) -> str:
        """Give the tag of a word, "" where it has none."""
        if len(word) > 2:
            ends = self.longer[word[:3]] if word[2] in self[word[:2]][4] else ()
            return next((tag for rest, _, tag in ends if rest == word[3:]), "")
        one, _, two, *_ = self[word]
        found = one if len(word) < 2 else two
        return found[1] if found else ""

    def _record(self, key: str) -> Any:  # noqa: ANN401 -- as it was stored
        """Read what the table has for a key, None where it has nothing."""
        check = slot = crc32(key.encode("utf-8", "replace"))
        slots, mask = self._slots, self._mask
        while entry := slots[slot & mask]:
            if entry & 0xFFFFFFFF == check:
                name, record = marshal.loads(self._view[entry >> 32 :])
                if name == key:
                    return record
            slot += 1
        return None


def open_table() -> WordTable:
    """Give the table from the user's cache, built first where it is missing or stale."""
    source = _dictionary()
    file = _cache_file()
    stored = _trusted(file, source)
    if stored is not None:
        return WordTable(stored)
    built = _built(source)
    _store(file, built)
    return WordTable(built)


def _dictionary() -> str:
    spec = find_spec("jieba")  # finds it without running it
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed")
    return os.path.join(spec.submodule_search_locations[0], "dict.txt")


def _cache_file() -> str:
    return os.path.join(_cache_folder(), "words-4.table")


def _cache_folder() -> str:
    if sys.platform == "linux":  # one variable to look at; the library would take as long as opening the table
        named = os.environ.get("XDG_CACHE_HOME", "")
        return os.path.join(named if os.path.isabs(named) else os.path.expanduser("~/.cache"), "newschron")
    from platformdirs import user_cache_dir

    return user_cache_dir("newschron", appauthor=False)


def _stamp(source: str) -> tuple[int, int]:
    facts = os.stat(source)
    return facts.st_size, facts.st_mtime_ns


def _trusted(file: str, source: str) -> mmap.mmap | None:
    """Map the file if only this user can write it and it is whole and of this dictionary."""
    try:
        with open(file, "rb") as stream:
            if not (_is_own(os.stat(os.path.dirname(file))) and _is_own(os.fstat(stream.fileno()))):
                return None
            data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    if len(data) < _HEAD.size:
        return None
    magic, *stamp = _HEAD.unpack_from(data)[:4]
    return data if magic.rstrip(b"\0") == _MAGIC and tuple(stamp) == (*_stamp(source), len(data)) else None


def _is_own(facts: os.stat_result) -> bool:
    if sys.platform == "win32":
        return True  # the profile folder is the user's own by its access list
    return facts.st_uid == os.geteuid() and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _store(file: str, data: bytes) -> None:
    """Write the table whole or not at all; without a folder to write in, the next run builds it again."""
    import tempfile

    try:
        folder = os.path.dirname(file)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _is_own(os.stat(folder)):
            return
        handle, name = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.replace(name, file)
    except OSError:
        return


def _built(source: str) -> bytes:
    words, floor = _read_words(source)
    records = _records(words, floor)
    slots = 1 << (2 * len(records)).bit_length()
    start = _HEAD.size + _SLOT * slots
    table, body = array("Q", bytes(_SLOT * slots)), bytearray()
    for key, record in records.items():
        check = slot = crc32(key.encode())
        while table[slot & (slots - 1)]:
            slot += 1
        table[slot & (slots - 1)] = start + len(body) << 32 | check
        body += marshal.dumps((key, record))
    head = _HEAD.pack(_MAGIC, *_stamp(source), start + len(body), floor, slots)
    return head + table.tobytes() + bytes(body)


def _read_words(source: str) -> tuple[dict[str, tuple[float, str]], float]:
    """Give the weight and the tag of each word, the commonest first, and the weight of a word that stands once.

    What is common lies together in the table, as it is asked for together.
    """
    with open(source, encoding="utf-8") as lines:
        rows = [(word, int(count), tag) for word, count, tag in (line.rstrip("\n").split(" ") for line in lines)]
    total = log(sum(count for _, count, _ in rows))
    rows.sort(key=lambda row: -row[1])
    return {word: (log(count) - total, tag) for word, count, tag in rows}, -total


def _records(words: Mapping[str, tuple[float, str]], floor: float) -> dict[str, Any]:
    """Give what is stored for each character, each two and each three that words begin with."""
    firsts = dict.fromkeys(word[0] for word in words)
    singles = {
        key: (*words.get(key, (-inf if key in firsts else floor, "")), seconds)
        for key, seconds in _seconds(words, firsts).items()
    }
    han = sorted(filter(re.compile(_HAN).fullmatch, words), key=len)  # others never stand in a run of Han characters
    pairs = {word[:2]: (*words.get(word[:2], (-inf, None)), "") for word in han if len(word) > 1}
    ends: dict[str, list[tuple[str, float, str]]] = defaultdict(list)
    thirds: dict[str, dict[str, None]] = defaultdict(dict)
    for word in han:
        if len(word) > 2:
            ends[word[:3]].append((word[3:], *words[word]))
            thirds[word[:2]].setdefault(word[2])
    pairs |= {pair: (*pairs[pair][:2], "".join(third)) for pair, third in thirds.items()}
    return singles | pairs | {three: tuple(after) for three, after in ends.items()}


def _seconds(words: Mapping[str, tuple[float, str]], firsts: Iterable[str]) -> dict[str, str]:
    """Give what follows a character in words, the commonest first; those that only begin words have nothing."""
    follow: dict[str, dict[str, None]] = {first: {} for first in firsts}
    for word in filter(re.compile(_HAN).fullmatch, words):
        for one, other in pairwise(word):
            follow.setdefault(one, {}).setdefault(other)
    return {character: "".join(others) for character, others in follow.items()}
