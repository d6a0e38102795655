"""Tell what an input is by its name and its first bytes: the name of a reader comes out, or an `InputError`."""

import os

from timeline.model.errors import InputError

__all__ = ["kind_of", "refuse_binary"]

_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "md",
    ".markdown": "md",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "an archive or office file",
    b"\xd0\xcf\x11\xe0": "an office file of the old kind",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
_PAGES = (".html", ".htm", ".xhtml")
_MARKUP = (b"<!doctype html", b"<html")


def kind_of(name: str, head: bytes) -> str:
    """Give the name of the reader for an input, text where nothing speaks for another."""
    refuse_binary(name, head)
    suffix = os.path.splitext(name)[1].lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if suffix in _PAGES or start[:14].lower().startswith(_MARKUP):
        raise InputError(f"{name}: HTML, which is not read yet; save the article as text or Markdown")
    if start.startswith(b"{"):
        return _json_kind(start)
    return "md" if start.startswith((b"---\n", b"---\r\n")) else "text"


def _json_kind(start: bytes) -> str:
    line = start.split(b"\n", 1)[0].rstrip()
    whole = b'"timeline"' in start[:200] and b'"events"' in start
    return "json" if whole or not line.endswith(b"}") else "jsonl"


def refuse_binary(name: str, head: bytes) -> None:
    """Refuse what is known by its first bytes to be no text."""
    for magic, what in _MAGIC.items():
        if head.startswith(magic):
            raise InputError(f"{name}: {what}, not a text; save the article as text or Markdown")
