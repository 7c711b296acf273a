package qrcode

import (
	"errors"
	"iter"
	"sync"

	"rsc.io/qr/coding"
)

// masks is how many patterns ISO/IEC 18004 knows to lay over a code so that
// it reads well.
const masks = 8

// encode returns the smallest code for text, at error correction M or better,
// that has no false finder pattern. Where neither of the two smallest sizes
// has such a code it is the one with the fewest.
//
// The standard's own way to choose a mask is not followed, for it heeds false
// finder patterns too little: of a thousand codes so chosen, a reader built on
// ZXing failed on twenty, and on fewer than one of those with the fewest.
func encode(text string) (*coding.Code, error) {
	data := coding.String(text)
	least, err := leastVersion(data)
	if err != nil {
		return nil, err
	}
	var best *coding.Code
	fewest := 0
	for version := least; version <= min(least+1, coding.MaxVersion); version++ {
		for code, err := range codes(data, version) {
			if err != nil {
				return nil, err
			}
			n := falseFinders(code)
			if best == nil || n < fewest {
				best, fewest = code, n
			}
			if n == 0 {
				return best, nil
			}
		}
	}
	return best, nil
}

// leastVersion returns the smallest version that holds data at level M.
func leastVersion(data coding.String) (coding.Version, error) {
	for v := range coding.Version(coding.MaxVersion + 1) {
		if v >= coding.MinVersion && fits(data, v, coding.M) {
			return v, nil
		}
	}
	return 0, errors.New("the text is too long")
}

func fits(data coding.String, v coding.Version, l coding.Level) bool {
	return data.Bits(v) <= v.DataBytes(l)*8
}

// codes yields every code for data of one version, the best corrected first.
func codes(data coding.String, v coding.Version) iter.Seq2[*coding.Code, error] {
	return func(yield func(*coding.Code, error) bool) {
		for _, l := range []coding.Level{coding.H, coding.Q, coding.M} {
			for m := range coding.Mask(masks) {
				if fits(data, v, l) && !yield(encodeAs(data, v, l, m)) {
					return
				}
			}
		}
	}
}

// encodeAs returns the code for data of one version, level and mask.
func encodeAs(data coding.String, v coding.Version, l coding.Level, m coding.Mask) (*coding.Code, error) {
	plan, err := plans[v][l][m]()
	if err != nil {
		return nil, err
	}
	return plan.Encode(data)
}

// plans are where the bits of a code go, by version, level and mask. Each is made
// when it is first asked for.
var plans = func() (all [coding.MaxVersion + 1][coding.H + 1][masks]func() (*coding.Plan, error)) {
	for v := range all {
		for l := range all[v] {
			for m := range all[v][l] {
				all[v][l][m] = sync.OnceValues(func() (*coding.Plan, error) {
					return coding.NewPlan(coding.Version(v), coding.Level(l), coding.Mask(m))
				})
			}
		}
	}
	return all
}()
