package search

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// slow finds as a hit is defined and as slowly: each part of a query is held
// against every word of every document.
type slow struct {
	docs      []Document
	thesaurus thesaurus
	words     [][][]string // of each document, of each field
	keys      map[string]*[kinds][]string
	needles   map[string][]needle // those of the query that a word may begin
}

func newSlow(docs []Document, synonyms [][]string) *slow {
	s := &slow{docs, newThesaurus(synonyms), make([][][]string, len(docs)), map[string]*[kinds][]string{}, nil}
	for d, doc := range docs {
		for _, field := range doc.Fields {
			words := fold(field.Text)
			s.words[d] = append(s.words[d], words)
			for _, w := range words {
				keys := [kinds][]string{inWords: {w}, inLoose: looseKeys(w)}
				if kind, ok := skeletonsOf[scriptOf(w)]; ok {
					keys[kind] = skeletons(w)
				}
				s.keys[w] = &keys
			}
		}
	}
	return s
}

// slowHit is what is compared of a hit.
type slowHit struct {
	ID    string
	Level level
	Field int
}

// find returns what a query finds, in the documents' order and in the order from
// the last to the first.
func (s *slow) find(query string) (hits, backwards []slowHit) {
	q := parse(query, s.thesaurus)
	for from, to := range q.runs() {
		q.addSkeletons(from, to)
	}
	s.needles = map[string][]needle{}
	for word, keys := range s.keys {
		for _, n := range q.needles {
			if slices.ContainsFunc(keys[n.kind], func(key string) bool {
				return strings.HasPrefix(key, n.text) || strings.HasPrefix(n.text, key)
			}) {
				s.needles[word] = append(s.needles[word], n)
			}
		}
	}
	found := make([][]slowHit, ranks)
	for d := range s.docs {
		if k := s.rank(d, q); len(q.words) > 0 && k != unfound {
			found[k] = append(found[k], slowHit{s.docs[d].ID, k.level(), s.field(d, k.level())})
		}
	}
	for k, docs := range found {
		if rank(k).level() == levelSkeleton && len(hits) > 0 && hits[0].Level < levelSkeleton {
			break
		}
		hits = append(hits, docs...)
		slices.Reverse(docs)
		backwards = append(backwards, docs...)
	}
	return hits, backwards
}

// rank returns the rank of a document: that of its worst found word, or that of
// the query as a name.
func (s *slow) rank(d int, q *query) rank {
	best := slices.Repeat([]rank{unfound}, len(q.words))
	asName := unfound
	for i, words := range s.words[d] {
		weight := s.docs[d].Fields[i].Weight
		for at, word := range words {
			for _, n := range s.needles[word] {
				if s.answers(n, weight, words[at:], len(words)) {
					for w := n.from; w < n.to; w++ {
						best[w] = min(best[w], rankOf(n.level, weight))
					}
				}
			}
		}
		name, asked := strings.Join(words, " "), strings.Join(q.words, " ")
		switch {
		case weight > Alias || !strings.HasPrefix(name, asked):
		case name == asked:
			asName = min(asName, rankOf(levelExact, weight))
		default:
			asName = min(asName, rankOf(levelPrefix, weight))
		}
	}
	return min(asName, slices.Max(append(best, 0)))
}

// field returns the field with most words of the query, the weightier and
// earlier of two.
func (s *slow) field(d int, l level) int {
	best, most := 0, -1
	for i, words := range s.words[d] {
		all, weight := wordSet(0), s.docs[d].Fields[i].Weight
		for at, word := range words {
			for _, n := range s.needles[word] {
				if n.level <= max(l, levelWord) && s.answers(n, weight, words[at:], len(words)) {
					all |= 1<<n.to - 1<<n.from
				}
			}
		}
		if cmp.Or(cmp.Compare(all.len(), most), cmp.Compare(s.docs[d].Fields[best].Weight, weight)) > 0 {
			best, most = i, all.len()
		}
	}
	return best
}

// answers reports whether words, the last of so many in a field of a weight, begin
// with n.
func (s *slow) answers(n needle, weight Weight, words []string, length int) bool {
	if weight > Alias {
		if n.level == levelSkeleton || !n.whole && short(n.text) && (n.level != levelWord || words[0] != n.text) {
			return false
		}
	}
	if slices.ContainsFunc(s.keys[words[0]][n.kind], func(key string) bool { return n.ends(n.text, key) }) {
		return true
	}
	joins := n.synonym || weight <= Alias || weight == Fact && length <= maxRun
	return joins && n.level > levelWord && s.makesUp(n, n.text, words[:min(len(words), maxRun)])
}

