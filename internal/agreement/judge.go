package agreement

import (
	"strings"
	"sync"

	"pavilion/internal/lang"
)

// Text is a text in both languages. Its id holds no white space.
type Text struct {
	ID string
	lang.Text
}

// Judgement is what a record says of texts, and what it becomes by them.
type Judgement struct {
	Stale    []Stale // in the order of the texts
	Recorded int     // how many texts are in the record that were not, or not as they are

	// Unreadable are the numbers, from 1, of the lines of the record that make no
	// sense. Such a record is not written anew, lest something be lost.
	Unreadable []int

	record *Record
	texts  []Text
	file   []byte // of the record from now on; nil where it holds that already
}

// Judge holds texts, which are all that there are, against the record.
func (r *Record) Judge(texts []Text) *Judgement {
	return r.judge(texts, func(string) bool { return false })
}

// Agree returns the judgement that is made if the texts whose ids agreed
// accepts say the same in both languages.
func (j *Judgement) Agree(agreed func(id string) bool) *Judgement {
	return j.record.judge(j.texts, agreed)
}

func (r *Record) judge(texts []Text, agreed func(id string) bool) *Judgement {
	now := printsOf(texts)
	if r.holds(texts, now) {
		return &Judgement{record: r, texts: texts}
	}
	was := r.parsed()
	j := &Judgement{record: r, texts: texts, Unreadable: was.unreadable}
	known := make(map[prints]struct{}, len(was.lines))
	for _, l := range was.lines {
		known[l.prints] = struct{}{}
	}
	lost := sync.OnceValue(func() lost { return r.lost(now) }) // mostly nothing is new
	lines := make([]line, 0, len(texts))
	for i, t := range texts {
		_, known := known[now[i]]
		if !known && !agreed(t.ID) {
			if earlier := r.earlier(t.ID, now[i], lost()); len(earlier) > 0 {
				j.Stale = append(j.Stale, stale(i, now[i], earlier))
				lines = append(lines, earlier...)
				continue
			}
		}
		if !known {
			j.Recorded++
		}
		lines = append(lines, line{id: t.ID, prints: now[i]})
	}
	if file := format(sorted(lines)); len(was.unreadable) == 0 && string(file) != withoutReturns(r.file) {
		j.file = file
	}
	return j
}

// holds reports whether the record is just what is written of these texts, as it
// mostly is: then each agrees, and none of its lines need be parsed.
func (r *Record) holds(texts []Text, now []prints) bool {
	lines := make([]line, len(texts))
	for i, t := range texts {
		lines[i] = line{id: t.ID, prints: now[i]}
	}
	rest, is := strings.CutPrefix(r.file, head)
	var written []byte
	for _, l := range sorted(lines) {
		written = l.appendTo(written[:0])
		if n := len(written); is && len(rest) >= n && rest[:n] == string(written) {
			rest = rest[n:]
		} else {
			return false
		}
	}
	return is && rest == ""
}

// printsOf returns the fingerprints of each text.
func printsOf(texts []Text) []prints {
	var p printer
	all := make([]prints, len(texts))
	for i := range texts {
		all[i] = p.both(texts[i].Text)
	}
	return all
}

// withoutReturns returns a file with lines that end as they do everywhere but on
// Windows.
func withoutReturns(file string) string { return strings.ReplaceAll(file, "\r\n", "\n") }

// lost are the agreements of a record that no text has any more, each by
// either half: texts may have been moved and changed at once.
type lost struct{ byUr, byEn map[fingerprint]prints }

func (r *Record) lost(now []prints) lost {
	standing := make(map[prints]bool, len(now))
	for _, p := range now {
		standing[p] = true
	}
	gone := lost{map[fingerprint]prints{}, map[fingerprint]prints{}}
	for _, l := range r.parsed().lines {
		if !standing[l.prints] {
			gone.byUr[l.ur], gone.byEn[l.en] = l.prints, l.prints
		}
	}
	return gone
}

// earlier returns the agreements with which a text shares one half, as lines
// of its own: those that were of its id or, if there are none, lost ones.
func (r *Record) earlier(id string, now prints, gone lost) (lines []line) {
	add := func(p prints) { lines = append(lines, line{id, p, true}) }
	for _, l := range r.of(id) {
		if l.ur == now.ur || l.en == now.en {
			add(l.prints)
		}
	}
	if len(lines) > 0 {
		return lines
	}
	if p, ok := gone.byUr[now.ur]; ok {
		add(p)
	}
	if p, ok := gone.byEn[now.en]; ok {
		add(p)
	}
	return lines
}
