package content

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// The groups of keys that must agree with each other.

func (b *Block) check() (at any, what, fix string) {
	var kinds []string
	for field, v := range reflect.ValueOf(b).Elem().Fields() {
		if !v.IsNil() {
			kinds = append(kinds, strings.ToLower(field.Name))
		}
	}
	switch len(kinds) {
	case 0:
		return b, "a block of no kind", "write what it is: paragraph, figures, names, streams, timeline, chart or note"
	case 1:
		return nil, "", ""
	}
	return b, "a block of several kinds: " + strings.Join(kinds, ", "), "make a block of each"
}

func (f *Fair) check() (at any, what, fix string) {
	if f.End.Time().Before(f.Start.Time()) {
		return &f.End, "the fair ends before it starts", "look the days up again"
	}
	return nil, "", ""
}

func (t *Timeline) check() (at any, what, fix string) {
	for i := range t.Events {
		year := &t.Events[i].Year
		if *year < 1000 || *year > 9999 {
			return year, fmt.Sprintf("%d is no year", *year), "write its four digits"
		}
		if i > 0 && *year < t.Events[i-1].Year {
			return year, fmt.Sprintf("%d after %d", *year, t.Events[i-1].Year), "put the events in order, the oldest first"
		}
	}
	return nil, "", ""
}

func (c *Chart) check() (at any, what, fix string) {
	for i := range c.Points {
		p := &c.Points[i]
		if p.Value < 0 {
			return &p.Value, "an amount below nothing", "write what can be drawn as a bar"
		}
		if i == 0 {
			continue
		}
		before := c.Points[i-1]
		if before.Target && !p.Target {
			return p, "an amount reached after one aimed at", "put the targets last"
		}
		if year, last := yearOf(p.Label.En), yearOf(before.Label.En); year != 0 && year < last {
			return p, fmt.Sprintf("%d after %d", year, last), "put the points in order, the oldest first"
		}
	}
	return nil, "", ""
}

// yearOf returns the first number of four digits in a label, or 0.
func yearOf(label string) int {
	for word := range strings.FieldsFuncSeq(label, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 4 {
			year, _ := strconv.Atoi(word)
			return year
		}
	}
	return 0
}
