"""Whether the words of a claim hang together in a passage as they do in it. What `checks.py` runs only withholds."""
