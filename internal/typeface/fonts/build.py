#!/usr/bin/env python3
"""Unpack the site's own fonts, which the cards are set in, from woff2 to TTF."""

import pathlib

from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
SITE = HERE.parents[2] / "static" / "fonts"

for file in sorted(SITE.glob("*.woff2")):
    font = TTFont(file, recalcTimestamp=False)
    font.flavor = None
    font.save(HERE / (file.stem + ".ttf"))
for file in SITE.glob("OFL-*.txt"):
    (HERE / file.name).write_bytes(file.read_bytes())
