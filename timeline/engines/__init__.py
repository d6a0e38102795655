"""Outside tools, one file each, behind the protocols of `model`."""
