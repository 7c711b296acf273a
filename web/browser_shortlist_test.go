package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// listed are the slugs of the firms that a shortlist shows.
const listed = `[...document.querySelectorAll('ol.firms > li')].map(li => li.id)`

// afterScript is the same once the script has run that fills the list.
const afterScript = `import(document.querySelector('script[src]').src).then(() => ` + listed + `)`

// where is the address of the page, without its origin.
const where = `location.pathname + location.search`

// choose marks or unmarks firms in the directory.
func (b *tab) choose(slugs ...string) {
	b.Helper()
	for _, slug := range slugs {
		b.do(chromedp.Click(`[name=keep][value=` + slug + `]`))
	}
}

// TestChoosing marks firms in the directory, with script and without, and
// follows what leads to the shortlist.
func TestChoosing(t *testing.T) {
	b := visit(t, second.handler(t))
	b.resize(1280, 3000)
	b.show("/ur/firms/")
	if text := evaluate[string](b, `document.querySelector('.chosen').innerText`); text == "" || strings.Contains(text, "(") {
		t.Errorf("before anything is marked it says %q", text)
	}
	b.choose("oon", "zarnab-rugs", "zarnab-loom-works", "zarnab-rugs")
	if text := evaluate[string](b, `document.querySelector('.chosen').innerText`); !strings.HasSuffix(text, " (2)") {
		t.Errorf("after two are marked it says %q", text)
	}
	b.follow(".chosen a")
	if diff := cmp.Diff([]string{"oon", "zarnab-loom-works"}, evaluate[[]string](b, listed)); diff != "" {
		t.Errorf("chosen (-want +got):\n%s", diff)
	}
	b.follow(".switch a")
	if at := evaluate[string](b, where); at != "/en/shortlist/?keep=oon,zarnab-loom-works" {
		t.Errorf("the switch leads to %s", at)
	}
	b.follow(`.ways [href*="/firms/"]`)
	b.choose("rang-plus")
	b.follow(".chosen a")
	b.follow(`.drop`)
	if at := evaluate[string](b, where); at != "/en/shortlist/?keep=zarnab-loom-works,rang-plus" {
		t.Errorf("after one more and one less the list is %s", at)
	}

	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.show("/en/firms/?keep=oon")
	b.choose("zarnab-rugs")
	b.follow(".chosen button")
	if diff := cmp.Diff([]string{"oon", "zarnab-rugs"}, evaluate[[]string](b, listed)); diff != "" {
		t.Errorf("without script (-want +got):\n%s", diff)
	}
}

// TestSwitchOfTheDirectory keeps what is marked, and the place.
func TestSwitchOfTheDirectory(t *testing.T) {
	b := visit(t, second.handler(t))
	b.resize(360, 500)
	for _, l := range lang.All {
		b.show(permalink.Directory.In(l) + "?keep=zarnab-loom-works")
		b.scroll("oon", .5)
		b.follow(".switch a")
		if at := evaluate[string](b, `location.href`); at != b.base+permalink.Directory.Keeping("zarnab-loom-works").In(l.Other())+"#oon" {
			t.Errorf("%s: the switch leads to %s", l, at)
		}
		if part := evaluate[float64](b, `(b => (innerHeight / 3 - b.top) / b.height)(document.getElementById('oon').getBoundingClientRect())`); part < .4 || part > .6 {
			t.Errorf("%s: the row stands %.2f of its height above the line, not half", l, part)
		}
	}
}

// address is the address of the page, and how many steps back there are.
const address = `location.pathname + location.search + ' ' + history.length`

// typeWord puts a word in the search box.
func (b *tab) typeWord(word string) {
	b.Helper()
	evaluate[bool](b, fmt.Sprintf(`(() => {
		const input = document.querySelector('#q')
		input.value = %q
		return input.dispatchEvent(new Event('input'))
	})()`, word))
}

// TestAddressOfTheDirectory has in it what is typed, what is marked and what
// else it had, and puts none of it into the browser's history.
func TestAddressOfTheDirectory(t *testing.T) {
	b := visit(t, second.handler(t))
	b.resize(1280, 3000)
	for _, l := range lang.All {
		directory := permalink.Directory.In(l)
		b.show(directory + "?from=test&q=pott")
		steps := evaluate[int](b, "history.length")
		for _, step := range []struct {
			act  func()
			want string
		}{
			{func() { b.choose("nilkot-potters") }, "?from=test&q=pott&keep=nilkot-potters"},
			{func() { b.typeWord("oon") }, "?from=test&q=oon&keep=nilkot-potters"},
			{func() { b.choose("oon") }, "?from=test&q=oon&keep=nilkot-potters,oon"},
			{func() { b.typeWord("") }, "?from=test&keep=nilkot-potters,oon"},
			{func() { b.typeWord("a,b & c") }, "?from=test&keep=nilkot-potters,oon&q=a,b+%26+c"},
			{func() { b.typeWord("oon") }, "?from=test&keep=nilkot-potters,oon&q=oon"},
			{func() { b.choose("oon") }, "?from=test&keep=nilkot-potters&q=oon"},
		} {
			step.act()
			if want, at := fmt.Sprint(directory, step.want, " ", steps), evaluate[string](b, address); at != want {
				t.Errorf("the address is %s, want %s", at, want)
			}
		}
		b.follow(".switch a")
		if at := evaluate[string](b, where); at != permalink.Directory.In(l.Other())+"?from=test&keep=nilkot-potters&q=oon" {
			t.Errorf("the switch leads to %s", at)
		}
		if value := evaluate[string](b, `document.querySelector('#q').value`); value != "oon" {
			t.Errorf("the other page looks for %q", value)
		}
		b.typeWord("")
		b.follow(".chosen a")
		if at := evaluate[string](b, where); at != permalink.Shortlist.Keeping("nilkot-potters").In(l.Other()) {
			t.Errorf("what was chosen is at %s", at)
		}
	}
}
