package publish

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/minio/minio-go/v7"
)

// recordName is the object that says what was published.
const recordName = "PUBLISHED"

// record is what was published: of each object, by its name, what tells whether
// it is still to stand there, and the tag that the store gave it. Neither is known
// of one that is being sent.
type record map[string]published

type published struct{ digest, etag string }

// readRecord returns the record of a store, empty where nothing was published.
func (s *Store) readRecord(ctx context.Context) (record, error) {
	o, err := s.client.GetObject(ctx, s.bucket, s.prefix+recordName, minio.GetObjectOptions{})
	if err != nil {
		return nil, s.reason(err)
	}
	defer o.Close()
	text, err := io.ReadAll(o)
	if minio.ToErrorResponse(err).Code == minio.NoSuchKey {
		return record{}, nil
	}
	if err != nil {
		return nil, s.reason(err)
	}
	r := record{}
	for line := range strings.Lines(string(text)) {
		f := strings.SplitN(strings.TrimSuffix(line, "\n"), " ", 3)
		if len(f) != 3 {
			return nil, fmt.Errorf("%v%s has the line %q, which is none of this program; remove the object, and everything is sent anew", s, recordName, line)
		}
		r[f[2]] = published{digest: f[0], etag: f[1]}
	}
	return r, nil
}

// writeRecord puts the record into the store.
func (s *Store) writeRecord(ctx context.Context, r record) error {
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(r)) {
		fmt.Fprintf(&b, "%s %s %s\n", r[name].digest, r[name].etag, name)
	}
	options := minio.PutObjectOptions{ContentType: "text/plain; charset=utf-8", CacheControl: "no-store", DisableMultipart: true, DisableContentSha256: true, SendContentMd5: true}
	_, err := s.client.PutObject(ctx, s.bucket, s.prefix+recordName, &b, int64(b.Len()), options)
	if err != nil {
		return s.reason(err)
	}
	return nil
}

// standing returns the tags of the objects that stand in the store, by name.
func (s *Store) standing(ctx context.Context) (map[string]string, error) {
	etags := map[string]string{}
	for o := range s.client.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Prefix: s.prefix, Recursive: true}) {
		if o.Err != nil {
			return nil, s.reason(o.Err)
		}
		etags[strings.TrimPrefix(o.Key, s.prefix)] = o.ETag
	}
	return etags, ctx.Err()
}
