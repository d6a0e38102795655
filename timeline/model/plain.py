"""Text that is safe to print: untrusted words in, the same words without anything that a terminal obeys out."""

import re

__all__ = ["escaped", "plain"]

# Control characters of both ranges, the marks that turn the writing direction, and the line ends of Unicode.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
_SEQUENCES = re.compile("\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?)")


def plain(text: str) -> str:
    """Give `text` on one line, terminal sequences and control characters left out."""
    text = _BLANKS.sub(" ", _SEQUENCES.sub("", text))
    return _UNSAFE.sub("", text).strip()


def escaped(json_text: str) -> str:
    """Give JSON with those characters escaped, so that it reads back as it was."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)
