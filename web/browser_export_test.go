package web

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// settled waits until the script that every page has is done.
const settled = `import(document.querySelector('script[src]').src).then(() => true)`

// shown is what a reader sees of a page, and where its links lead.
type shown struct {
	Text  []string
	Links []string
}

// shownOf is that of the page's own part. The contacts on a list are a file of
// the server, or one that script makes.
const shownOf = `(() => ({
	Text: document.querySelector('main').innerText.split('\n').filter(line => line.trim()),
	Links: [...document.querySelectorAll('main a:not([href*=contacts], [download])')].map(a => decodeURIComponent(a.href).replace(location.origin, '')),
}))()`

// TestExportedShortlist compares the list that script fills with the one that
// the server sends: what is seen, where it leads, what is kept and printed.
func TestExportedShortlist(t *testing.T) {
	t.Parallel()
	onEach(t, pavilions, func(t *testing.T, h *handler) {
		served, exported := visit(t, h), visit(t, newStaticHost(t, h.site))
		downloads := t.TempDir()
		call(exported, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
			Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: downloads,
			BrowserContextID: call(exported, target.GetTargetInfo, target.GetTargetInfoParams{}).TargetInfo.BrowserContextID,
		})
		for _, l := range lang.All {
			list := permalink.Shortlist.Keeping(eight(h.site.lib.Firms)...).In(l)
			var both [2]shown
			for i, b := range []*tab{served, exported} {
				b.resize(1280, 3000)
				b.show(list)
				evaluate[bool](b, settled)
				both[i] = evaluate[shown](b, shownOf)
				b.printOnOneSheet()
			}
			if diff := cmp.Diff(both[0], both[1]); diff != "" {
				t.Errorf("%s as served (-) and exported (+):\n%s", list, diff)
			}
			exported.do(chromedp.Click(".pass-on .ways a"))
			contacts := getBody(t, h, permalink.Contacts.Keeping(eight(h.site.lib.Firms)...).In(l))
			if got := waitForFile(t, filepath.Join(downloads, "shortlist.vcf")); got != contacts {
				t.Errorf("%s keeps other contacts than the server: %d bytes, want %d", list, len(got), len(contacts))
			}
		}
	})
}

// waitForFile returns what is in a file that a browser is to write, and
// removes it.
func waitForFile(t *testing.T, name string) string {
	t.Helper()
	for range 100 {
		if data, err := os.ReadFile(name); err == nil && len(data) > 0 {
			os.Remove(name)
			return string(data)
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s was not written", name)
	return ""
}

// TestExportedShortlistChanges keeps each firm once, in the order of the
// address, by any slug that it ever had, whether the host redirects or not;
// and takes them off one by one.
func TestExportedShortlistChanges(t *testing.T) {
	t.Parallel()
	redirecting := newStaticHost(t, newSite(t, testLibrary(t)))
	plain := *redirecting
	plain.redirects, plain.rules = nil, nil
	for name, host := range map[string]*staticHost{"with redirects": redirecting, "without": &plain} {
		t.Run(name, func(t *testing.T) {
			b := visit(t, host)
			b.expectFailure(permalink.Firm("..%2F..%2Foon").In(lang.Urdu), permalink.Firm("..%2F..%2Foon").In(lang.English))
			b.resize(1280, 3000)
			for _, l := range lang.All {
				b.show(permalink.Shortlist.In(l) + "?keep=oon&keep=nowhere,zarnab-rugs,zarnab-looms,,oon,zarnab-loom-works,../../oon")
				if diff := cmp.Diff([]string{"oon", "zarnab-rugs", "zarnab-loom-works"}, evaluate[[]string](b, afterScript)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", l, diff)
				}
				b.follow("#zarnab-rugs .drop")
				evaluate[bool](b, settled)
				if at := evaluate[string](b, where); at != permalink.Shortlist.Keeping("oon", "zarnab-loom-works").In(l) {
					t.Errorf("%s: without one the list is %s", l, at)
				}
				b.follow("#oon .drop")
				evaluate[bool](b, settled)
				b.follow("#zarnab-loom-works .drop")
				if at := evaluate[string](b, where); at != permalink.Shortlist.In(l) {
					t.Errorf("%s: without any the list is %s", l, at)
				}
			}
		})
	}
}

// saysNone reports whether the page says that no firm was chosen.
const saysNone = `(note => note.textContent.startsWith(note.dataset.none))(document.querySelector('[data-none]'))`

// TestExportedShortlistOfNone says that no firm was chosen where that is so,
// and where no script runs what to do.
func TestExportedShortlistOfNone(t *testing.T) {
	t.Parallel()
	b := visit(t, newStaticHost(t, newSite(t, testLibrary(t))))
	for _, off := range []bool{false, true} {
		call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off})
		for _, l := range lang.All {
			for _, query := range []string{"", "?keep=", "?keep=nowhere"} {
				b.show(permalink.Shortlist.In(l) + query)
				if !off {
					evaluate[bool](b, settled)
				}
				if none := evaluate[bool](b, saysNone); none == off {
					t.Errorf("%s, without script %v: it says that none was chosen: %v", b.path, off, none)
				}
				if to := evaluate[string](b, `document.querySelector('.shortlist .ways a').getAttribute('href')`); to != permalink.Directory.In(l) {
					t.Errorf("%s leads to %s", b.path, to)
				}
			}
		}
	}
}

