"""Who acts: finds persons, bodies, countries, groups and equipment, and says which mentions are one actor."""

from timeline.actors.tagger import tag

__all__ = ["tag"]
