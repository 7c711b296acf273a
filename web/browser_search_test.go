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

// searched types a word and returns the rows of the list once the page says how
// many answer it.
func (b *tab) searched(word string) []string {
	b.Helper()
	b.typeWord(word)
	return evaluate[[]string](b, `(async () => {
		const status = document.querySelector('[data-status]')
		while (!status.textContent.trim()) await new Promise(done => setTimeout(done, 20))
		return `+rowsShown+`
	})()`)
}

// TestTypingOnAnAnswer types another word on a page that answers one: it is
// kept in the address, without the number of the page, and answered as the server
// does.
func TestTypingOnAnAnswer(t *testing.T) {
	b := visit(t, second.handler(t))
	for _, l := range lang.All {
		search := permalink.Search.In(l)
		b.show(search + "?q=walnut&page=2") // there is one page, and of the next answer another
		if got := evaluate[[]string](b, rowsShown); !slices.Contains(got, "nww-walnut") {
			t.Fatalf("the answer is %v", got)
		}
		got := b.searched("pott")
		if at := evaluate[string](b, where); at != search+"?q=pott" {
			t.Errorf("the address is %s", at)
		}
		if evaluate[bool](b, `!!document.querySelector(".asked")`) {
			t.Error("the page still tells of the first question")
		}
		b.show(search + "?q=pott")
		if diff := cmp.Diff(evaluate[[]string](b, rowsShown), got); diff != "" {
			t.Errorf("%s: the server's rows (-) and the script's (+):\n%s", l, diff)
		}
	}
}
