package picture

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// pathArguments is how many numbers each command of a path takes.
var pathArguments = map[byte]int{'m': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7, 'z': 0}

// farthest is how many pixels away from the origin a path may lead.
const farthest = 1 << 12

// scalePath returns a path as oksvg reads it right, with every length scaled:
// each command written out, its numbers apart, nothing after z but a new
// beginning. It reports false where the path is broken or leads too far.
func scalePath(d string, scale float64) (string, bool) {
	var scaled []byte
	var command, last byte
	var room [7]float64
	for {
		d = strings.TrimLeft(d, " \t\r\n,")
		if d == "" {
			return string(scaled), true
		}
		if c := d[0]; c|' ' >= 'a' && c|' ' <= 'z' {
			command, d = c, d[1:]
		} else if command|' ' == 'z' {
			return "", false
		}
		lower := command | ' '
		n, known := pathArguments[lower]
		if !known || last == 0 && lower != 'm' {
			return "", false
		}
		if last == 'z' && lower != 'm' && lower != 'z' {
			scaled = append(scaled, "m 0 0 "...)
		}
		v := room[:n]
		for i := range v {
			var ok bool
			if v[i], d, ok = pathNumber(d, lower == 'a' && (i == 3 || i == 4)); !ok {
				return "", false
			}
			if lower != 'a' || i < 2 || i > 4 {
				v[i] *= scale
			}
			if math.Abs(v[i]) > farthest {
				return "", false
			}
		}
		scaled = appendCommand(scaled, command, v)
		last = lower
		if lower == 'm' { // what follows are lines
			command-- // l, L
		}
	}
}

// appendCommand appends a command of a path with its numbers.
func appendCommand(path []byte, command byte, v []float64) []byte {
	decimals := [7]int{6, 6, 6, 6, 6, 6, 6}
	if command|' ' == 'a' {
		if v[0], v[1] = math.Abs(v[0]), math.Abs(v[1]); v[0] == 0 || v[1] == 0 { // a straight line
			command, v = command+('l'-'a'), v[5:]
		} else {
			decimals[3], decimals[4] = 0, 0 // the flags
		}
	}
	path = append(path, command, ' ')
	for i, x := range v {
		path = append(strconv.AppendFloat(path, x, 'f', decimals[i], 64), ' ')
	}
	return path
}

// pathNumber reads a number of a path, or one of the flags of an arc, which
// may stand without anything between.
func pathNumber(d string, flag bool) (v float64, rest string, ok bool) {
	if !flag {
		return number(d)
	}
	d = strings.TrimLeft(d, " \t\r\n,")
	if d == "" || d[0] != '0' && d[0] != '1' {
		return 0, d, false
	}
	return float64(d[0] - '0'), d[1:], true
}

// outline returns the path of a shape. It reports false where a length is not
// in pixels, and "" where there is nothing to draw.
func (e *element) outline() (path string, ok bool) {
	switch e.name {
	case "path":
		return e.attribute("d"), true
	case "polyline", "polygon":
		points, ok := numbers(e.attribute("points"))
		if len(points) < 2 || len(points)%2 != 0 {
			return "", ok && len(points) == 0
		}
		path = "M" + strings.Trim(fmt.Sprint(points), "[]")
		if e.name == "polygon" {
			path += "z"
		}
		return path, ok
	}
	v := map[string]float64{}
	for _, a := range e.attributes {
		if attributes[a.name] && a.name != "transform" {
			if v[a.name], ok = length(a.value); !ok {
				return "", false
			}
		}
	}
	switch e.name {
	case "line":
		return fmt.Sprint("M ", v["x1"], v["y1"], " L ", v["x2"], v["y2"]), true
	case "rect":
		return roundedRect(v["x"], v["y"], v["width"], v["height"], e.radius(v, "rx", "ry"), e.radius(v, "ry", "rx")), true
	case "circle":
		return roundedRect(v["cx"]-v["r"], v["cy"]-v["r"], 2*v["r"], 2*v["r"], v["r"], v["r"]), true
	}
	rx, ry := e.radius(v, "rx", "ry"), e.radius(v, "ry", "rx")
	return roundedRect(v["cx"]-rx, v["cy"]-ry, 2*rx, 2*ry, rx, ry), true
}

// radius returns the radius of that name, or the other if it is not written.
func (e *element) radius(v map[string]float64, name, other string) float64 {
	if s := e.attribute(name); s == "" || s == "auto" {
		return v[other]
	}
	return v[name]
}

func roundedRect(x, y, w, h, rx, ry float64) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	if rx == 0 || ry == 0 {
		return fmt.Sprintf("M%g %gh%gv%gh%gz", x, y, w, h, -w)
	}
	return fmt.Sprintf("M%g %gh%ga%g %g 0 0 1 %g %gv%ga%g %g 0 0 1 %g %gh%ga%g %g 0 0 1 %g %gv%ga%g %g 0 0 1 %g %gz",
		x+rx, y, w-2*rx, rx, ry, rx, ry, h-2*ry, rx, ry, -rx, ry, 2*rx-w, rx, ry, -rx, -ry, 2*ry-h, rx, ry, rx, -ry)
}
