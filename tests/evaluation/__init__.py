"""Labelled data, and what measures factcheck against it. See README.md."""
