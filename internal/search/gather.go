package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// gatherer gathers entries of one kind of key.
type gatherer struct {
	x       *Index
	kind    string
	numbers []int32 // of the documents, in the order in which equal hits are found
	ids     map[string]int
	keys    []string
	records []record
	runs    map[string][]way // of facts met before, as many are
}

// way is a key by which a text is found, and how.
type way struct{ key, way int }

// entries gathers all by which the index's documents are found by keys of a kind.
func (x *Index) entries(kind string) *entries {
	g := gatherer{x: x, kind: kind, numbers: x.numbers(), ids: map[string]int{}, runs: map[string][]way{}}
	for t := range int32(len(x.terms)) {
		g.word(t)
	}
	for f := range int32(len(x.owners)) {
		g.field(f)
	}
	if kind == synonymKey {
		for i, group := range x.thesaurus.groups {
			g.synonyms(i, group)
		}
	}
	return g.sorted()
}

// numbers returns the place of each document in the order in which equal hits are
// found.
func (x *Index) numbers() []int32 {
	numbers := make([]int32, len(x.ids))
	for d := range numbers {
		numbers[d] = int32(d)
	}
	for i, d := range x.order {
		numbers[d] = int32(i)
	}
	return numbers
}

// id returns the number of a key of a text.
func (g *gatherer) id(text string) int {
	id, ok := g.ids[text]
	if !ok {
		id = len(g.keys)
		g.ids[text] = id
		g.keys = append(g.keys, g.kind+text)
	}
	return id
}

// add adds documents that are found by a key.
func (g *gatherer) add(key, way int, postings ...int32) {
	for _, p := range postings {
		g.records = append(g.records, newRecord(key, way, g.numbers[posting(p).doc()], posting(p).weight()))
	}
}

// kindsOf is the kind of a term's keys that are keys of a kind here.
var kindsOf = map[string]kind{wordKey: inLoose, arabicFrame: inArabic, latinFrame: inLatin}

// word adds where a word stands: as it is written, loosely, and in names by its
// skeletons.
func (g *gatherer) word(t int32) {
	x := g.x
	k, ok := kindsOf[g.kind]
	if !ok {
		return
	}
	for key := range x.lexicons[k].keysOf(t) {
		id, way := g.id(key), wordList
		if k == inLoose && key != x.terms[t] {
			way = looseList
		}
		g.add(id, way, x.inNames(t)...)
		if k == inLoose {
			g.add(id, way, x.elsewhere(t)...)
		}
	}
}

// field adds what a field is found by as a whole, or several words of it as one.
func (g *gatherer) field(f int32) {
	x := g.x
	terms, owner := x.field(f), x.owners[f]
	terms = terms[:len(terms)-1]
	if len(terms) == 0 || !x.joins(f) || owner.weight() > Alias && g.kind != wordKey {
		return
	}
	if g.kind == nameKey {
		g.add(g.id(x.text(terms)), wordList, int32(owner))
		return
	}
	k, ok := kindsOf[g.kind]
	if !ok {
		return
	}
	for _, way := range g.ways(k, terms, owner.weight() > Alias) {
		g.add(way.key, way.way, int32(owner))
	}
}

// ways returns how words of a field are found as one, each way once, and
// remembers it of what is often met.
func (g *gatherer) ways(k kind, terms []int32, often bool) []way {
	text := ""
	if often {
		text = g.x.text(terms)
		if all, ok := g.runs[text]; ok {
			return all
		}
	}
	all := g.joined(k, terms)
	slices.SortFunc(all, func(a, b way) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.way, b.way)) })
	all = slices.Compact(all)
	if often {
		g.runs[text] = all
	}
	return all
}

// joined returns how two words and more in a row are found as one.
func (g *gatherer) joined(k kind, terms []int32) (ways []way) {
	for i := range terms {
		ways = g.extend(ways, k, "", terms[i:], 0)
	}
	return ways
}

// maxWays is how many ways to be found words of one field have as one: more have
// only names of very many words that are each spelled in many ways. Those words are
// found by themselves.
const maxWays = 20_000

// extend adds the keys of the first of terms, and of more, as one with so many
// words before them, which are spelled before.
func (g *gatherer) extend(ways []way, k kind, before string, terms []int32, words int) []way {
	if len(terms) == 0 || words == maxRun || len(ways) >= maxWays {
		return ways
	}
	in := &g.x.inner[k]
	if words == 0 {
		in = &g.x.first[k]
	}
	for key := range in.keysOf(terms[0]) {
		switch {
		case words > 0 && k == inLoose:
			ways = append(ways, way{g.id(before + key), looseList + utf8.RuneCountInString(before)})
		case words > 0:
			ways = append(ways, way{g.id(before + key), wordList})
		}
		ways = g.extend(ways, k, before+key, terms[1:], words+1)
	}
	return ways
}

// synonyms adds where any of a group stands.
func (g *gatherer) synonyms(i int, group []string) {
	x := g.x
	r := x.rankings.Get().(*ranking)
	defer x.rankings.Put(r)
	r.begin(x, &query{words: []string{""}})
	for _, form := range group {
		r.add(needle{levelLoose, form, true, 0, 1, inLoose, true})
	}
	id := g.id(strconv.Itoa(i))
	for d, k := range r.best[0] {
		if k != unfound {
			g.add(id, wordList, int32(newPosting(d, Weight(k%rank(weights)))))
		}
	}
}

// sorted returns what was gathered, each document once for each way of a key,
// with the best weight that it has.
func (g *gatherer) sorted() *entries {
	e := &entries{docs: len(g.x.ids), keys: g.keys, records: g.records}
	slices.SortFunc(e.keys, compareUTF16)
	rank := make([]int, len(e.keys))
	for i, key := range e.keys {
		rank[g.ids[key[len(g.kind):]]] = i
	}
	for i, r := range e.records {
		e.records[i] = r.withKey(rank[r.key()])
	}
	slices.Sort(e.records)
	e.records = slices.CompactFunc(e.records, func(a, b record) bool { return a>>weightBits == b>>weightBits })
	e.starts = make([]int, 0, len(e.keys)+1)
	for i, r := range e.records {
		for len(e.starts) <= r.key() {
			e.starts = append(e.starts, i)
		}
	}
	for len(e.starts) <= len(e.keys) {
		e.starts = append(e.starts, len(e.records))
	}
	return e
}

// text returns terms as a text.
func (x *Index) text(terms []int32) string {
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = x.terms[t]
	}
	return strings.Join(words, " ")
}
