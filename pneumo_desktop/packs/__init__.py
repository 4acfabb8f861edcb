"""Packs: signed files on a stick that bring another model or program (docs/updates.md, docs/decisions/0022)."""
