"""Compare exported events with the timeline that a person expects of a sample.

An expected row holds `words` (a phrase that stands once in the sample and tells the event), the `date` in EDTF, the
words that may be its `trigger`, `actors` with their roles, `status` and `title`; an `optional` row may be told or not.
A found event is right when one of its sources overlaps the words, its date is the expected one and its trigger is too.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]


@dataclass
class Tally:
    """What was counted over the samples; `judged` pairs each event's confidence with whether it was right."""

    expected: int = 0
    found: int = 0
    right: int = 0
    status: int = 0
    titles: int = 0
    actors_expected: int = 0
    actors_found: int = 0
    actors_right: int = 0
    roles: int = 0
    judged: list[tuple[float, bool]] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Give the figures that have floors, as shares of 1."""
        return {
            "event_precision": share(self.right, self.found),
            "event_recall": share(self.right, self.expected),
            "event_f1": share(2 * self.right, self.found + self.expected),
            "status": share(self.status, self.right),
            "titles": share(self.titles, self.right),
            "actor_f1": share(2 * self.actors_right, self.actors_found + self.actors_expected),
            "roles": share(self.roles, self.actors_right),
        }


def share(part: int, whole: int) -> float:
    """Give `part / whole`, 1 where there is nothing to get wrong."""
    return part / whole if whole else 1.0


def read_expected(path: Path) -> list[Record]:
    """Give the expected rows of a sample."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def judge(text: str, expected: list[Record], found: list[Record], tally: Tally) -> None:
    """Count one sample into the tally."""
    left = list(found)
    for row in sorted(expected, key=lambda row: bool(row.get("optional"))):
        hit = next((event for event in left if _tells(event, row, text)), None)
        if hit is not None:
            left.remove(hit)
            _count(hit, row, tally)
        elif not row.get("optional"):
            tally.expected += 1
            tally.misses.append(f"missed: {row['date']} {row['title']}")
    for event in left:
        tally.found += 1
        tally.judged.append((event["confidence"], False))
        tally.misses.append(f"false: {event['date']} {event['title']} [{event['trigger']}]")


def reliability(judged: Iterable[tuple[float, bool]]) -> list[tuple[float, int, float]]:
    """Give, for each of five bins of confidence, its lower edge, how many events fall in it and the share right."""
    bins: list[list[bool]] = [[] for _ in range(5)]
    for confidence, right in judged:
        bins[min(int(confidence * 5), 4)].append(right)
    return [(number / 5, len(rights), share(sum(rights), len(rights))) for number, rights in enumerate(bins)]


def _count(event: Record, row: Record, tally: Tally) -> None:
    tally.judged.append((event["confidence"], True))
    if row.get("optional"):
        return
    tally.expected += 1
    tally.found += 1
    tally.right += 1
    tally.status += event["status"] == row["status"]
    tally.titles += event["title"] == row["title"]
    if event["title"] != row["title"]:
        tally.misses.append(f"title: {event['title']} | {row['title']}")
    if event["status"] != row["status"]:
        tally.misses.append(f"status: {row['title']}: {event['status']} | {row['status']}")
    _count_actors({actor["name"]: actor["role"] for actor in event["actors"]}, row, tally)


def _count_actors(told: dict[str, str], row: Record, tally: Tally) -> None:
    tally.actors_expected += len(row["actors"])
    tally.actors_found += len(told)
    both = told.keys() & row["actors"].keys()
    tally.actors_right += len(both)
    tally.roles += sum(told[name] == row["actors"][name] for name in both)
    if told != row["actors"]:
        tally.misses.append(f"actors: {row['title']}: {told} | {row['actors']}")


def _tells(event: Record, row: Record, text: str) -> bool:
    start = text.index(row["words"])
    end = start + len(row["words"])
    over = any(source["start"] < end and start < source["end"] for source in (event["source"], *event["also"]))
    date = event["date"].partition("T")[0].rstrip("~?")
    return over and date == row["date"] and event["trigger"] in row["trigger"]
