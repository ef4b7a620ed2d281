"""The demo: invented municipalities walked along the path by the demo accounts, dated relative to today."""
