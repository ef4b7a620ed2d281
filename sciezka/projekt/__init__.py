"""The level above the cases: the table of cases, what needs action, figures and the map. Imports every room, imported by none."""
