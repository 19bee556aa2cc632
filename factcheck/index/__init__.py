"""An archive of sources kept on disk, so that many can be searched as fast as few.

`shard` is one unchanging part of it, `writing` makes one, `catalogue` says which parts stand and what is in them,
`updating` brings them up to what the files are now, `archive` is the library that verifying asks.
"""
