package web

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pavilion/internal/process"
)

const (
	strangers   = 200
	crowdLasts  = 10 * time.Second
	readersRate = 10 * time.Millisecond // between two requests of a reader
)

// A crowd of 200 strangers ask, as fast as they are answered, what means
// nothing and what costs most, in every encoding: random queries, addresses at
// which nothing lives, searches for one letter and for many common words. Beside
// them a few readers turn pages. Told are how long these wait, alone and in the
// crowd; how much memory the server takes in the end and at the most; how often
// strangers are answered, and turned away; and the processor's time for each.
//
// Strangers who wait stand before a reader in the queue for a processor, so that
// a reader waits some 200 times what one of them costs: on a machine that has
// more to do the times tell little, and their ratio more.
func BenchmarkCrowd(b *testing.B) {
	s := startBenchServer(b, "ours", 2)
	readPages(b, s, time.Now().Add(2*time.Second)) // which keeps them
	for b.Loop() {
		alone := readPages(b, s, time.Now().Add(2*time.Second))
		cmd, out, end := startBench(b, "strangers of "+s.addr, 2)
		lines := bufio.NewScanner(out)
		lines.Scan() // they have begun
		before := process.Time(s.pid)
		waits := readPages(b, s, time.Now().Add(crowdLasts))
		spent := process.Time(s.pid) - before
		now, most := process.Memory(s.pid)
		end()
		var answered, turnedAway int
		for lines.Scan() {
			fmt.Sscanf(lines.Text(), "answered %d turned away %d", &answered, &turnedAway)
		}
		if err := cmd.Wait(); err != nil || answered == 0 {
			b.Fatalf("%d strangers were answered; %v", answered, err)
		}
		b.ReportMetric(milliseconds(alone, 0.99), "alone-p99-ms")
		b.ReportMetric(milliseconds(waits, 0.5), "p50-ms")
		b.ReportMetric(milliseconds(waits, 0.99), "p99-ms")
		b.ReportMetric(float64(now)/1e6, "MB")
		b.ReportMetric(float64(most)/1e6, "most-MB")
		b.ReportMetric(float64(answered)/crowdLasts.Seconds(), "strangers/s")
		b.ReportMetric(float64(turnedAway)/crowdLasts.Seconds(), "turned-away/s")
		b.ReportMetric(spent.Seconds()/float64(answered+len(waits))*1e6, "cpu-µs")
	}
	b.ReportMetric(0, "ns/op")
}

// milliseconds returns how long a part of the waits were at the most.
func milliseconds(waits []time.Duration, part float64) float64 {
	slices.Sort(waits)
	return waits[int(part*float64(len(waits)-1))].Seconds() * 1000
}

// strangeRequest is one of what costs most.
func strangeRequest() string {
	letters := []string{"a", "e", "s", "%D8%A7", "%D9%BE", "%D8%B3"}
	const common = "pakistan+company+software+services+technology+digital+trade+export+china+firm+beijing+data"
	switch lang := []string{"ur", "en"}[rand.N(2)]; rand.N(5) {
	case 0:
		return fmt.Sprintf("/%s/?x=%d", lang, rand.Int())
	case 1:
		return fmt.Sprintf("/%s/firms/nobody-%d/?utm_source=%d", lang, rand.Int(), rand.Int())
	case 2:
		return fmt.Sprintf("/%d/%d", rand.Int(), rand.Int())
	case 3:
		return fmt.Sprintf("/%s/search/?q=%s&x=%d", lang, letters[rand.N(len(letters))], rand.Int())
	default:
		return fmt.Sprintf("/%s/search/?q=%s+%d", lang, common, rand.Int())
	}
}

// askStrangely has strangers ask a server until the benchmark ends, and prints
// what came of it.
func askStrangely(t *testing.T, addr string) {
	var answered, turnedAway atomic.Int64
	var ended atomic.Bool
	var all sync.WaitGroup
	for range strangers {
		all.Go(func() {
			conn, in := dialBench(t, addr)
			defer conn.Close()
			for !ended.Load() {
				status, err := askOver(conn, in, strangeRequest(), []string{"br", "gzip", "identity"}[rand.N(3)])
				switch {
				case err != nil || status == http.StatusInternalServerError:
					t.Errorf("a stranger gets %d, %v", status, err)
					return
				case status == http.StatusServiceUnavailable:
					turnedAway.Add(1)
				}
				answered.Add(1)
			}
		})
	}
	fmt.Println("asking")
	io.Copy(io.Discard, os.Stdin) // until the benchmark ends
	fmt.Printf("answered %d turned away %d\n", answered.Load(), turnedAway.Load())
	ended.Store(true)
	all.Wait()
}

// readPages has four readers turn pages until a time, and returns how long each
// page took.
func readPages(b *testing.B, s benchServer, until time.Time) (waits []time.Duration) {
	pages := []string{"/ur/", "/en/", "/ur/firms/", "/en/firms/", "/ur/firms/" + s.slug + "/", "/en/firms/" + s.slug + "/", "/en/sources/", "/f/" + s.slug}
	var mu sync.Mutex
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			conn, in := dialBench(b, s.addr)
			defer conn.Close()
			for time.Now().Before(until) {
				time.Sleep(readersRate)
				begun := time.Now()
				status, err := askOver(conn, in, pages[rand.N(len(pages))], "br")
				wait := time.Since(begun)
				if err != nil || status != http.StatusOK && status != http.StatusFound {
					b.Errorf("a reader gets %d, %v", status, err)
					return
				}
				mu.Lock()
				waits = append(waits, wait)
				mu.Unlock()
			}
		})
	}
	all.Wait()
	return waits
}

func dialBench(t testing.TB, addr string) (net.Conn, *bufio.Reader) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Error(err)
	}
	return conn, bufio.NewReader(conn)
}

// askOver asks for a path over a connection, takes the whole answer and returns
// its status.
func askOver(conn net.Conn, in *bufio.Reader, path, accept string) (int, error) {
	if _, err := fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: x\r\nAccept-Encoding: %s\r\n\r\n", path, accept); err != nil {
		return 0, err
	}
	resp, err := http.ReadResponse(in, nil)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, resp.Body)
	return resp.StatusCode, err
}
