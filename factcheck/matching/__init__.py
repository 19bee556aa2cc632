"""Find the passages that are on a claim's subject, and which of their words are the claim's. Decides nothing."""
