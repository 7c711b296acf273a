package web

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// gathered starts a server on whose connections responses are gathered, and
// returns a connection to it.
func gathered(t *testing.T, h http.HandlerFunc) net.Conn {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := newServer(h)
	go server.Serve(gatherListener{ln})
	t.Cleanup(func() { server.Close() })
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	conn.SetDeadline(time.Now().Add(30 * time.Second))
	return conn
}

// Responses of any length, one after another on one connection and several asked
// for at once, arrive as they are, whether their header tells their length or not.
func TestGather(t *testing.T) {
	text := []byte(strings.Repeat("0123456789abcdef", 1<<16))
	conn := gathered(t, func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.FormValue("n"))
		if r.FormValue("length") != "" {
			w.Header().Set("Content-Length", strconv.Itoa(n))
		}
		status, _ := strconv.Atoi(r.FormValue("status"))
		w.WriteHeader(status)
		writeBody(w, r, text[:n])
	})
	var asked []string // each a method and an address
	for _, n := range []int{0, 1, 100, 1900, 1950, 2000, 2047, 2048, 2049, 3800, 3900, 3950, 4000, 4095, 4096, 4097, 8191, 8192, 8193, 15_000, 1 << 20} {
		for _, length := range []string{"", "&length=1"} {
			for _, status := range []int{200, 404, 204, 304} { // of which the last two have no body
				for _, method := range []string{"GET", "HEAD"} {
					asked = append(asked, fmt.Sprintf("%s /?n=%d%s&status=%d", method, n, length, status))
				}
			}
		}
	}
	for n := 3700; n < 4100; n++ {
		asked = append(asked, fmt.Sprintf("GET /?n=%d&length=1&status=200", n))
	}
	in := bufio.NewReader(conn)
	for _, atOnce := range []int{1, 3} {
		for i := 0; i+atOnce <= len(asked); i += atOnce {
			for _, one := range asked[i : i+atOnce] {
				fmt.Fprintf(conn, "%s HTTP/1.1\r\nHost: x\r\n\r\n", one)
			}
			for _, one := range asked[i : i+atOnce] {
				method, target, _ := strings.Cut(one, " ")
				r, err := http.NewRequest(method, target, nil)
				if err != nil {
					t.Fatal(err)
				}
				resp, err := http.ReadResponse(in, r)
				if err != nil {
					t.Fatal(one, err)
				}
				body, err := io.ReadAll(resp.Body)
				n, _ := strconv.Atoi(r.FormValue("n"))
				if method == "HEAD" || resp.StatusCode == 204 || resp.StatusCode == 304 {
					n = 0
				}
				if err != nil || fmt.Sprint(resp.StatusCode) != r.FormValue("status") || !bytes.Equal(body, text[:n]) {
					t.Fatalf("%s: %s, %d bytes, %v", one, resp.Status, len(body), err)
				}
			}
		}
	}
}

// What is begun is not sent before the rest, which comes with it.
func TestGatherSendsOnce(t *testing.T) {
	const size = 10_000
	begun := make(chan int, 1)
	conn := gathered(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(size))
		c := r.Context().Value(connKey{}).(*gatherConn)
		c.expected = size
		w.Write(make([]byte, size/2))
		begun <- len(c.begun)
		w.Write(make([]byte, size/2))
	})
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	answer, err := io.ReadAll(conn)
	if n := <-begun; err != nil || n != 4<<10 || len(answer) <= size {
		t.Errorf("begins with %d bytes, is %d: %v", n, len(answer), err)
	}
}

// That a reader has gone, or takes too long, is told when the rest is written.
func TestGatherFails(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	reader, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	conn, err := gatherListener{ln}.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.(*gatherConn).expected = 100
	if n, err := conn.Write(make([]byte, 100)); n != 100 || err != nil {
		t.Errorf("what is kept: %d, %v", n, err)
	}
	conn.SetWriteDeadline(time.Now().Add(-time.Second))
	if n, err := conn.Write(make([]byte, 50)); n != 0 || !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("too late: %d, %v", n, err)
	}
}
