package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAcceptItems(t *testing.T) {
	tests := []struct {
		list string
		want []string
	}{
		{"", nil},
		{" , ,;q=1", nil},
		{"br", []string{"br 1"}},
		{"gzip, BR;q=0.5", []string{"gzip 1", "br 0.5"}},
		{" ur-PK ; q = 0.7 ,en;Q=1.000", []string{"ur-pk 0.7", "en 1"}},
		{"a;level=1;q=0.3", []string{"a 0.3"}},
		{"a;q=0", []string{"a 0"}},
		{"a;q=2, b;q=-1, c;q=NaN, d;q=, e;q=x, f", []string{"f 1"}},
	}
	for _, tt := range tests {
		var got []string
		for item, q := range acceptItems(tt.list) {
			got = append(got, fmt.Sprint(item, " ", q))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("acceptItems(%q) = %q, want %q", tt.list, got, tt.want)
		}
	}
}

func TestAcceptItemsStop(t *testing.T) {
	for item := range acceptItems("a,b") {
		if item != "a" {
			t.Errorf("went on to %q after the break", item)
		}
		break
	}
}

func FuzzAcceptItems(f *testing.F) {
	f.Add("ur-PK,en;q=0.5,*;q=0")
	f.Fuzz(func(t *testing.T, list string) {
		for item, q := range acceptItems(list) {
			if item == "" || item != strings.ToLower(item) || !(0 <= q && q <= 1) {
				t.Errorf("acceptItems(%q) yields %q with weight %v", list, item, q)
			}
		}
	})
}
