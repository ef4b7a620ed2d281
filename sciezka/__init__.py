"""Ścieżka: case management for a support path that leads local governments through five stages."""

__version__ = "0.1.0"
