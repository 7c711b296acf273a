package content

import (
	"context"
	"io/fs"
	"slices"
	"time"
)

// Reviewing reads content without faults, and returns what a review does
// beside.
func Reviewing(ctx context.Context, fsys fs.FS, now time.Time) (review func() *Review, err error) {
	l, lib := load(ctx, fsys, nil)
	if err := l.err(); err != nil {
		return nil, err
	}
	pairs := l.pairs(lib)
	return func() *Review { return l.review(lib, slices.Clone(pairs), now) }, nil
}
