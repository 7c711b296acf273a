#!/usr/bin/env python3
"""Rebuild the site's fonts and their licences; README.md says with what."""

import hashlib
import io
import pathlib
import re
import subprocess
import tarfile
import tempfile

from fontTools import subset
from fontTools.otlLib.optimize import compact
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2FlavorData
from fontTools.varLib import instancer

import check
import contexts
import outlines

HERE = pathlib.Path(__file__).resolve().parent

NASTALIQ = "@expo-google-fonts/noto-nastaliq-urdu@0.4.2"
SERIF = "source-serif@4.5.1"

# Urdu's letters, marks, digits and punctuation, the Arabic letters that are
# typed for Urdu ones, the honorifics, the letters of Punjabi, Saraiki and
# Pashto, the spaces, the joiners and the quotation marks; of ASCII nothing but
# the space, or Latin words would take their digits from it.
URDU = """20 A0 60C 610-615 61B 61F 621-63A 640-658 660-66C 670-671 679 67B-67C
    67E 681 684-686 688-689 691 693 696 698 69A 6A9 6AB 6AF 6B3 6BA-6BC 6BE
    6C0-6C3 6CC-6CD 6D0 6D2-6D5 6F0-6F9 759 768 8C7 200C-200D 2018-2019
    201C-201D FDFA"""
# What nearly every page needs, and no more, since readers wait for it: ASCII,
# typographic punctuation and common signs. 20A8 is made of R and s, since the
# serif has no sign for rupees.
CORE = """20-7E A0 A3 A5 A9 AB AE B0 B2-B3 B7 BB D7 2013-2014 2018-2019
    201C-201D 2022 2026 20A8 20AC 2122 2190-2193 2212"""
# The Latin letters of Europe, Turkey and Vietnam, and of pinyin, and rarer
# signs stand in files of their own, which few pages need.
MORE = """A1-A2 A6-A8 AA AC AF B1 B4-B6 B8-BA BC-D6 D8-FF 100-17F 18F 1A0-1A1
    1AF-1B0 1CD-1DC 218-21B 259 1E80-1E85 1E9E 1EA0-1EF9 201A 201E 2020-2021
    2030 2032-2033 2039-203A 2044 20A9 20AB 20B9-20BA 20BD 2116 221A 221E 2248
    2260 2264-2265"""
# What large figures are written with.
FIGURES = "20 23-26 2B-39 D7 2013 2212"


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
    """Return the characters of ranges such as "20-7E A0"."""
    found = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def cut(font, characters, features, scripts):
    """Keep only the given characters, features and scripts."""
    options = subset.Options(
        layout_features=features, layout_scripts=scripts, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["STAT", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


def save(font, file):
    """Write woff2, in which a glyph's left edge is said once."""
    font.flavor = "woff2"
    font.flavorData = WOFF2FlavorData(transformedTables=["glyf", "loca", "hmtx"])
    font.recalcTimestamp = False
    font.save(HERE / file)


def rupee(font):
    """Give the font a sign for rupees, composed of its letters."""
    R, s = (font.getBestCmap()[ord(letter)] for letter in "Rs")
    (after_r, left), (after_s, _) = font["hmtx"][R], font["hmtx"][s]
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent(R, (1, 0, 0, 1, 0, 0))
    pen.addComponent(s, (1, 0, 0, 1, after_r, 0))
    font.setGlyphOrder(font.getGlyphOrder() + ["rupee"])
    font["glyf"]["rupee"] = pen.glyph()
    font["hmtx"]["rupee"] = (after_r + after_s, left)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x20A8] = "rupee"


def fit_blessing(font):
    """Make U+FDFA as high as a line: of its 3.2 em a third stands out of it."""
    name = font.getBestCmap()[0xFDFA]
    advance, _ = font["hmtx"][name]
    pen = TTGlyphPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(TransformPen(pen, (0.6, 0, 0, 0.6, 0, 400)))
    glyph = pen.glyph()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (round(advance * 0.6), glyph.xMin)


def rename(font, family, style):
    """Give a modified version a name of its own, as the licence demands."""
    full = f"{family} {style}"
    postscript = full.replace(" ", "").replace("Serif", "Serif-", 1)
    new = {1: full, 2: "Regular", 3: postscript, 4: full, 6: postscript}
    for record in font["name"].names:
        if record.nameID in new:
            record.string = new[record.nameID]


def unicode_range(cmap):
    """Write the characters of a font as css/fonts.css has them."""
    spans = []
    for code in sorted(cmap):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in spans)


def licence(text, notice, file):
    """Write the licence under the font's own copyright notice."""
    body = text.decode()
    body = body[body.index("This Font Software is licensed"):]
    body = re.sub(r"[ \t\r]+$", "", body, flags=re.M)
    (HERE / file).write_text(f"{notice}\n\n{body.strip()}\n")


def main():
    source = unpack(NASTALIQ, "400Regular/NotoNastaliqUrdu_400Regular.ttf")
    whole, nastaliq = TTFont(io.BytesIO(source)), TTFont(io.BytesIO(source))
    licence(unpack(NASTALIQ, "LICENSE_FONT"), nastaliq["name"].getDebugName(0), "OFL-NotoNastaliqUrdu.txt")
    for font in (whole, nastaliq):
        fit_blessing(font)
    # Its other languages are Arabic, Persian, Kashmiri and Sindhi.
    cut(nastaliq, codes(URDU), ["*"], ["arab.dflt"])
    outlines.simplify(nastaliq)
    contexts.compress(nastaliq)
    save(nastaliq, "nastaliq.woff2")
    check.same(whole, nastaliq)

    source = unpack(SERIF, "VAR/SourceSerif4Variable-Roman.ttf")
    text, display = {"wght": 400, "opsz": 16}, {"wght": 600, "opsz": 44}
    for file, style, axes, characters in (
        ("serif.woff2", "Text", text, CORE),
        ("serif-more.woff2", "Text More", text, MORE),
        ("serif-display.woff2", "Display Semibold", display, CORE),
        ("serif-display-more.woff2", "Display Semibold More", display, MORE),
        ("serif-display-figures.woff2", "Display Semibold Figures", display, FIGURES),
    ):
        serif = instancer.instantiateVariableFont(TTFont(io.BytesIO(source)), axes)
        rename(serif, "Pavilion Serif", style)
        rupee(serif)
        cut(serif, codes(characters), ["kern", "liga"], ["*"])
        compact(serif, 1)
        save(serif, file)
    licence(unpack(SERIF, "LICENSE.md"), serif["name"].getDebugName(0), "OFL-SourceSerif4.txt")

    for file in sorted(HERE.glob("*.woff2")):
        data = file.read_bytes()
        print(hashlib.sha256(data).hexdigest(), len(data), file.name)
        print("   ", unicode_range(TTFont(file).getBestCmap()))


main()
