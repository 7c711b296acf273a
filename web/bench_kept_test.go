package web

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"pavilion/internal/process"
)

// What a page that is kept costs: requests a second over 16 connections to one
// processor, against the least that net/http can do for the same bytes and
// headers, and against servers of files that are installed (caddy, nginx), on
// the same files exported, which have their encodings beside them.
func BenchmarkKept(b *testing.B) {
	ours := startBenchServer(b, "ours", 1)
	servers := []benchServer{ours, startBenchServer(b, "bare", 1)}
	site, folder := benchSite(b), filepath.Join(b.TempDir(), "site")
	if _, err := (Exporter{Site: site}).Write(b.Context(), folder); err != nil {
		b.Fatal(err)
	}
	for name := range otherServers {
		if s, ok := startOtherServer(b, name, site, folder); ok {
			servers = append(servers, s)
		}
	}
	for name, path := range map[string]string{"story": "/ur/", "profile": "/ur/firms/" + ours.slug + "/"} {
		b.Run(name, func(b *testing.B) { compare(b, servers, path) })
	}
}

// compare asks servers for a path in turns, and reports how many requests each
// answers in a second, and what the first does against each other: by the clock,
// and by the time that their processes had a processor.
func compare(b *testing.B, servers []benchServer, path string) {
	const connections, turn = 16, 50
	all, took, cpu := make([][]*conversation, len(servers)), make([]time.Duration, len(servers)), make([]time.Duration, len(servers))
	for i, s := range servers {
		for range connections {
			all[i] = append(all[i], converse(b, s, path, map[bool]string{false: "br", true: "gzip"}[s.name == "nginx"]))
		}
	}
	rounds := 0
	for b.Loop() {
		rounds++
		for i, s := range servers {
			begun, before := time.Now(), process.Time(s.pid)
			var asking errgroup.Group
			for _, c := range all[i] {
				asking.Go(func() error { return c.ask(turn) })
			}
			if err := asking.Wait(); err != nil {
				b.Fatal(s.name, err)
			}
			took[i] += time.Since(begun)
			cpu[i] += process.Time(s.pid) - before
		}
	}
	for i, s := range servers {
		n := float64(rounds * connections * turn)
		b.ReportMetric(n/took[i].Seconds(), s.name+"/s")
		b.ReportMetric(cpu[i].Seconds()/n*1e6, s.name+"-cpu-µs")
		if i > 0 {
			b.ReportMetric(took[i].Seconds()/took[0].Seconds(), "x-"+s.name)
			b.ReportMetric(cpu[i].Seconds()/cpu[0].Seconds(), fmt.Sprintf("cpu-x-%s", s.name))
		}
	}
	b.ReportMetric(0, "ns/op")
}
