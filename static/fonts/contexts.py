"""Write the contextual rules of a font, of which Nastaliq has nine thousand, in
the form that compresses best. A shaper does the same by them as before."""

import itertools
import struct

from fontTools.otlLib.builder import buildCoverage
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from fontTools.ttLib.tables.otBase import OTTableWriter

# Tables of the rules of a lookup all begin so far after its header and are so
# long, in bytes, at least: what lists their places is then alike from one set of
# rules to the next, and is written once.
BASE, STRIDE = 300, 24
CONTEXT, CHAIN, EXTENSION = 5, 6, 7


def compress(font):
    """Give the font its rules anew."""
    lookups = font["GSUB"].table.LookupList.Lookup
    for lookup in lookups:
        if lookup.LookupType == EXTENSION:
            lookup.LookupType = lookup.SubTable[0].ExtensionLookupType
            lookup.SubTable = [s.ExtSubTable for s in lookup.SubTable]
        if lookup.LookupType in (CONTEXT, CHAIN) and all(s.Format == 3 for s in lookup.SubTable):
            lookup.SubTable = [classed(group, font) for group in groups(lookup.SubTable)]
    reorder(font, by_class(font, lookups))
    write(font, lookups)


def sets(subtable):
    """Return the sets of glyphs before, at and after the place of a rule."""
    if isinstance(subtable, otTables.ChainContextSubst):
        parts = subtable.BacktrackCoverage, subtable.InputCoverage, subtable.LookAheadCoverage
    else:
        parts = [], subtable.Coverage, []
    return [[frozenset(coverage.glyphs) for coverage in part] for part in parts]


def groups(subtables):
    """Put together the rules that begin with the same glyphs. A rule passes
    another only where the two begin with different ones."""
    found = []
    for subtable in subtables:
        first = sets(subtable)[1][0]
        near = next((g for g in reversed(found) if g[0] & first), None)
        if near and near[0] == first:
            near[1].append(subtable)
        else:
            found.append((first, [subtable]))
    return [group for _, group in found]


def atoms(several):
    """Return the largest sets of which all given ones are unions."""
    of = {}
    for number, glyphs in enumerate(several):
        for glyph in glyphs:
            of.setdefault(glyph, []).append(number)
    found = {}
    for glyph, numbers in of.items():
        found.setdefault(tuple(numbers), set()).add(glyph)
    return [frozenset(glyphs) for _, glyphs in sorted(found.items())]


def classed(group, font):
    """Write rules over sets of glyphs as rules over classes."""
    if len(group) == 1:
        return group[0]
    chain = isinstance(group[0], otTables.ChainContextSubst)
    rules = [sets(subtable) for subtable in group]
    first = rules[0][1][0]
    for rule in rules:
        del rule[1][0]
    classes = [atoms([glyphs for rule in rules for glyphs in rule[part]]) for part in range(3)]
    rest = first.difference(*classes[1])
    if rest:
        classes[1].append(rest)

    written = []
    for rule, subtable in zip(rules, group):
        choices = [
            [number + 1 for number, atom in enumerate(classes[part]) if atom <= glyphs]
            for part in range(3) for glyphs in rule[part]
        ]
        for choice in itertools.product(*choices):
            choice = list(choice)
            before, within = len(rule[0]), len(rule[0]) + len(rule[1])
            if chain:
                new = otTables.ChainSubClassRule()
                new.Backtrack, new.Input, new.LookAhead = choice[:before], choice[before:within], choice[within:]
            else:
                new = otTables.SubClassRule()
                new.Class = choice
            new.SubstLookupRecord = subtable.SubstLookupRecord
            written.append(new)

    result = type(group[0])()
    result.Format = 2
    result.Coverage = buildCoverage(first, font.getReverseGlyphMap())
    firsts = [number + 1 for number, atom in enumerate(classes[1]) if atom & first]
    definitions = [definition(part) for part in classes]
    one = otTables.ChainSubClassSet() if chain else otTables.SubClassSet()
    all_sets = [one if number in firsts else None for number in range(max(firsts) + 1)]
    if chain:
        one.ChainSubClassRule = written
        result.BacktrackClassDef, result.InputClassDef, result.LookAheadClassDef = definitions
        result.ChainSubClassSet = all_sets
    else:
        one.SubClassRule = written
        result.ClassDef, result.SubClassSet = definitions[1], all_sets
    return result


def definition(classes):
    result = otTables.ClassDef()
    result.classDefs = {glyph: number + 1 for number, glyphs in enumerate(classes) for glyph in glyphs}
    return result


def rule_sets(subtable):
    """Return the rules of a subtable by the class of their first glyph."""
    if isinstance(subtable, otTables.ChainContextSubst):
        return [s and s.ChainSubClassRule for s in subtable.ChainSubClassSet]
    return [s and s.SubClassRule for s in subtable.SubClassSet]


def by_class(font, lookups):
    """Return the glyphs in an order in which those of a class, in the lookups
    with most rules, stand together: a class is then few ranges."""
    def count(subtable):
        return sum(len(rules or ()) for rules in rule_sets(subtable))

    large = sorted((s for lookup in lookups for s in lookup.SubTable
                    if lookup.LookupType in (CONTEXT, CHAIN) and s.Format == 2), key=count, reverse=True)[:3]
    keys = [font["GDEF"].table.GlyphClassDef] + [getattr(s, "InputClassDef", None) or s.ClassDef for s in large]
    order = font.getGlyphOrder()
    return order[:1] + sorted(order[1:], key=lambda glyph: [k.classDefs.get(glyph, 0) for k in keys])


