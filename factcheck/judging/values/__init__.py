"""The values of a claim held against those of a passage: quantities and dates, each bound to what it is of."""
