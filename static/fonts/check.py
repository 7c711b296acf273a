"""Compare the shapes that HarfBuzz gives with a cut font and with the whole one.
It needs hb-shape, of Debian's libharfbuzz-bin."""

import pathlib
import re
import subprocess
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TEXTS = {".yaml", ".toml", ".txt", ".txtar", ".tsv", ".go", ".json", ".csv"}
RUN = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u200c\u200d\ufdfa]+(?: [\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u200c\u200d\ufdfa]+)*")


def texts(characters):
    """Return every text in Urdu letters that stands in the repository, whole and
    word by word, and each letter beside each other, of those that a font has."""
    found = set()
    for file in REPOSITORY.rglob("*"):
        if file.suffix in TEXTS and file.is_file() and not {".git", "node_modules"} & set(file.parts):
            for text in RUN.findall(file.read_text(errors="ignore")):
                found.add(text)
                found.update(text.split())
    letters = [chr(c) for c in sorted(characters) if 0x620 <= c <= 0x64A or 0x66E <= c <= 0x6D3 or c > 0x750 and c < 0x8FF]
    found.update(a + b + c for a in letters for b in letters for c in ("", "ی", "ا"))
    return sorted(t for t in found if set(map(ord, t)) <= characters)


def shapes(font, lines):
    """Return the glyphs of each text by their names, with their places."""
    order, font.flavor = font.getGlyphOrder(), None
    with tempfile.TemporaryDirectory() as folder:
        ttf, words = pathlib.Path(folder, "font.ttf"), pathlib.Path(folder, "words.txt")
        font.save(ttf)
        words.write_text("\n".join(lines) + "\n")
        out = subprocess.run(
            ["hb-shape", "--no-glyph-names", "--direction=rtl", "--script=arab", "--language=ur", f"--text-file={words}", ttf],
            check=True, text=True, stdout=subprocess.PIPE).stdout
    return [re.sub(r"(?<=[\[|])\d+", lambda m: order[int(m[0])], line) for line in out.splitlines()]


def same(whole, cut):
    """Stop where a text has other shapes in the cut font than in the whole one."""
    lines = texts(set(cut.getBestCmap()))
    wrong = [text for text, a, b in zip(lines, shapes(whole, lines), shapes(cut, lines), strict=True) if a != b]
    print(f"{len(wrong)} of {len(lines)} texts differ from the whole font", *wrong[:20])
    if wrong:
        raise SystemExit(1)
