#!/usr/bin/env python3
"""Rebuild the site's three fonts and their licences; README.md says with what."""

import hashlib
import io
import pathlib
import re
import subprocess
import tarfile
import tempfile

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).resolve().parent

NASTALIQ = "@expo-google-fonts/noto-nastaliq-urdu@0.4.2"
SERIF = "@fontsource-variable/source-serif-4@5.3.1"

# Urdu's letters, marks, digits and punctuation, the Arabic letters that are
# typed for Urdu ones, the spaces, the joiners and the quotation marks; of
# ASCII nothing but the space, or Latin words would take their digits from it.
URDU = """20 A0 60C 61B 61F 621-63A 640-658 660-66C 670-671 679 67E 686 688 691
    698 6A9 6AF 6BA 6BE 6C0-6C3 6CC 6D0 6D2-6D5 6F0-6F9 200C-200D 2018-2019
    201C-201D"""
TEXT = """20-7E A0 A3 A7 A9 AB AE B0 B1 B7 BB BD C0-FF 152-153 2013-2014
    2018-2019 201C-201D 2022 2026 2032-2033 20AC 2122 2191 2193 2212"""
DISPLAY = "20-7E A0 B7 C0-FF 2013-2014 2018-2019 201C-201D 2026 2212"


def unpack(package, member):
    """Return one file of an npm package as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        name = subprocess.run(
            ["npm", "pack", "--silent", "--ignore-scripts", package],
            cwd=folder, check=True, text=True, stdout=subprocess.PIPE,
        ).stdout.split()[-1]
        with tarfile.open(pathlib.Path(folder, name)) as tar:
            return tar.extractfile("package/" + member).read()


def codes(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def cut(font, ranges, features, file):
    """Keep only the given characters and features, and write woff2."""
    options = subset.Options(
        layout_features=features, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["STAT", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=list(codes(ranges)))
    cutter.subset(font)
    font.flavor = "woff2"
    font.recalcTimestamp = False
    font.save(HERE / file)


def rename(font, family, style):
    """Give a modified version a name of its own, as the licence demands."""
    full = f"{family} {style}"
    postscript = full.replace(" ", "").replace("Serif", "Serif-", 1)
    new = {1: full, 2: "Regular", 3: postscript, 4: full, 6: postscript}
    for record in font["name"].names:
        if record.nameID in new:
            record.string = new[record.nameID]


def licence(text, notice, file):
    """Write the licence under the font's own copyright notice."""
    body = text.decode()
    body = body[body.index("This Font Software is licensed"):]
    body = re.sub(r"[ \t\r]+$", "", body, flags=re.M)
    (HERE / file).write_text(f"{notice}\n\n{body.strip()}\n")


def main():
    nastaliq = TTFont(io.BytesIO(unpack(NASTALIQ, "400Regular/NotoNastaliqUrdu_400Regular.ttf")))
    licence(unpack(NASTALIQ, "LICENSE_FONT"), nastaliq["name"].getDebugName(0), "OFL-NotoNastaliqUrdu.txt")
    cut(nastaliq, URDU, ["*"], "nastaliq.woff2")

    source = unpack(SERIF, "files/source-serif-4-latin-standard-normal.woff2")
    for file, style, axes, ranges in (
        ("serif.woff2", "Text", {"wght": 400, "opsz": 16}, TEXT),
        ("serif-display.woff2", "Display Semibold", {"wght": 600, "opsz": 44}, DISPLAY),
    ):
        serif = instancer.instantiateVariableFont(TTFont(io.BytesIO(source)), axes)
        rename(serif, "Pavilion Serif", style)
        cut(serif, ranges, ["kern", "liga", "tnum", "pnum"], file)
    licence(unpack(SERIF, "LICENSE"), serif["name"].getDebugName(0), "OFL-SourceSerif4.txt")

    for file in sorted(HERE.glob("*.woff2")):
        data = file.read_bytes()
        print(hashlib.sha256(data).hexdigest(), len(data), file.name)


main()
