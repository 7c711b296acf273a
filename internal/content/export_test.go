package content

import (
	"context"
	"io/fs"
	"time"
)

// Reviewing reads content without faults, and returns what a review does
// beside. Done again, it gives the same texts the same warnings once more.
func Reviewing(ctx context.Context, fsys fs.FS, now time.Time) (review func() *Review, err error) {
	l, lib := load(ctx, fsys, nil)
	if err := l.err(); err != nil {
		return nil, err
	}
	pairs := l.pairs(lib)
	return func() *Review { return l.review(lib, pairs, now) }, nil
}
