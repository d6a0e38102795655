"""jieba's dictionary as a table on disk: a word in, its weight and tag out, nothing read that is not asked for.

The table lies in the user's own cache folder, is built on first use (a second or two) and again when jieba's dictionary
changes.  Where the folder cannot be trusted or written, the table is built in memory.
"""

import mmap
import os
import stat
import struct
import sys
from importlib.util import find_spec
from math import log
from zlib import crc32

__all__ = ["WordTable", "open_table"]

_MAGIC = b"newschron words 1"
_HEAD = struct.Struct("<20sQQII")  # magic, size and mtime of the dictionary, total frequency, slots
_RECORD = struct.Struct("<IBB")  # frequency (0: only the beginning of words), tag, bytes of the word
_KEEP = 400_000


class WordTable(dict[str, float | None]):
    """The logarithm of a word's frequency; 0 for the beginning of words, None for what is neither.

    A dict that fills itself as words are asked for; `tags` has those of the words met so far.
    """

    def __init__(self, data: "bytes | mmap.mmap") -> None:
        _, _, _, total, slots = _HEAD.unpack_from(data)
        self._data = data
        self._mask = slots - 1
        self._slots = memoryview(data)[_HEAD.size : _HEAD.size + 4 * slots].cast("I")
        names = _HEAD.size + 4 * slots
        length = int.from_bytes(data[names : names + 2], "little")
        self._names = bytes(data[names + 2 : names + 2 + length]).decode().split()
        self._log_total = log(total)
        self.floor = -self._log_total
        self.tags: dict[str, str] = {}

    def __missing__(self, word: str) -> float | None:
        if len(self) > _KEEP:  # memory must not grow with the corpus
            self.clear()
            self.tags.clear()
        self[word] = weight = self._read(word)
        return weight

    def tag(self, word: str) -> str:
        """Give the tag of a word, "" where it has none."""
        tag = self.tags.get(word)
        if tag is None:
            self.tags[word] = ""
            self._read(word)
            tag = self.tags[word]
        return tag

    def _read(self, word: str) -> float | None:
        key = word.encode()
        size, data, slot = len(key), self._data, crc32(key)
        while at := self._slots[slot & self._mask]:
            frequency, tag, length = _RECORD.unpack_from(data, at)
            if length == size and data[at + _RECORD.size : at + _RECORD.size + size] == key:
                if not frequency:
                    return 0.0
                self.tags[word] = self._names[tag]
                return log(frequency) - self._log_total
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
    return os.path.join(_cache_folder(), "words.table")


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
    magic, *stamp = _HEAD.unpack_from(data)[:3]
    return data if magic.rstrip(b"\0") == _MAGIC and tuple(stamp) == _stamp(source) else None


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
    words, total, names = _read_words(source)
    for word in list(words):
        for end in range(1, len(word)):
            words.setdefault(word[:end], (0, 0))
    slots = 1 << (2 * len(words)).bit_length()
    named = " ".join(names).encode()
    base = _HEAD.size + 4 * slots + 2 + len(named)
    table, records = [0] * slots, bytearray()
    for word, (frequency, tag) in words.items():
        key = word.encode()
        slot = crc32(key) & (slots - 1)
        while table[slot]:
            slot = (slot + 1) & (slots - 1)
        table[slot] = base + len(records)
        records += _RECORD.pack(frequency, tag, len(key)) + key
    head = _HEAD.pack(_MAGIC, *_stamp(source), total, slots)
    return head + struct.pack(f"<{slots}I", *table) + len(named).to_bytes(2, "little") + named + bytes(records)


def _read_words(source: str) -> tuple[dict[str, tuple[int, int]], int, list[str]]:
    words: dict[str, tuple[int, int]] = {}
    tags: dict[str, int] = {}
    total = 0
    with open(source, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split(" ") for line in lines]
    for word, frequency, tag in rows:
        words[word] = (int(frequency), tags.setdefault(tag, len(tags)))
        total += int(frequency)
    return words, total, list(tags)
