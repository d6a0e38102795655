"""Bytes as characters: UTF-8 first, then what the bytes themselves speak for; what is no text is refused."""

import codecs

from timeline.model.errors import InputError, UsageError

__all__ = ["decode"]

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = [
    "gb18030",
    "big5hkscs",
    "utf_16_le",
    "utf_16_be",
    "cp1252",
]  # of the languages that are read, commonest first
_SAMPLE = 1 << 20


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str | None]:
    """Give the text of `data`, and the encoding where it had to be guessed."""
    if encoding is not None:
        return _as_told(data, name, encoding), None
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _as_told(data, name, marked), None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _guessed(data, name, fault.start)
    return (text, None) if "\0" not in text else _guessed(data, name, data.index(b"\0"))


def _as_told(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode("utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding)
    except LookupError:
        raise UsageError(f"--encoding: no encoding named {encoding!r}; try gb18030, big5 or utf-16") from None
    except UnicodeError as fault:
        place = f" at byte {fault.start}" if isinstance(fault, UnicodeDecodeError) else ""
        raise InputError(f"{name}: not {encoding}{place}; leave --encoding out to have it guessed") from None


def _guessed(data: bytes, name: str, fault: int) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _SAMPLE else data[:_SAMPLE].rpartition(b"\n")[0]
    matches = from_bytes(sample, cp_isolation=_GUESSED)
    best = min(matches, key=lambda m: (m.chaos, -m.coherence, _GUESSED.index(m.encoding)), default=None)
    if best is None:
        if b"\0" in data:
            raise InputError(f"{name}: a binary file, not a text")
        raise InputError(f"{name}: not UTF-8 at byte {fault}, and in no encoding known here; try --encoding")
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError as wrong:
        raise InputError(
            f"{name}: not UTF-8 at byte {fault}, not {best.encoding} at byte {wrong.start}; try --encoding"
        ) from None
    if "\0" in text:
        raise InputError(f"{name}: a binary file, not a text")
    return text, best.encoding
