package web

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/google/go-cmp/cmp"
)

// legible are the lines of text that a reader sees, without the names of what
// only script can press, the words that only script can say, and what is said to
// those alone who have none.
const legible = `(() => {
	for (const own of document.querySelectorAll('button[type=button], [data-none], noscript')) own.remove()
	return document.body.innerText.split('\n').map(line => line.trim()).filter(line => line)
})()`

// auditScript reads the same on every page whether script runs or not.
func auditScript(t *testing.T, a *audit) {
	with, without := a.tab(t), a.tab(t)
	call(without, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, path := range a.pages {
		with.open(path)
		without.open(path)
		if diff := cmp.Diff(evaluate[[]string](without, legible), evaluate[[]string](with, legible)); diff != "" {
			t.Errorf("%s differs without script (-) and with it (+):\n%s", path, diff)
		}
	}
}
