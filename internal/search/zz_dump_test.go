package search

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"testing"
	"unicode"
)

func randomStrings(n int) []string {
	rng := rand.New(rand.NewPCG(1, 2))
	alphabet := []rune("ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآئؤأإيىكهةۀۂۓۃٱ   aAbcdefghijklmnopqrstuvwxyzéßİıøÅæ\u0653\u0654\u0655\u064b\u0651\u0670\u200c\u200d\u200f\u2066\u2069\u0640.,'’،۔؟+#&-/…٫٬۰۱٢٣0129½①ﷺﻻＯＢ京都한が🇵🇰क्षि\u0301™\x00\ufffd")
	out := make([]string, n)
	for i := range out {
		var s []rune
		for range rng.IntN(14) {
			if rng.IntN(30) == 0 {
				r := rune(rng.IntN(0x30000))
				if !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z) { r = 'x' }
				s = append(s, r)
			} else {
				s = append(s, alphabet[rng.IntN(len(alphabet))])
			}
		}
		out[i] = string(s)
	}
	return out
}

func TestDump(t *testing.T) {
	var docs []Document
	qs := randomStrings(20000)
	for i, r := range append(tsv(t, "must-match.tsv"), tsv(t, "must-not-match.tsv")...) {
		docs = append(docs, Document{string(rune(0x4e00 + i)), []Field{{r[1], Name}, {r[0]+" "+r[1], Body}}})
		qs = append(qs, r[0], r[1])
	}
	x := NewIndex(docs, [][]string{{"کراچی", "Lahore", "a b"}})
	var b bytes.Buffer
	x.WriteJSON(&b)
	type res struct{ Q, F string; H []string; L []int }
	var rs []res
	for _, q := range qs {
		r := res{Q: q, F: Fold(q)}
		for _, h := range x.Find(q) { r.H = append(r.H, h.Document.ID); r.L = append(r.L, int(h.Level)) }
		rs = append(rs, r)
	}
	// all runes
	all := []string{}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xd800 && r < 0xe000 { continue }
		if !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z) { all = append(all, "?"); continue }
		all = append(all, Fold(string([]rune{'a', r, 'b'})))
		f := Fold(string(r)); if Fold(f) != f { t.Errorf("%U %q %q", r, f, Fold(f)) }
		f = Fold("a"+string(r)+"b"); if Fold(f) != f { t.Errorf("%U %q %q", r, f, Fold(f)) }
	}
	o, _ := json.Marshal(map[string]any{"index": json.RawMessage(b.Bytes()), "res": rs, "all": all})
	os.WriteFile("/tmp/w/search/dump.json", o, 0o644)
}
