package main

import "testing"

// What package format could not write rightly is refused, not guessed at.
func TestRefused(t *testing.T) {
	units := func(change, to string) error {
		patterns := map[string]string{}
		for key := "1000"; len(key) < 16; key += "0" {
			word := "0" + key[4:] + " thousand"
			patterns[key+"-count-one"], patterns[key+"-count-other"] = word, word
		}
		if change != "" {
			patterns[change] = to
		}
		return new(locale).setUnits(patterns)
	}
	list := func(start, end string) error {
		return new(locale).setList(map[string]string{
			"2": "{0} and {1}", "start": start, "middle": "{0}, {1}", "end": end,
		})
	}
	for _, c := range []struct {
		what string
		err  error
		good bool
	}{
		{"good date", checkDate("EEEE، d MMMM، y"), true},
		{"date with another field", checkDate("d MMM y G"), false},
		{"date with words", checkDate("d 'de' MMMM"), false},
		{"no date", checkDate(""), false},
		{"good units", units("", ""), true},
		{"unit with a plural", units("10000-count-one", "00 thousands"), false},
		{"unit missing", units("10000-count-other", ""), false},
		{"good list", list("{0}, {1}", "{0} and {1}"), true},
		{"list with two commas", list("{0}; {1}", "{0} and {1}"), false},
		{"list with a tail", list("{0}, {1}", "{0} and {1}!"), false},
	} {
		if (c.err == nil) != c.good {
			t.Errorf("%s: error %v", c.what, c.err)
		}
	}
}
