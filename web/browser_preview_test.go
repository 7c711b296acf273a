package web

import (
	"errors"
	"fmt"
	"math"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// draftOf is a site whose content was changed, as it is previewed.
func draftOf(t testing.TB, change func(files fstest.MapFS)) *Site {
	t.Helper()
	files := secondFiles(t)
	change(files)
	s, err := New(DraftOrigin, loadLibrary(t, files))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// waitFor waits until an expression of the page is true, over its reloads.
func (b *tab) waitFor(expression string) {
	b.Helper()
	await(b, func() bool {
		v, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		return err == nil && v
	}, b.path+": "+expression)
}

// hasReloaded is true of a page that has come back to its place after the
// edition with a name.
const hasReloaded = `document.readyState == 'complete' && !location.hash.includes('~') &&
	document.querySelector('[data-edition]')?.dataset.edition != %q`

// edition is what the page shows.
func (b *tab) edition() string {
	b.Helper()
	return evaluate[string](b, `document.querySelector('[data-edition]').dataset.edition`)
}

// TestPreviewKeepsThePlace edits what stands before the place that is being
// read: what is read stays where it stands in the window. Where that is taken
// away, what stood before it is shown.
func TestPreviewKeepsThePlace(t *testing.T) {
	t.Parallel()
	longer := func(files fstest.MapFS) {
		replace(t, files, "story.yaml", "found room for its name.", "found room for its name."+strings.Repeat(" Nor would it fill one.", 20))
		replace(t, files, "story.yaml", "کی جگہ ہی نہیں بچتی۔", "کی جگہ ہی نہیں بچتی۔"+strings.Repeat(" یہ جگہ بھی کم ہے۔", 30))
	}
	p := newPreview()
	p.Show(draftSite(t), new(content.Review))
	b := visit(t, p)
	for _, width := range []int64{360, 1280} {
		b.resize(width, 740)
		for _, l := range lang.All {
			for id, part := range map[string]float64{"making-clay": .5, "visit": .5, "visit-way": .6} {
				b.do(chromedp.Navigate("about:blank")) // a page that is open would follow, and reload in place of the next
				p.Show(draftSite(t), new(content.Review))
				b.show(permalink.Story.In(l) + "?from=test")
				b.scroll(id, part)
				before, was := evaluate[spot](b, stands), b.edition()
				height := evaluate[float64](b, "document.body.scrollHeight")
				p.Show(draftOf(t, longer), new(content.Review))
				b.waitFor(fmt.Sprintf(hasReloaded, was))
				evaluate[bool](b, `document.fonts.ready.then(() => true)`)
				after := evaluate[spot](b, stands)
				off := after.Down - before.Down/before.Height*after.Height
				if before.ID != id || after.ID != id || math.Abs(off) > after.Line {
					t.Errorf("%s at %d: from %+v it comes to %+v, off by %.0f pixels", l, width, before, after, off)
				}
				if evaluate[float64](b, "document.body.scrollHeight") < height+100 {
					t.Errorf("%s at %d: the page has not grown", l, width)
				}
				if search := evaluate[string](b, "location.search"); search != "?from=test" {
					t.Errorf("%s at %d: it comes to %s", l, width, search)
				}
				t.Logf("%s %4d %-16s %5.1f", l, width, id, off)
			}
		}
	}
	b.show("/en/")
	b.scroll("visit-orders", .3)
	was := b.edition()
	p.Show(draftOf(t, func(files fstest.MapFS) {
		files["story.yaml"].Data = []byte(strings.ReplaceAll(string(files["story.yaml"].Data), "visit-orders", "visit-commands"))
	}), new(content.Review))
	b.waitFor(fmt.Sprintf(hasReloaded, was))
	if after := evaluate[spot](b, stands); !strings.HasPrefix(after.ID, "visit") {
		t.Errorf("after what was read is gone, the page stands at %+v", after)
	}
}

// TestPreviewShowsFaults has the page that is open show the faults of what was
// saved, where it is, and show them no more once they are mended.
func TestPreviewShowsFaults(t *testing.T) {
	p := newPreview()
	p.Fail(spoilt())
	b := visit(t, p)
	b.resize(360, 740)
	b.expectFailure("/ur/", "/favicon.ico")
	b.show("/ur/")
	if code := evaluate[string](b, `document.querySelector('mark').textContent`); code != "كي" {
		t.Errorf("the fault is marked at %q", code)
	}
	p.Show(draftSite(t), new(content.Review))
	b.waitFor(`document.querySelector('#valley') && document.readyState == 'complete'`)

	b.scroll("making-clay", .5)
	before := evaluate[spot](b, stands)
	evaluate[bool](b, `window.same = true`)
	p.Fail(spoilt())
	b.waitFor(`document.querySelector('.preview-faults:not([hidden]) mark')`)
	shown := evaluate[string](b, `document.querySelector('.preview-faults').innerText`)
	for _, want := range []string{"8 faults", "content/firms/oon.yaml:2:13", "Arabic kaf", "پاکستان", "write ک <at once>"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the faults lack %q:\n%s", want, shown)
		}
	}
	if !evaluate[bool](b, `(() => {
		const box = document.querySelector('.preview-faults').getBoundingClientRect()
		return box.height > 50 && box.height < innerHeight / 2 && box.bottom <= innerHeight + 1 && box.width <= innerWidth &&
			document.documentElement.scrollWidth <= innerWidth
	})()`) {
		t.Error("the faults are out of sight or in the way")
	}
	p.Fail(spoilt()) // saved again, no better
	p.Fail(errors.New("the folder is gone"), nil)
	b.waitFor(`document.querySelector('.preview-faults')?.innerText.includes('the folder is gone')`)
	after := evaluate[spot](b, stands)
	if !evaluate[bool](b, `window.same === true`) || after.ID != before.ID || math.Abs(after.Down-before.Down) > after.Line {
		t.Errorf("the faults moved the page from %+v to %+v", before, after)
	}
	was := b.edition()
	p.Show(draftSite(t), new(content.Review))
	b.waitFor(fmt.Sprintf(hasReloaded, was))
	if evaluate[bool](b, `!!document.querySelector('.preview-faults')`) {
		t.Error("mended, the faults are still shown")
	}
	if after := evaluate[spot](b, stands); after.ID != before.ID {
		t.Errorf("from %+v the page comes to %+v", before, after)
	}

	b.show("/desk/faults/")
	p.Fail(spoilt())
	b.waitFor(`document.querySelectorAll('.fault-list li').length == 2`)
}

// TestPreviewWithoutScript has each page tell of the faults at its top.
func TestPreviewWithoutScript(t *testing.T) {
	p := newPreview()
	p.Show(draftSite(t), new(content.Review))
	p.Fail(spoilt())
	b := visit(t, p)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, width := range []int64{360, 1280} {
		b.resize(width, 740)
		for _, path := range []string{"/ur/", "/en/firms/oon/"} {
			b.show(path)
			top := evaluate[float64](b, `document.querySelector('.preview-count').getBoundingClientRect().bottom`)
			if top <= 0 || top > 200 {
				t.Errorf("%s at %d: the faults are counted at %.0f pixels", path, width, top)
			}
		}
	}
	b.follow(".preview-count")
	if at := evaluate[string](b, "location.pathname"); at != "/desk/faults/" {
		t.Errorf("the count leads to %s", at)
	}
	p = newPreview()
	p.Fail(spoilt())
	b = visit(t, p)
	b.expectFailure("/en/", "/favicon.ico")
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.show("/en/")
	p.Show(draftSite(t), new(content.Review))
	b.waitFor(`document.querySelector('#valley')`)
}

// TestPreviewAxe finds nothing in the bar and in the page of faults that
// hinders an editor.
func TestPreviewAxe(t *testing.T) {
	t.Parallel()
	good, faulty := newPreview(), newPreview()
	good.Show(draftSite(t), &content.Review{Faults: make(fault.List, 3)})
	faulty.Show(draftSite(t), new(content.Review))
	faulty.Fail(spoilt())
	for path, p := range map[string]*Preview{"/ur/firms/zarnab-loom-works/": good, "/en/firms/zarnab-loom-works/": good, "/desk/faults/": faulty} {
		server := httptest.NewServer(p)
		t.Cleanup(server.Close) // after the browser, whose pages follow it
		auditAxe(t, &audit{ctx: browser.New(t), base: server.URL, pages: []string{path}})
	}
}
