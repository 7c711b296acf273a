package web

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// rowsShown are the rows of a list that is not hidden.
const rowsShown = `[...document.querySelectorAll('#list [data-row]:not([hidden])')].map(row => row.dataset.row)`

// searched waits until the list shows what is typed, and returns its rows.
func (b *tab) searched(word string) []string {
	b.Helper()
	b.typeWord(word)
	return evaluate[[]string](b, `new Promise(done => {
		const list = document.querySelector('#list')
		new MutationObserver(() => setTimeout(() => done(`+rowsShown+`), 200)).observe(list, { attributes: true, childList: true, subtree: true })
	})`)
}

// TestTypingOnAnAnswer types another word on a page that answers one: it is
// kept in the address and answered as the server does.
func TestTypingOnAnAnswer(t *testing.T) {
	b := visit(t, second.handler(t))
	for _, l := range lang.All {
		search := permalink.Search.In(l)
		b.show(search + "?q=walnut")
		if got := evaluate[[]string](b, rowsShown); !slices.Contains(got, "nww-walnut") {
			t.Fatalf("the answer is %v", got)
		}
		got := b.searched("pott")
		if at := evaluate[string](b, where); at != search+"?q=pott" {
			t.Errorf("the address is %s", at)
		}
		if evaluate[bool](b, `document.querySelector('.asked').checkVisibility()`) {
			t.Error("the page still tells of the first question")
		}
		b.show(search + "?q=pott")
		if diff := cmp.Diff(evaluate[[]string](b, rowsShown), got); diff != "" {
			t.Errorf("%s: the server's rows (-) and the script's (+):\n%s", l, diff)
		}
	}
}
