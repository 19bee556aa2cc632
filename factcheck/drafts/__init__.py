"""Drafts: what an article says, where it says it, and what its writer has told us to leave alone."""
