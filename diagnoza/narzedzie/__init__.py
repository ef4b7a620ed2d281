"""The diagnosis instrument: its parts (``budowa``), the reader of its files (``czytnik``), and the files."""
