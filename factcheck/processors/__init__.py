"""Programs we run: each behind one function, with no network and no file but those named."""
