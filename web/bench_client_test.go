package web

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
)

// conversation asks one thing over one connection again and again. The first
// answer tells how long each is, so that asking costs little beside answering.
type conversation struct {
	conn    net.Conn
	request []byte
	answer  []byte
}

func converse(b *testing.B, s benchServer, path, accept string) *conversation {
	b.Helper()
	conn, err := net.Dial("tcp", s.addr)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { conn.Close() })
	c := &conversation{conn: conn, request: fmt.Appendf(nil, "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: %s\r\n\r\n", path, s.addr, accept)}
	conn.Write(c.request)
	var read bytes.Buffer
	resp, err := http.ReadResponse(bufio.NewReaderSize(io.TeeReader(conn, &read), 1), nil)
	if err != nil || resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Encoding") == "" {
		b.Fatalf("%s answers %s: %+v, %v", s.name, path, resp, err)
	}
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		b.Fatal(err)
	}
	c.answer = make([]byte, read.Len())
	return c
}

// ask asks n times.
func (c *conversation) ask(n int) error {
	for range n {
		if _, err := c.conn.Write(c.request); err != nil {
			return err
		}
		if _, err := io.ReadFull(c.conn, c.answer); err != nil {
			return err
		}
	}
	if !bytes.HasPrefix(c.answer, []byte("HTTP/1.1 200 ")) {
		return fmt.Errorf("answers %.80q", c.answer)
	}
	return nil
}