// TestExportedShortlistNotLoaded has a firm that cannot be had: the page says
// so, and neither says that nothing was chosen nor forgets what was.
func TestExportedShortlistNotLoaded(t *testing.T) {
	t.Parallel()
	site := newStaticHost(t, newSite(t, testLibrary(t)))
	for name, fail := range map[string]func(http.ResponseWriter){
		"an error": func(w http.ResponseWriter) { w.WriteHeader(http.StatusServiceUnavailable) },
		"no answer": func(w http.ResponseWriter) {
			if conn, _, err := w.(http.Hijacker).Hijack(); err == nil {
				conn.Close()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := visit(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasSuffix(r.URL.Path, "/firms/oon/") {
					fail(w)
					return
				}
				site.ServeHTTP(w, r)
			}))
			b.expectFailure(permalink.Firm("oon").In(lang.Urdu), permalink.Firm("oon").In(lang.English))
			b.resize(1280, 740)
			for _, l := range lang.All {
				path := permalink.Shortlist.Keeping("oon", "zarnab-loom-works").In(l)
				b.show(path)
				if slugs := evaluate[[]string](b, afterScript); len(slugs) > 0 {
					t.Errorf("%s shows %v", path, slugs)
				}
				want := evaluate[string](b, `document.querySelector('[data-failed]').dataset.failed`)
				if got := evaluate[string](b, `document.querySelector('main [role=status]').innerText`); got != want || want == "" {
					t.Errorf("%s says %q, want %q", path, got, want)
				}
				b.follow(".switch a")
				if at, want := evaluate[string](b, where), permalink.Shortlist.Keeping("oon", "zarnab-loom-works").In(l.Other()); at != want {
					t.Errorf("the switch leads to %s, want %s", at, want)
				}
			}
		})
	}
}

// found is one answer to a search.
type found struct {
	Row, Title, Excerpt string
	Marked, Foreign     []string // words of the excerpt, and its parts in the other language
}

// foundBy has script answer a question, and gives the answers in their order,
// and their number as the page says it.
const foundBy = `(async question => {
	const plain = element => element?.textContent.trim().replace(/\s+/g, ' ') ?? ''
	document.querySelector('#q').value = question
	await document.querySelector('#q').oninput()
	return [...document.querySelectorAll('[data-row]:not([hidden])')].map(row => ({
		Row: row.dataset.row, Title: plain(row.querySelector('a')), Excerpt: plain(row.querySelector('.excerpt')),
		Marked: [...row.querySelectorAll('mark')].map(plain), Foreign: [...row.querySelectorAll('.excerpt [lang]')].map(plain),
	}))
})(%q)`

