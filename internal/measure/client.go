package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// client asks over connections that stay open, and takes what is encoded as it comes.
type client struct{ http.Client }

// most is how many connections stay open.
const most = 256

func newClient() *client {
	return &client{http.Client{
		Transport:     &http.Transport{MaxIdleConns: most, MaxIdleConnsPerHost: most, DisableCompression: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       2 * time.Minute,
	}}
}

// answer is what came of asking: the bytes are those of the body as sent.
type answer struct {
	status int
	bytes  int64
}

// browser is which encodings Chromium and Firefox ask for.
const browser = "gzip, deflate, br, zstd"

// get asks as a browser does, and passes over the body.
func (c *client) get(address string) (answer, error) { return c.read(address, browser, io.Discard) }

// read asks in encodings, and writes the body as it was sent to w.
func (c *client) read(address, encodings string, w io.Writer) (answer, error) {
	req, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return answer{}, err
	}
	req.Header.Set("Accept-Encoding", encodings)
	resp, err := c.Do(req)
	if err != nil {
		return answer{}, err
	}
	defer resp.Body.Close()
	n, err := io.Copy(w, resp.Body)
	return answer{resp.StatusCode, n}, err
}

// errRefused says that a server has too much to do.
var errRefused = errors.New("the server is busy")

// want is get of what must have that status, or be refused.
func (c *client) want(status int, address string) (answer, error) {
	a, err := c.get(address)
	switch {
	case err == nil && a.status == http.StatusServiceUnavailable:
		err = errRefused
	case err == nil && a.status != status:
		err = fmt.Errorf("%s answers %d, not %d", address, a.status, status)
	}
	return a, err
}

// insist is want of what is asked for again while it is refused.
func (c *client) insist(status int, address string) (a answer, err error) {
	for range 100 {
		if a, err = c.want(status, address); !errors.Is(err, errRefused) {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	return a, err
}