// makesUp reports whether words begin with rest, the remainder of n.
func (s *slow) makesUp(n needle, rest string, words []string) bool {
	if len(words) == 0 {
		return false
	}
	keys := s.keys[words[0]][n.kind]
	if n.level == levelSkeleton && len(keys) > 0 {
		keys = runSkeletons(words[0])
	}
	return slices.ContainsFunc(keys, func(key string) bool {
		if n.level == levelSkeleton && len(rest) < len(n.text) {
			key = inner(key)
		}
		return n.ends(rest, key) || key != "" && strings.HasPrefix(rest, key) && s.makesUp(n, rest[len(key):], words[1:])
	})
}

// asked returns n queries such as readers of docs type, the same each time: names
// whole, begun, misspelled, heard, in one word or in too many; words of any
// field in any number, and letters.
func asked(docs []Document, n int) []string {
	rng := rand.New(rand.NewPCG(12, 4))
	field := func(below int) []string {
		fields := docs[rng.IntN(len(docs))].Fields
		return append(strings.Fields(fields[rng.IntN(min(below, len(fields)))].Text), "")
	}
	spell := func(s string, r rune) string {
		letters := append([]rune(s), ' ')
		letters[rng.IntN(len(letters))] = r
		return string(letters)
	}
	heard := strings.NewReplacer("a", "", "e", "i", "o", "u", "c", "k", "ph", "f", "ا", "", "ص", "س", "ق", "ک")
	all := make([]string, n)
	for i := range all {
		name, words := field(2), field(9)
		from := rng.IntN(len(words))
		switch i % 9 {
		case 0:
			all[i] = strings.Join(name, " ")
		case 1:
			letters := []rune(name[0] + " ")
			all[i] = string(letters[:1+rng.IntN(len(letters))])
		case 2:
			all[i] = spell(strings.Join(name, " "), []rune("abtrskاہیسک")[rng.IntN(11)])
		case 3:
			all[i] = heard.Replace(strings.ToLower(strings.Join(name, " ")))
		case 4:
			all[i] = strings.Join(words[from:], "")
		case 5:
			all[i] = spell(strings.Join(name, ""), ' ')
		case 6:
			for range rng.IntN(maxWords + 2) {
				words := field(9)
				all[i] += words[rng.IntN(len(words))] + " "
			}
		case 7:
			all[i] = strings.Join(words[from:], " ")
		case 8:
			all[i] = string([]rune("abcdefghijklmnoprstuwyzابپتجحدرزسشقکلمنویہ")[rng.IntN(42)])
		}
	}
	return all
}

// Find finds what is to be found by its definition, in the same order, and shows
// the same field of it; and so in any other order of the documents.
func TestFindSlowly(t *testing.T) {
	docs, queries := library(t)
	docs = append(docs, firms(300)...)
	queries = append(queries[:60], asked(docs, 450)...)
	// Joined, the words are found where by itself the first, as short, is not.
	docs = append(docs, Document{"joined", []Field{{"baba bababas", Body}}})
	queries = append(queries, "ba bababa")
	groups := append([][]string{{"Software", "سافٹ ویئر", "Digital Media"}, {"کراچی", "شہر قائد"}}, synonyms...)
	backwards := make([]int32, len(docs))
	for i := range backwards {
		backwards[i] = int32(len(docs) - 1 - i)
	}
	x, s := NewIndex(docs, groups), newSlow(docs, groups)
	var found [levels]int
	for _, q := range queries {
		want, wantBackwards := s.find(q)
		for index, want := range map[*Index][]slowHit{x: want, x.Ordered(backwards): wantBackwards} {
			hits := index.Find(q)
			var got []slowHit
			for i := range hits.Len() {
				h := hits.At(i)
				got = append(got, slowHit{h.ID, h.level, h.Field()})
				found[h.level]++
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("%q: %s", q, diff)
			}
		}
	}
	for l, n := range found {
		if n == 0 {
			t.Errorf("nothing was found at level %d", l)
		}
	}
}
