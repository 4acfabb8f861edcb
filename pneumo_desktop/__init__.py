"""Pneumo Desktop: a first reading of chest films for clinics without internet."""

__version__ = "0.1.0"
