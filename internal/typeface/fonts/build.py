#!/usr/bin/env python3
"""Unpack the site's own fonts, which the cards are set in, from woff2 to TTF,
and cut the Chinese one, which only the cards need: README.md says from what."""

import gzip
import io
import pathlib
import subprocess
import tarfile
import tempfile

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
SITE = HERE.parents[2] / "static" / "fonts"

HAN = "@expo-google-fonts/noto-serif-sc@0.4.3"
MARKS = "、。《》〈〉「」『』【】（）：；，！？"


def gb2312():
    """Return the Chinese characters of GB 2312, of both its levels."""
    found = set()
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def unpack(*members):
    """Return files of the npm package of the Chinese font as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        name = subprocess.run(
            ["npm", "pack", "--silent", "--ignore-scripts", HAN],
            cwd=folder, check=True, text=True, stdout=subprocess.PIPE,
        ).stdout.split()[-1]
        with tarfile.open(pathlib.Path(folder, name)) as tar:
            return [tar.extractfile("package/" + member).read() for member in members]


def cut_han():
    data, licence = unpack("400Regular/NotoSerifSC_400Regular.ttf", "LICENSE_FONT")
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["STAT", "gasp", "GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=gb2312() | set(map(ord, MARKS)))
    cutter.subset(font)
    whole = io.BytesIO()
    font.save(whole)
    (HERE / "han.ttf.gz").write_bytes(gzip.compress(whole.getvalue(), mtime=0))
    text = licence.decode()
    body = text[text.index("This Font Software is licensed"):].strip()
    (HERE / "OFL-NotoSerifSC.txt").write_text(f"{font['name'].getDebugName(0)}\n\n{body}\n")
    print(len(font.getBestCmap()), "Chinese characters,", len(whole.getvalue()), "bytes")


for file in sorted(SITE.glob("*.woff2")):
    font = TTFont(file, recalcTimestamp=False)
    font.flavor = None
    font.save(HERE / (file.stem + ".ttf"))
for file in SITE.glob("OFL-*.txt"):
    (HERE / file.name).write_bytes(file.read_bytes())
cut_han()
