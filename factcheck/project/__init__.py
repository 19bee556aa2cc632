"""The claims file: found, read, checked whole, and turned into records. Also its schema and its template."""
