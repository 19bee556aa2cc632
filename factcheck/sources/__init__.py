"""Reading sources: globs to files, bytes to text, and what a text says about itself. Findings, not
crashes."""
