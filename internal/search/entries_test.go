package search

import (
	"slices"
	"strings"
	"testing"
)

// However long the words before it in a name, the last is found joined to them.
func TestEntriesOfLongName(t *testing.T) {
	long := strings.Repeat("ß", 190) // which is twice as many letters when folded
	x := NewIndex(append(firms(20), named("long", "او بی ہوسٹ", long+" Bau")), nil)
	e := x.entries(wordKey)
	i, ok := slices.BinarySearchFunc(e.keys, wordKey+strings.Repeat("s", 380)+"bau", compareUTF16)
	if !ok {
		t.Fatal("the name as one word is no key")
	}
	var ways []int
	for _, r := range e.of(i, i+1) {
		ways = append(ways, r.way())
		if r.doc() != 20 {
			t.Errorf("it finds document %d", r.doc())
		}
	}
	if !slices.Equal(ways, []int{looseList + 380}) {
		t.Errorf("it is found in the ways %v", ways)
	}
}

// A name of which each word is spelled in a few ways, and all together in hundreds
// of thousands, takes no more of an index than it may.
func TestEntriesOfManySpellings(t *testing.T) {
	var words []string
	for _, letter := range "بپتجدکگم" {
		words = append(words, "آس"+string(letter)+"ریلییہز")
	}
	if n := len(looseKeys(fold(words[0])[0])); n < 5 {
		t.Fatalf("%q has %d spellings", words[0], n)
	}
	e := NewIndex([]Document{named("many", strings.Join(words, " "), "Many")}, nil).entries(wordKey)
	if n := len(e.keys); n > maxWays+1000 || n < maxWays/10 {
		t.Errorf("it has %d keys", n)
	}
}
