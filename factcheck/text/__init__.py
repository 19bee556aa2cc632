"""Text as written and text as matched: folding, words, sentences, furniture, selectors. Pure; no files."""
