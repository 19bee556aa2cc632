"""Comparing claims with passages, and weighing what the passages say. Pure; no files."""
