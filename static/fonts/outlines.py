"""Draw the outlines of a font with as few points as leave each line where it was,
within half a unit: rounding to whole units may move it as far."""

import copy
import itertools

import numpy
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from scipy.optimize import least_squares

TOLERANCE = .5
# A curve is known by so many of its points for each of its parabolas, or where it
# is compared with them, by so many chords.
POINTS, CHORDS = 8, 32
# How many ways of rounding are tried.
TRIALS = 64


def simplify(font):
    """Draw every glyph anew."""
    glyf, hmtx = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.numberOfContours > 0:
            contours = [thinned(contour) for contour in contours_of(glyph)]
            points = [point for contour in contours for point in contour]
            glyph.coordinates = GlyphCoordinates([at for at, _ in points])
            glyph.flags = bytearray(on for _, on in points)
            glyph.endPtsOfContours = [end - 1 for end in itertools.accumulate(map(len, contours))]
    for name in font.getGlyphOrder():
        glyf[name].recalcBounds(glyf)
        hmtx[name] = hmtx[name][0], glyf[name].xMin


def contours_of(glyph):
    """Return the points of each contour, and whether they stand on its line."""
    points = [(at, flag & 1) for at, flag in zip(glyph.coordinates, glyph.flags)]
    starts = [0] + [end + 1 for end in glyph.endPtsOfContours]
    return [points[start:end] for start, end in zip(starts, starts[1:])]


class Run:
    """A part of a contour from one point on its line to the next that the font
    names: parabolas, each of which begins as the one before ends."""

    def __init__(self, points):
        self.points = points
        self.begin, self.end = unit(points[1] - points[0]), unit(points[-1] - points[-2])
        self.curve, self.chords = sample(points, POINTS), sample(points, CHORDS)

    def between(self):
        return len(self.points) - 2

    def through(self, points):
        """Return the run with other points."""
        run = copy.copy(self)
        run.points = points
        return run

    def joined(self, after):
        """Return this run and the one after it as one."""
        run = self.through(self.points + after.points[1:])
        run.end = after.end
        run.curve = numpy.concatenate([self.curve, after.curve])
        run.chords = numpy.concatenate([self.chords, after.chords])
        return run

    def passes(self, points):
        """Report whether a run through other points is the same line."""
        return (distances(self.curve, sample(points, CHORDS)).max() <= TOLERANCE
                and distances(sample(points, POINTS), self.chords).max() <= TOLERANCE)


def unit(vector):
    return vector / (numpy.hypot(*vector) or 1)


def sample(points, count):
    """Return so many points of each parabola of a run, and the last one."""
    t = numpy.arange(count)[:, None] / count
    inner = points[1:-1]
    joints = [points[0], *((a + b) / 2 for a, b in itertools.pairwise(inner)), points[-1]]
    if not inner:
        return numpy.array(points)
    parabolas = [(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c for a, b, c in zip(joints, inner, joints[1:])]
    return numpy.concatenate([*parabolas, points[-1:]])


def offsets(points, chords):
    """Return how far each point is from the nearest place on the chords."""
    start, along = chords[:-1], numpy.diff(chords, axis=0)
    length = (along ** 2).sum(1)
    length[length == 0] = 1
    off = points[:, None] - start
    off -= numpy.clip((off * along).sum(2) / length, 0, 1)[..., None] * along
    return off[numpy.arange(len(points)), (off ** 2).sum(2).argmin(1)]


def distances(points, chords):
    return numpy.hypot(*offsets(points, chords).T)


def runs(contour):
    """Return the runs of a contour, from a corner on if it has one."""
    on = [number for number, (_, on) in enumerate(contour) if on]
    if not on:
        return []
    found, points = [], []
    for at, on in contour[on[0]:] + contour[:on[0] + 1]:
        points.append(numpy.array(at, float))
        if on and len(points) > 1:
            found.append(Run(points))
            points = points[-1:]
    corner = next((n for n in range(len(found)) if not smooth(found[n - 1], found[n])), 0)
    return found[corner:] + found[:corner]


def smooth(before, after):
    """Report whether two curves meet without a corner to speak of."""
    return before.between() and after.between() and before.end @ after.begin > .95


def thinned(contour):
    """Return a contour with fewer points, if there can be any."""
    found = []
    for run in runs(contour):
        run = fewest(run, run.between() - 1) or run
        one = (found and smooth(found[-1], run)
               and fewest(found[-1].joined(run), found[-1].between() + run.between()))
        if one:
            found[-1] = one
        else:
            found.append(run)
    return [(tuple(map(int, at)), number == 0)
            for run in found for number, at in enumerate(run.points[:-1])] or contour


def fewest(run, most):
    """Return a run with as few points as can be and not more than most, or None."""
    best = None
    for count in range(most, 0, -1):
        found = redrawn(run, count)
        if not found:
            break
        best = found
    return best


def redrawn(run, count):
    """Return a run with so many points between its ends, or None."""
    inner = fitted(run, count)
    if inner is None:
        return None
    # Of the whole numbers next to each the nearest is tried first.
    near = [sorted([numpy.floor(value), numpy.ceil(value)], key=lambda whole: abs(whole - value))
            for value in numpy.ravel(inner)]
    for values in itertools.islice(itertools.product(*near), TRIALS):
        points = [run.points[0], *numpy.reshape(values, (-1, 2)), run.points[-1]]
        if run.passes(points):
            return run.through(points)
    return None


def fitted(run, count):
    """Return so many points between the ends of a run that the line is nearest to
    what it was and has the same directions at its ends, or None."""
    first, last = run.points[0], run.points[-1]

    def inner(values):
        return [first + values[0] * run.begin, *values[2:].reshape(-1, 2), last - values[1] * run.end]

    if count == 1:
        directions = numpy.array([run.begin, run.end]).T
        if abs(numpy.linalg.det(directions)) < .03:
            return None
        lengths = numpy.linalg.solve(directions, last - first)
        return [first + lengths[0] * run.begin] if min(lengths) > 0 else None
    length = numpy.hypot(*numpy.diff(run.curve, axis=0).T).sum() / (2 * count)
    guess = [run.curve[len(run.curve) * (2 * n + 3) // (2 * count)] for n in range(count - 2)]
    best = least_squares(
        lambda values: offsets(run.curve, sample([first, *inner(values), last], POINTS)).ravel(),
        [length, length, *numpy.ravel(guess)], max_nfev=8).x
    if min(best[:2]) <= 0 or distances(run.curve, sample([first, *inner(best), last], CHORDS)).max() > TOLERANCE:
        return None
    return inner(best)
