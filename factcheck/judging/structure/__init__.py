"""Whether the words of a claim hang together in a passage as they do in the claim; each check only withholds."""
