"""Read texts as the pipeline does, from words to mentions."""

import re

from timeline import actors
from timeline.engines.opencc_script import OpenccSimplifier
from timeline.engines.words import segmenter
from timeline.lang import pack
from timeline.lang.fold import fold
from timeline.model.document import Document

MARK = re.compile(r"【([^|】]+)\|([a-z]+)】")


def tagged(text, language="zh", **asked):
    document = Document("d", text, fold(text, OpenccSimplifier()), language)
    return actors.tag(document, pack.load(language), segmenter(), **asked)


def unmarked(row):
    """Give the text of a row without its marks, and the places and kinds marked."""
    text, marks, last = "", set(), 0
    for mark in MARK.finditer(row):
        text += row[last : mark.start()]
        marks.add((len(text), len(text) + len(mark[1]), mark[2]))
        text, last = text + mark[1], mark.end()
    return text + row[last:], marks
