package templates

import (
	"fmt"
	"slices"
	"testing"

	"pavilion/internal/content"
)

// firms makes firms, the first few of which the report names.
func firms(n, named int) (all []content.Firm) {
	for i := range n {
		f := content.Firm{FirstSlug: content.Slug(fmt.Sprintf("firm-%04d", i))}
		if i < named {
			f.Position = i + 1
		}
		all = append(all, f)
	}
	return all
}

func slugsOf(firms []content.Firm) (all []content.Slug) {
	for _, f := range firms {
		all = append(all, f.FirstSlug)
	}
	return all
}

func TestChosen(t *testing.T) {
	chosen := func(all []content.Firm, n int) []content.Slug {
		return slugsOf(Page{Edition: &Edition{Library: &content.Library{Firms: all}}}.chosen(n))
	}
	for _, tt := range []struct{ firms, named, n, want int }{
		{10, 10, 48, 10}, {10, 0, 48, 10}, {0, 0, 48, 0}, {48, 5, 48, 48}, {1000, 0, 48, 48}, {1000, 10, 48, 48}, {1000, 100, 48, 48}, {1000, 48, 48, 48},
	} {
		all := firms(tt.firms, tt.named)
		got := chosen(all, tt.n)
		if len(got) != tt.want || !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != tt.want {
			t.Errorf("of %d firms %v are chosen", tt.firms, got)
		}
		if named := min(tt.named, tt.want); !slices.Equal(got[:named], slugsOf(all[:named])) {
			t.Errorf("of %d firms the named are not chosen first: %v", tt.firms, got)
		}
	}
	// One that comes or goes changes one of those chosen at most; and they
	// stand all over the list.
	all := firms(1000, 10)
	before := chosen(all, 48)
	after := chosen(slices.Delete(slices.Clone(all), 700, 701), 48)
	gone := 0
	for _, slug := range before {
		if !slices.Contains(after, slug) {
			gone++
		}
	}
	if gone > 1 {
		t.Errorf("%d of those chosen change when one firm leaves", gone)
	}
	var quarters [4]int
	for _, slug := range before[10:] {
		quarters[slices.Index(slugsOf(all), slug)/250]++
	}
	if slices.Min(quarters[:]) < 3 {
		t.Errorf("the chosen stand unevenly: %v", quarters)
	}
}

func TestNearPages(t *testing.T) {
	for _, tt := range []struct {
		pages, number int
		want          []int
	}{
		{1, 1, []int{1}}, {3, 2, []int{1, 2, 3}},
		{14, 1, []int{1, 2, 3, 0, 14}}, {14, 4, []int{1, 2, 3, 4, 5, 6, 0, 14}}, {14, 7, []int{1, 0, 5, 6, 7, 8, 9, 0, 14}}, {14, 14, []int{1, 0, 12, 13, 14}},
	} {
		if got := nearPages(tt.number, tt.pages); !slices.Equal(got, tt.want) {
			t.Errorf("page %d of %d leads to %v, want %v", tt.number, tt.pages, got, tt.want)
		}
	}
}
