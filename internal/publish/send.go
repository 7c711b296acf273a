package publish

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/minio/minio-go/v7"
	"golang.org/x/sync/errgroup"
)

// atOnce is how many objects are sent at once: most of the time goes by in
// waiting for the store.
const atOnce = 16

// The record is written again after recordEvery objects, but no more than
// recordTimes in all, since it is as long as there are objects. What was sent
// since is sent twice where the program was killed.
const (
	recordEvery = 500
	recordTimes = 20
)

// Run does what is planned. After each object tell is called, if not nil, from
// one goroutine at a time, with how many of all are done. What stands in the
// store when it ends, however it ends, is recorded there.
func (p *Plan) Run(ctx context.Context, tell func(done, all int)) (err error) {
	sent, removed := p.Changes()
	if sent+removed == 0 {
		return nil
	}
	// What is about to be sent is named in the record first: killed at any moment,
	// the program leaves nothing in the store that it would not know again.
	if err := p.store.writeRecord(ctx, p.record); err != nil {
		return err
	}
	r := &running{Plan: p, all: sent + removed, tell: tell}
	defer func() {
		// What was sent is recorded although the program is told to end.
		if recorded := p.store.writeRecord(context.WithoutCancel(ctx), p.record); err == nil {
			err = recorded
		}
	}()
	for _, objects := range p.send {
		work, working := errgroup.WithContext(ctx)
		work.SetLimit(atOnce)
		for _, o := range objects {
			work.Go(func() error { return r.send(working, o) })
		}
		if err := work.Wait(); err != nil {
			return err
		}
	}
	return r.removeAll(ctx)
}

// running is a plan that is being run.
type running struct {
	*Plan
	tell func(done, all int)
	all  int

	mu   sync.Mutex // guards the record too
	done int
}

// send puts an object into the store, if its file is what the export says.
func (r *running) send(ctx context.Context, o object) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	file, err := r.files.Open(o.file)
	if err != nil {
		return err
	}
	defer file.Close()
	size, err := verify(file, o)
	if err != nil {
		return err
	}
	put, err := r.store.client.PutObject(ctx, r.store.bucket, r.store.prefix+o.name, file, size, o.options())
	if err != nil {
		return r.store.reason(err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.record[o.name] = published{o.digest(), put.ETag}
	return r.step(ctx)
}

// verify reads a file through, compares it with its sum and returns its size.
func verify(file fs.File, o object) (int64, error) {
	hash := sha256.New()
	size, err := io.Copy(hash, file)
	if err != nil {
		return 0, err
	}
	if hex.EncodeToString(hash.Sum(nil)) != o.sum {
		return 0, fmt.Errorf("%s is not what %s says; export the site again", o.file, manifest)
	}
	_, err = file.(io.Seeker).Seek(0, io.SeekStart)
	return size, err
}

// options are how an object is labelled.
func (o object) options() minio.PutObjectOptions {
	return minio.PutObjectOptions{
		ContentType:             o.headers["Content-Type"],
		CacheControl:            o.headers["Cache-Control"],
		ContentLanguage:         o.headers["Content-Language"],
		ContentDisposition:      o.headers["Content-Disposition"],
		ContentEncoding:         o.encoding,
		WebsiteRedirectLocation: o.redirect,
		DisableMultipart:        true, // its tag is then that of the whole
		// Over plain HTTP a signed body is sent in pieces, and some servers keep
		// "aws-chunked", which says so, as the encoding of the object.
		DisableContentSha256: true,
		SendContentMd5:       true,
	}
}

// removeAll removes what the export no longer has.
func (r *running) removeAll(ctx context.Context) error {
	for _, name := range r.remove {
		if err := r.store.client.RemoveObject(ctx, r.store.bucket, r.store.prefix+name, minio.RemoveObjectOptions{}); err != nil {
			return r.store.reason(err)
		}
		delete(r.record, name)
		if err := r.step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// step counts what is done, and records it from time to time.
func (r *running) step(ctx context.Context) error {
	r.done++
	if r.tell != nil {
		r.tell(r.done, r.all)
	}
	if r.done%max(recordEvery, r.all/recordTimes) == 0 {
		return r.store.writeRecord(ctx, r.record)
	}
	return nil
}
