package main

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"net/url"
	"slices"
	"strings"

	"pavilion/internal/lang"
)

// query is what somebody looks for in a language of the site.
type query struct {
	in    lang.Lang
	words string
}

// address returns where the query is answered.
func (q query) address() string {
	return "/" + q.in.String() + "/search/?q=" + url.QueryEscape(q.words)
}

// queries returns what people may look for at a fair: names, and the beginnings
// of names, names in the other script, misspelt ones, common words, letters. The
// same fair gives the same.
func (f *fair) queries(count int) (list []query) {
	chance := rand.New(rand.NewPCG(uint64(f.firms), 3))
	ways := []func(l lang.Lang, name lang.Text) string{
		func(l lang.Lang, name lang.Text) string { return name.In(l) },
		func(l lang.Lang, name lang.Text) string { return beginning(name.In(l), 2+chance.IntN(6)) },
		func(l lang.Lang, name lang.Text) string { return name.In(l.Other()) },
		func(l lang.Lang, name lang.Text) string { return misspelt(chance, name.In(l)) },
		func(l lang.Lang, _ lang.Text) string { return f.words[l][chance.IntN(len(f.words[l]))] },
		func(l lang.Lang, name lang.Text) string { return beginning(name.In(l), 1) },
	}
	for i := range count {
		l := lang.All[i%len(lang.All)]
		list = append(list, query{l, ways[i/len(lang.All)%len(ways)](l, f.names[chance.IntN(len(f.names))])})
	}
	return list
}

func beginning(s string, most int) string {
	letters := []rune(s)
	return strings.TrimSpace(string(letters[:min(most, len(letters))]))
}

// misspelt returns s with two letters in each other's place, or one left out.
func misspelt(chance *rand.Rand, s string) string {
	letters := []rune(s)
	at := chance.IntN(len(letters) - 1)
	if chance.IntN(2) == 0 {
		letters[at], letters[at+1] = letters[at+1], letters[at]
		return string(letters)
	}
	return string(slices.Delete(letters, at, at+1))
}

// commonest returns the words that stand in most of the texts.
func commonest(texts []lang.Text, l lang.Lang, most int) []string {
	count := map[string]int{}
	for _, t := range texts {
		for word := range strings.FieldsFuncSeq(t.In(l), func(r rune) bool { return strings.ContainsRune(" ,.،۔()", r) }) {
			count[word]++
		}
	}
	words := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	return words[:min(most, len(words))]
}
