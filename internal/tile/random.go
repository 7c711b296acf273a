package tile

// seed spreads the tiles of the pavilion's first ten firms over glazes and
// designs. Every tile ever shown depends on it.
const seed = 112150077

// random is a stream of choices that follows from a slug. It is written out
// here because the generators of math/rand may change from release to release.
type random uint64

// newRandom begins the choices that follow from a slug (FNV-1a).
func newRandom(slug string) random {
	h := uint64(14695981039346656037) ^ seed
	for i := range len(slug) {
		h = (h ^ uint64(slug[i])) * 1099511628211
	}
	return random(h)
}

// next returns the next number of the stream (SplitMix64).
func (d *random) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// pick returns a number from 0 up to, but not including, n.
func (d *random) pick(n int) int { return int(d.next() % uint64(n)) }

// between returns a number from low to high.
func (d *random) between(low, high float64) float64 {
	return low + (high-low)*float64(d.next()>>40)/(1<<24)
}
