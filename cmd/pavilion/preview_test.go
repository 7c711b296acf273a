package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
)

// BenchmarkEditToScreen edits the story twenty times while a browser shows it,
// and measures the time from each save until the open page shows its words.
func BenchmarkEditToScreen(b *testing.B) {
	dir := b.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../internal/content/testdata/second")); err != nil {
		b.Fatal(err)
	}
	story := filepath.Join(dir, "story.yaml")
	words, err := os.ReadFile(story)
	if err != nil {
		b.Fatal(err)
	}
	tab := browser.New(b)
	chromedp.Do(tab, chromedp.Navigate(previewed(b, dir)+"/en/"))
	for b.Loop() {
		var took []time.Duration
		for i := range 20 {
			title := fmt.Sprintf("Winter work, edition %d", i)
			saved := time.Now()
			edited := strings.Replace(string(words), "en: Winter work", "en: \""+title+"\"", 1)
			if err := os.WriteFile(story, []byte(edited), 0o644); err != nil {
				b.Fatal(err)
			}
			for shown := false; !shown; {
				if time.Since(saved) > time.Minute {
					b.Fatal("the page does not follow")
				}
				// While the page is loaded anew there is nothing to ask.
				shown, _ = chromedp.Run(tab, chromedp.Evaluate[bool](fmt.Sprintf("document.querySelector('h1').textContent.trim() == %q", title)))
			}
			took = append(took, time.Since(saved))
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "median-ms")
		b.ReportMetric(float64(took[len(took)-1].Milliseconds()), "most-ms")
	}
}

// previewed starts a preview of a folder, which ends with the test, and returns
// its address.
func previewed(t testing.TB, dir string) string {
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	ended := make(chan int)
	go func() { ended <- run(ctx, []string{"preview", "-addr", "127.0.0.1:0", "-content", dir}, w, os.Stderr) }()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(line[strings.Index(line, "http://"):], "/\n")
}