// TestExportedSearch compares what script answers with what the server does:
// the same firms and chapters in the same order, with the same excerpts and the
// same words marked.
func TestExportedSearch(t *testing.T) {
	t.Parallel()
	questions := map[string][]string{
		"shipped": {
			"آئی بی آئی گروپ", "IBI Group", "او بی ہوسٹ", "OB Host", "zeal", "software", "سافٹ ویئر", "export", "برآمد", "Beijing", "بیجنگ",
			"the", "کے", "technology services", "پاکستان", "chairman", "2025", "ڈیجیٹل", "digital", "partnership china", "چین", "Delaware",
			"B2B", "آئی ٹی", "company limited", "xyzzy",
		},
		"second": {
			"walnut", "گلیشیئر", "Eighty-Seven", "orders@looms.example.com", "overnight", "sizes cannot be promised", "Apricot kernel",
			"انجمن امداد", "pomegranates", "oon", "اون", "the", "کی", "loom", "کھڈی", "wool river", "blue pottery", "دریا", "valley", "وادی",
			"rang", "1987", "qalam", "orders", "zarnab", "زرناب", "made to order", "رنگ",
		},
	}
	onEach(t, pavilions, func(t *testing.T, h *handler) {
		_, name, _ := strings.Cut(t.Name(), "/")
		b := visit(t, newStaticHost(t, h.site))
		for _, l := range lang.All {
			b.show(permalink.Search.In(l))
			answers, excerpts := 0, 0
			for _, question := range questions[name] {
				var want []found
				for _, row := range getPage(t, h, permalink.Search.In(l)+"?q="+url.QueryEscape(question)).all(atom.Li) {
					if attr(row, "data-row") != "" {
						want = append(want, foundIn(row))
					}
				}
				got := evaluate[[]found](b, fmt.Sprintf(foundBy, question))
				if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%s: %q as served (-) and exported (+):\n%s", l, question, diff)
				}
				for _, f := range got {
					answers++
					excerpts += len(f.Marked)
				}
			}
			t.Logf("%s: %d questions, %d answers, %d words marked", l, len(questions[name]), answers, excerpts)
			if answers < 2*len(questions[name]) {
				t.Errorf("%s: only %d answers", l, answers)
			}
		}
	})
}

// TestExportedSearchOfMany finds the firms for which the page that asks nothing
// has no room, and shows all that answer as one asks for more.
func TestExportedSearchOfMany(t *testing.T) {
	files := secondFiles(t)
	for i := range templates.PerPage + 20 {
		addFirm(files, i)
	}
	h := newSite(t, loadLibrary(t, files)).handler(DefaultCacheBytes)
	b := visit(t, withoutQuery(h))
	for _, l := range lang.All {
		firms := h.site.directory[l].firms
		last := firms[len(firms)-1]
		b.show(permalink.Search.In(l))
		got := evaluate[[]found](b, fmt.Sprintf(foundBy, last.Name.In(l)))
		if len(got) == 0 || got[0].Row != string(last.Slug) || got[0].Excerpt != last.Summary.In(l) {
			t.Errorf("%s: for %s script finds %+v", l, last.Slug, got)
		}
		evaluate[[]found](b, fmt.Sprintf(foundBy, "firm"))
		want := []string{}
		hits := h.site.finder().index[l].Find("firm")
		for i := range hits.Len() {
			want = append(want, hits.At(i).ID)
		}
		if diff := cmp.Diff(want, evaluate[[]string](b, moreRows)); diff != "" || len(want) < templates.PerPage {
			t.Errorf("%s: the server finds %d (-), and script shows as one asks for more (+):\n%s", l, len(want), diff)
		}
	}
}

// moreRows asks for more as long as there is a button, and tells what rows are
// then shown. Each time the first of the new rows must have the focus.
const moreRows = `(async () => {
	const rows = () => [...document.querySelectorAll('#list [data-row]')]
	for (let button; button = document.querySelector('#list section > button');) {
		const before = rows().length
		button.onclick() // twice, as one does who waits
		await button.onclick()
		if (!rows()[before].contains(document.activeElement)) return ['no focus in row ' + before]
	}
	return rows().map(row => row.dataset.row)
})()`

// foundIn reads an answer of the server's.
func foundIn(row *html.Node) (f found) {
	plain := func(n *html.Node) string { return strings.Join(strings.Fields(text(n)), " ") }
	f.Row = attr(row, "data-row")
	for n := range row.Descendants() {
		switch {
		case n.DataAtom == atom.A && f.Title == "":
			f.Title = plain(n)
		case attr(n, "class") == "excerpt":
			f.Excerpt = plain(n)
			for part := range n.Descendants() {
				if attr(part, "lang") != "" {
					f.Foreign = append(f.Foreign, plain(part))
				}
			}
		case n.DataAtom == atom.Mark:
			f.Marked = append(f.Marked, plain(n))
		}
	}
	return f
}
