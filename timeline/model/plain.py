"""Text that is safe to print: untrusted words in, the same words without anything that a terminal obeys out."""

import re

__all__ = ["escaped", "plain"]

# Control characters of both ranges, the marks that turn the writing direction, and the line ends of Unicode.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
_SEQUENCES = "\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?)"


def plain(text: str) -> str:
    """Give `text` on one line, terminal sequences and control characters left out."""
    if not text.isprintable():  # most texts are, and wait for no pattern
        text = re.sub(_UNSAFE, "", re.sub(r"\s+", " ", re.sub(_SEQUENCES, "", text)))
    elif "  " in text:
        text = re.sub(" +", " ", text)
    return text.strip()


def escaped(json_text: str) -> str:
    """Give JSON with those characters escaped, so that it reads back as it was."""
    if json_text.isprintable():
        return json_text
    return re.sub(_UNSAFE, lambda match: f"\\u{ord(match[0]):04x}", json_text)
