package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"

	"pavilion/internal/process"
)

// sitemap is a sitemap, or the index of its parts.
type sitemap struct {
	Parts []string `xml:"sitemap>loc"`
	Pages []string `xml:"url>loc"`
}

// pages returns the addresses of all pages of which a sitemap tells.
func (s *server) pages(address string) ([]string, error) {
	var data bytes.Buffer
	if a, err := s.read(address, "identity", &data); err != nil {
		return nil, err
	} else if a.status != http.StatusOK {
		return nil, fmt.Errorf("%s answers %d", address, a.status)
	}
	var m sitemap
	if err := xml.Unmarshal(data.Bytes(), &m); err != nil {
		return nil, err
	}
	for _, part := range m.Parts {
		more, err := s.pages(part)
		if err != nil {
			return nil, err
		}
		m.Pages = append(m.Pages, more...)
	}
	return m.Pages, nil
}

// weights are how many bytes pages have as they are sent, by kind.
type weights struct {
	mu    sync.Mutex
	kinds map[string]*weight
}

type weight struct {
	pages          int
	whole, largest int64
}

func (w *weights) add(kind string, bytes int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.kinds[kind] == nil {
		w.kinds[kind] = new(weight)
	}
	k := w.kinds[kind]
	k.pages++
	k.whole += bytes
	k.largest = max(k.largest, bytes)
}

// kindOf returns the kind of the page at an address of a site: its first step
// after the language, with a word for what stands below.
func kindOf(address string) string {
	steps := strings.Split(strings.Trim(address, "/"), "/")[1:]
	switch {
	case len(steps) == 0:
		return "story"
	case steps[0] == "firms" && len(steps) == 1:
		return "directory"
	case steps[0] == "firms":
		return "profile"
	default:
		return steps[0]
	}
}

// crawl asks for every page of the sitemap, four at a time, and tells how large
// they are as sent and what the server has then.
func crawl(ctx context.Context, b *bench, f *fair, s *server) error {
	pages, err := s.pages(s.base + "/sitemap.xml")
	if err != nil {
		return err
	}
	sent := weights{kinds: map[string]*weight{}}
	before := process.Time(s.pid())
	took, err := load{count: len(pages), connections: 4}.send(ctx, func(i int) error {
		a, err := s.insist(http.StatusOK, pages[i])
		sent.add(kindOf(strings.TrimPrefix(pages[i], s.base)), a.bytes)
		return err
	})
	if err != nil {
		return err
	}
	spent := process.Time(s.pid()) - before
	var whole int64
	for _, k := range sent.kinds {
		whole += k.whole
	}
	b.table.add(f.firms, "pages", "in the sitemap", float64(len(pages)))
	b.table.add(f.firms, "pages as sent", "MB", megabytes(whole))
	b.table.add(f.firms, "pages for the first time", "CPU ms each", spent.Seconds()*1000/float64(len(took)))
	for _, kind := range slices.Sorted(maps.Keys(sent.kinds)) {
		b.table.add(f.firms, "largest page: "+kind, "kB as sent", float64(sent.kinds[kind].largest)/1000)
	}
	b.addMemory(f, s, "after these queries and a crawl")
	return nil
}
