package content

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"sync"
	"time"

	"pavilion/internal/agreement"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// Review is a reading of the content for those who write it.
type Review struct {
	Library *Library   // nil where there are faults
	Pairs   []*Pair    // every text in both languages; nil where there are faults
	Faults  fault.List // what is wrong or, where nothing is, what a reader would notice, as warnings

	// Agreement tells which texts are stale, and what becomes of the record of
	// those that agree; nil where there are faults, or the record is unreadable.
	Agreement *agreement.Judgement

	sources map[string]*source // the files that were read, by name
}

// reviews are the kinds of thing that a reader would notice, by the name that
// the faults found have as their Rule; each looks at the whole content while
// the others do, and changes nothing that they read.
var reviews = []struct {
	rule string
	look func(*reviewer)
}{
	{"stale", (*reviewer).stale},
	{"glossary", (*reviewer).glossary},
	{"number", (*reviewer).numbers},
	{"date", (*reviewer).calendar},
	{"day", (*reviewer).days},
	{"contact", (*reviewer).contacts},
	{"shared", (*reviewer).shared},
	{"alike", (*reviewer).alike},
	{"summary", (*reviewer).summaries},
	{"source", (*reviewer).unused},
	{"count", (*reviewer).counts},
	{"wording", (*reviewer).wording},
	{"picture", (*reviewer).pictures},
	{"sample", (*reviewer).samples},
}

// NewReview reads the content as Load does, and where that finds no fault looks
// for what a reader would notice; now is the time by which dates are judged.
// Texts that were changed in one language only it knows by the record that
// agreed.txt may hold (see package agreement).
// Its error says that ctx is done, or is nil.
func NewReview(ctx context.Context, fsys fs.FS, now time.Time, extra ...Field) (*Review, error) {
	l, lib := load(ctx, fsys, extra)
	err := l.err()
	if faults, ok := errors.AsType[fault.List](err); ok {
		return &Review{Faults: faults}, nil
	} else if err != nil {
		return nil, err
	}
	review := l.review(lib, l.pairs(lib), now)
	lib.finish()
	return review, ctx.Err()
}

// review looks at a library without faults, which is not finished, and its
// texts.
func (l *loader) review(lib *Library, pairs []*Pair, now time.Time) *Review {
	r := &reviewer{loader: l, lib: lib, pairs: pairs, now: now}
	r.look()
	r.giveWarnings()
	return &Review{lib, r.pairs, r.warnings.Shortened(maxTold), r.agreement, l.sources}
}

// look has all reviews look at once, and sorts what they find.
func (r *reviewer) look() {
	each := make([]reviewer, len(reviews))
	var all sync.WaitGroup
	for i, review := range reviews {
		each[i] = *r
		each[i].rule = review.rule
		all.Go(func() { review.look(&each[i]) })
	}
	all.Wait()
	for _, one := range each {
		r.warnings = append(r.warnings, one.warnings...)
		r.agreement = cmp.Or(r.agreement, one.agreement)
	}
	r.warnings = r.warnings.Sorted()
}

// reviewer looks at a library without faults, which is not finished: its firms
// are in the order of their files.
type reviewer struct {
	*loader
	lib       *Library
	pairs     []*Pair
	now       time.Time
	rule      string // of the warnings now looked for
	warnings  fault.List
	agreement *agreement.Judgement
}

// warnAt notes what a reader would notice at a line and column of a file.
func (r *reviewer) warnAt(at fault.Position, what, fix string) {
	if src := r.sources[at.File]; src != nil && src.intended(at.Line, r.rule) {
		return
	}
	r.warnings = append(r.warnings, fault.Fault{File: at.File, Line: at.Line, Column: at.Column, What: what, Fix: fix, Warning: true, Rule: r.rule})
}

// warnOf does so of the loaded value to which v points.
func (r *reviewer) warnOf(v any, what, fix string) { r.warnAt(r.position(v), what, fix) }

// warnIn does so of the text of a pair in l, from its byte offset on.
func (r *reviewer) warnIn(p *Pair, l lang.Lang, offset int, what, fix string) {
	at := p.In(l)
	within := r.within(at)
	at.Line, at.Column = within.at(offset)
	r.warnAt(at, what, fix)
}

// within finds the bytes of the text that begins at a place.
func (r *reviewer) within(at fault.Position) locator {
	return place{src: r.sources[at.File], line: int32(at.Line), column: int32(at.Column)}.locator()
}
