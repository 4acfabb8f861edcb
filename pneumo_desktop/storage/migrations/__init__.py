"""Migrations of the record store, one SQL file a step."""