# What stands beside a coverage, glyph for glyph, in tables of each kind.
BESIDE = {
    "SinglePos": [("Coverage", "Value")],
    "CursivePos": [("Coverage", "EntryExitRecord")],
    "MarkBasePos": [("MarkCoverage", "MarkArray.MarkRecord"), ("BaseCoverage", "BaseArray.BaseRecord")],
    "MarkMarkPos": [("Mark1Coverage", "Mark1Array.MarkRecord"), ("Mark2Coverage", "Mark2Array.Mark2Record")],
    "MarkLigPos": [("MarkCoverage", "MarkArray.MarkRecord"), ("LigatureCoverage", "LigatureArray.LigatureAttach")],
    "ContextSubst": [("Coverage", "SubRuleSet")],
}


def reorder(font, order):
    """Number the glyphs in another order."""
    for tag in font.keys():
        if tag != "GlyphOrder":
            font[tag]  # read while the numbers are the old ones
    glyf = font["glyf"]
    for glyph in font.getGlyphOrder():
        glyf[glyph].expand(glyf)
    font.setGlyphOrder(order)
    glyf.glyphOrder = order

    def sort(coverage, beside):
        by_number = sorted(range(len(coverage.glyphs)), key=lambda i: font.getGlyphID(coverage.glyphs[i]))
        for several in [coverage.glyphs] + ([beside] if isinstance(beside, list) else []):
            several[:] = [several[i] for i in by_number]

    def visit(table):
        beside = {}
        for coverage, path in BESIDE.get(type(table).__name__, []):
            value = table
            for name in path.split("."):
                value = getattr(value, name, None)
            beside[coverage] = value
        for name, value in table.__dict__.items():
            if isinstance(value, otTables.Coverage):
                sort(value, beside.get(name))
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, otTables.Coverage) and isinstance(value, list):
                    sort(child, None)
                elif hasattr(child, "__dict__"):
                    visit(child)

    for tag in ("GSUB", "GPOS", "GDEF"):
        visit(font[tag].table)


def write(font, lookups):
    """Write GSUB, with the rules over classes at its end."""
    written = {}
    for number, lookup in enumerate(lookups):
        if lookup.LookupType not in (CONTEXT, CHAIN) or not any(s.Format == 2 for s in lookup.SubTable):
            continue
        kind, lookup.LookupType = lookup.LookupType, EXTENSION
        for place, subtable in enumerate(lookup.SubTable):
            extension = otTables.ExtensionSubst()
            extension.Format, extension.ExtSubTable = 1, subtable
            if subtable.Format == 2:
                written[number, place] = kind, encode(subtable, font)
                extension.ExtSubTable = stand_in(subtable, number, place)
            lookup.SubTable[place] = extension
    data = bytearray(font["GSUB"].compile(font))

    def short(at):
        return struct.unpack_from(">H", data, at)[0]

    lookup_list = short(8)
    for (number, place), (kind, rules) in written.items():
        lookup = lookup_list + short(lookup_list + 2 + 2 * number)
        extension = lookup + short(lookup + 6 + 2 * place)
        struct.pack_into(">HHL", data, extension, 1, kind, len(data) - extension)
        data += rules
    font["GSUB"] = DefaultTable("GSUB")
    font["GSUB"].data = bytes(data)


def stand_in(subtable, *numbers):
    """Return what fontTools writes in the place of rules over classes: with other
    numbers something else, since it writes once what is the same."""
    record = otTables.SubstLookupRecord()
    record.SequenceIndex, record.LookupListIndex = numbers
    result = otTables.ContextSubst()
    result.Format, result.Coverage, result.SubstLookupRecord = 3, [subtable.Coverage], [record]
    return result


def shorts(*values):
    return struct.pack(f">{len(values)}H", *values)


def encode(subtable, font):
    """Write rules over classes, those of each set in a row."""
    chain = isinstance(subtable, otTables.ChainContextSubst)
    rows = [rules and [encode_rule(rule, chain) for rule in rules] for rules in rule_sets(subtable)]
    stride = max([STRIDE] + [len(rule) for row in rows if row for rule in row])
    base = max([BASE] + [2 + 2 * len(row) for row in rows if row])
    names = ["Coverage"] + (["BacktrackClassDef", "InputClassDef", "LookAheadClassDef"] if chain else ["ClassDef"])
    blocks = []
    for name in names:
        writer = OTTableWriter(tableTag="GSUB")
        getattr(subtable, name).compile(writer, font)
        blocks.append(writer.getAllData())
    for row in rows:
        if row:
            places = shorts(len(row), *range(base, base + stride * len(row), stride))
            blocks.append(places.ljust(base, b"\0") + b"".join(rule.ljust(stride, b"\0") for rule in row))

    ends = itertools.accumulate(map(len, blocks), initial=2 + 2 * len(names) + 2 + 2 * len(rows))
    offsets = list(ends)[:-1]
    header, rest = offsets[:len(names)], iter(offsets[len(names):])
    return shorts(2, *header, len(rows), *(next(rest) if row else 0 for row in rows)) + b"".join(blocks)


def encode_rule(rule, chain):
    actions = [n for record in rule.SubstLookupRecord for n in (record.SequenceIndex, record.LookupListIndex)]
    count = len(rule.SubstLookupRecord)
    if not chain:
        return shorts(len(rule.Class) + 1, count, *rule.Class, *actions)
    return shorts(
        len(rule.Backtrack), *rule.Backtrack, len(rule.Input) + 1, *rule.Input,
        len(rule.LookAhead), *rule.LookAhead, count, *actions)
