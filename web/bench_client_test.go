package web

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
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

// processorTime returns how long a process has had a processor, where the
// system tells.
func processorTime(pid int) time.Duration {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(data), ") ")
	stat := strings.Fields(rest)
	var user, system int
	fmt.Sscan(stat[11]+" "+stat[12], &user, &system)
	return time.Duration(user+system) * 10 * time.Millisecond
}

// residentBytes returns how much memory a process holds, where the system
// tells: now, and at the most.
func residentBytes(pid int) (now, most int) {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(data)) {
		name, rest, _ := strings.Cut(line, ":")
		var kB int
		switch fmt.Sscan(rest, &kB); name {
		case "VmRSS":
			now = kB << 10
		case "VmHWM":
			most = kB << 10
		}
	}
	return now, cmp.Or(most, now)
}
