"""Who acts: finds persons, bodies, countries, groups and equipment, and says which mentions are one actor."""

from timeline.actors.given import names
from timeline.actors.tagger import tag

__all__ = ["names", "tag"]
