package web

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// ways are what the share block offers, as far as it is seen: what buttons do
// and where links lead.
const ways = `[...document.querySelectorAll('.share .ways > *')].filter(e => e.checkVisibility()).map(e => e.dataset.action ?? e.href.split('?')[0].replace(location.origin, ''))`

// TestShareButtons presses each button where the device can do what it says.
func TestShareButtons(t *testing.T) {
	b := visit(t, second.handler(t))
	b.show("/en/firms/zarnab-loom-works/")
	want := []string{"copy", "https://wa.me/", "/en/firms/zarnab-loom-works/contact.vcf", "print"}
	if diff := cmp.Diff(want, evaluate[[]string](b, ways)); diff != "" {
		t.Errorf("without a share sheet (-want +got):\n%s", diff)
	}
	call(b, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: `
		window.print = () => window.printed = true
		const copy = navigator.clipboard.writeText.bind(navigator.clipboard)
		navigator.clipboard.writeText = text => copy(text).then(() => window.copied = text)
		navigator.share = async data => { window.shared = data.url }`})
	for path, address := range map[string]string{
		"/en/":           "/",
		"/ur/firms/oon/": "/f/oon",
		"/ur/shortlist/?keep=oon,zarnab-loom-works": "/ur/shortlist/?keep=oon,zarnab-loom-works",
		"/en/shortlist/?keep=oon&keep=zarnab-rugs":  "/en/shortlist/?keep=oon,zarnab-rugs",
	} {
		b.show(path)
		b.do(chromedp.Click(`[data-action=send]`), chromedp.Click(`[data-action=print]`), chromedp.Click(`[data-action=copy]`), chromedp.WaitVisible(`[data-copied]:not(:empty)`))
		got := evaluate[[]any](b, `[copied, shared, printed, document.querySelector('[data-copied]').textContent]`)
		said := evaluate[string](b, `document.querySelector('[data-copied]').dataset.copied`)
		if diff := cmp.Diff([]any{origin + address, origin + address, true, said}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

// TestShareWithoutScript leaves the address and the links.
func TestShareWithoutScript(t *testing.T) {
	b := visit(t, second.handler(t))
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.show("/ur/firms/zarnab-loom-works/")
	if diff := cmp.Diff([]string{"https://wa.me/", "/ur/firms/zarnab-loom-works/contact.vcf"}, evaluate[[]string](b, ways)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if shown := evaluate[string](b, `document.querySelector('.share').innerText`); !strings.Contains(shown, origin+"/f/zarnab-loom-works") {
		t.Errorf("the address is not shown: %q", shown)
	}
}

// TestQRCodeIsPrinted has the code ready for print although it was never in
// sight: what is only loaded then comes too late for the sheet.
func TestQRCodeIsPrinted(t *testing.T) {
	b := visit(t, second.handler(t))
	b.resize(360, 400)
	b.show("/ur/firms/zarnab-loom-works/")
	if width := evaluate[int](b, `document.querySelector('.qr img').naturalWidth`); width == 0 {
		t.Error("the code is not there until one scrolls to it")
	}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	const seen = `['.qr img', '.address', '.ways', 'nav'].filter(s => document.querySelector(s).checkVisibility())`
	if diff := cmp.Diff([]string{".qr img", ".address"}, evaluate[[]string](b, seen)); diff != "" {
		t.Errorf("on paper (-want +got):\n%s", diff)
	}
}
