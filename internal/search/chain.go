package search

import "slices"

// A chain is terms that make up a needle where they follow on each other: او, بی
// and ہوسٹ for OBHost. Chains are found among the terms alone, by what of a
// needle is left after each; only then is it looked where they stand.

// step is a term that may go on with a chain, and what is left after it.
type step struct {
	term int32
	left string
}

// chains calls found with each chain of two terms or more that makes up n and
// may stand somewhere. The chain is good for that call.
func (x *Index) chains(n needle, found func(chain []int32)) {
	if n.level == levelWord {
		return
	}
	first := &x.first[n.kind]
	for k, rest := range first.starts(n.text) {
		steps := x.steps(n, rest)
		if len(steps) == 0 {
			continue
		}
		for _, t := range first.terms.of(k) {
			x.extend(n, []int32{t}, steps, found)
		}
	}
}

// steps returns the terms that may stand where rest is left of n.
func (x *Index) steps(n needle, rest string) (steps []step) {
	in := &x.inner[n.kind]
	for k, left := range in.starts(rest) {
		for _, t := range in.terms.of(k) {
			steps = append(steps, step{t, left})
		}
	}
	if rest != "" && n.open(rest) {
		from, to := in.narrow(0, len(in.keys), rest)
		for _, t := range in.terms.between(from, to) {
			steps = append(steps, step{t, ""})
		}
	}
	return steps
}

// extend calls found with what steps make of a chain.
func (x *Index) extend(n needle, chain []int32, steps []step, found func(chain []int32)) {
	if len(chain) == maxRun {
		return
	}
	for _, s := range steps {
		if len(x.following(chain[len(chain)-1], s.term)) == 0 {
			continue
		}
		longer := append(slices.Clip(chain), s.term)
		if s.left == "" {
			found(longer)
		} else {
			x.extend(n, longer, x.steps(n, s.left), found)
		}
	}
}
