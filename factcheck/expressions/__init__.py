"""What a passage states, typed: quantities, dates, names, polarity, quotations. Pure; no files."""
