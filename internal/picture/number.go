package picture

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

var transformForm = regexp.MustCompile(`^[\s,]*(\w+)\s*\(([^()]*)\)`)

// number reads the number at the beginning of s and returns what follows it.
func number(s string) (v float64, rest string, ok bool) {
	trimmed := strings.TrimLeft(s, "\t\n\f\r ,")
	n := numberEnd(trimmed)
	if n == 0 {
		return 0, s, false
	}
	v, err := strconv.ParseFloat(trimmed[:n], 64)
	return v, trimmed[n:], err == nil
}

// numberEnd returns where the number ends that s begins with, 0 if with none.
// An e without an exponent is not part of it.
func numberEnd(s string) int {
	end := digits(s, sign(s, 0))
	if end < len(s) && s[end] == '.' {
		end = digits(s, end+1)
	}
	if !strings.ContainsAny(s[:end], "0123456789") {
		return 0
	}
	if end < len(s) && s[end]|' ' == 'e' {
		if from := sign(s, end+1); digits(s, from) > from {
			end = digits(s, from)
		}
	}
	return end
}

// sign returns where the sign ends that may stand at a byte of s.
func sign(s string, at int) int {
	if at < len(s) && (s[at] == '+' || s[at] == '-') {
		at++
	}
	return at
}

// digits returns where the digits end that may stand at a byte of s.
func digits(s string, at int) int {
	for at < len(s) && '0' <= s[at] && s[at] <= '9' {
		at++
	}
	return at
}

// numbers reads a list of numbers.
func numbers(s string) (list []float64, ok bool) {
	for strings.TrimSpace(s) != "" {
		v, rest, ok := number(s)
		if !ok {
			return nil, false
		}
		list, s = append(list, v), rest
	}
	return list, true
}

// length reads a length in pixels; one that is not written is 0.
func length(s string) (v float64, ok bool) {
	if s == "" {
		return 0, true
	}
	v, rest, ok := number(s)
	rest = strings.TrimSpace(rest)
	return v, ok && (rest == "" || rest == "px")
}

// fraction reads an opacity.
func fraction(s string) (v float64, ok bool) {
	v, rest, ok := number(s)
	if strings.TrimSpace(rest) == "%" {
		v, rest = v/100, ""
	}
	return min(max(v, 0), 1), ok && strings.TrimSpace(rest) == ""
}

// transform returns m after the transformations that are written in s.
func transform(m rasterx.Matrix2D, s string) (rasterx.Matrix2D, bool) {
	const degree = math.Pi / 180
	for strings.TrimSpace(s) != "" {
		parts := transformForm.FindStringSubmatch(s)
		if parts == nil {
			return m, false
		}
		s = s[len(parts[0]):]
		v, ok := numbers(parts[2])
		if !ok {
			return m, false
		}
		switch parts[1] + strconv.Itoa(len(v)) {
		case "matrix6":
			m = m.Mult(rasterx.Matrix2D{A: v[0], B: v[1], C: v[2], D: v[3], E: v[4], F: v[5]})
		case "translate1":
			m = m.Translate(v[0], 0)
		case "translate2":
			m = m.Translate(v[0], v[1])
		case "scale1":
			m = m.Scale(v[0], v[0])
		case "scale2":
			m = m.Scale(v[0], v[1])
		case "rotate1":
			m = m.Rotate(v[0] * degree)
		case "rotate3":
			m = m.Translate(v[1], v[2]).Rotate(v[0]*degree).Translate(-v[1], -v[2])
		case "skewX1":
			m = m.SkewX(v[0] * degree)
		case "skewY1":
			m = m.SkewY(v[0] * degree)
		default:
			return m, false
		}
	}
	return m, true
}

// near reports whether a path and its place on the canvas are near enough to
// be drawn with the numbers that rasterx has.
func near(path []fixed.Int26_6, m rasterx.Matrix2D) bool {
	for _, v := range []float64{m.A * farthest, m.B * farthest, m.C * farthest, m.D * farthest, m.E, m.F} {
		if !(math.Abs(v) <= 16*farthest) { // nor NaN
			return false
		}
	}
	return !slices.ContainsFunc(path, func(v fixed.Int26_6) bool { return v < -farthest<<7 || v > farthest<<7 })
}
