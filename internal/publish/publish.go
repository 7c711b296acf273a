// Package publish sends an export to an object store that speaks the protocol
// of Amazon S3, from which a network of caches or the store itself serves it.
//
// A reader never meets a page whose parts are missing: what pages load is sent
// first, and what names other files after these; then the pages, then what lists
// them, and what the export no longer has is removed last. What was sent is
// recorded in the store itself, in an object called PUBLISHED, so that only what
// has changed is sent again, by whoever publishes next and from wherever, and so
// that nothing is removed but what was published. The record is kept while objects
// are sent: what is interrupted goes on where it was.
//
// An object has one form for all readers, as a store does not choose. What
// compresses is sent as gzip, which every browser and crawler reads.
package publish

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// Amazon is the endpoint of Amazon S3 itself.
const Amazon = "https://s3.amazonaws.com"

// Store is a bucket, or the part of it under a prefix.
type Store struct {
	client *minio.Client
	bucket string
	prefix string // of keys; "" or "fairs/ciftis/"
	bySite bool   // the prefix is the path under which the site stands
}

// Open returns the bucket of an endpoint, an http or https address; region may
// be "" where the store tells it. The prefix "" is the path under which the site
// stands, "/" none. The credentials are those of the usual places: the variables
// AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the file ~/.aws/credentials, or
// the role of the machine. Nothing is asked of the store yet.
func Open(endpoint, region, bucket, prefix string) (*Store, error) {
	u, err := url.Parse(endpoint)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.User != nil {
		// It is not repeated, as it may hold a secret.
		return nil, fmt.Errorf("this is no address of a store; write it as %s, with nothing after the host and no credentials", Amazon)
	}
	client, err := minio.New(u.Host, &minio.Options{
		Creds: credentials.NewChainCredentials([]credentials.Provider{
			&credentials.EnvAWS{},
			&credentials.FileAWSCredentials{},
			&credentials.IAM{},
		}),
		Secure: u.Scheme == "https",
		Region: region,
	})
	if err != nil {
		return nil, err
	}
	bySite := prefix == ""
	if prefix = strings.Trim(path.Clean("/"+prefix), "/"); prefix != "" {
		prefix += "/"
	}
	return &Store{client, bucket, prefix, bySite}, nil
}

// String returns how people call the store: "s3://fairs/ciftis/".
func (s *Store) String() string { return "s3://" + s.bucket + "/" + s.prefix }

// reason says why the store could not be asked or told something, and what to
// do; an error of the protocol in words of its own.
func (s *Store) reason(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	fix := ""
	switch answer := minio.ToErrorResponse(err); answer.Code {
	case minio.NoSuchBucket:
		fix = "there is no such bucket; make it, or mend the name after -bucket"
	case minio.AccessDenied, "InvalidAccessKeyId", "SignatureDoesNotMatch":
		fix = "the store refuses the credentials (" + answer.Code + "); set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to those of one who may list, read, write and delete in it"
	case "AuthorizationHeaderMalformed", "PermanentRedirect":
		fix = answer.Message + "; mend -region"
	case "":
		fix = cmp.Or(errors.Unwrap(err), err).Error() + "; check -endpoint and the network"
	default:
		fix = answer.Code + ": " + answer.Message
	}
	return fmt.Errorf("%v: %s", s, fix)
}
