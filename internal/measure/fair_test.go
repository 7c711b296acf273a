package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

func TestKindOf(t *testing.T) {
	for address, want := range map[string]string{
		"/ur/":                "story",
		"/en/firms/":          "directory",
		"/en/firms/obhost/":   "profile",
		"/ur/letters/ur-b/2/": "letters",
		"/en/sources/":        "sources",
	} {
		if got := kindOf(address); got != want {
			t.Errorf("%s is of the kind %s, want %s", address, got, want)
		}
	}
}

// A sitemap is read with its parts; that one is missing is told.
func TestPages(t *testing.T) {
	mux := http.NewServeMux()
	front := httptest.NewServer(mux)
	t.Cleanup(front.Close)
	mux.HandleFunc("/whole.xml", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "<i><sitemap><loc>%s/part.xml</loc></sitemap><url><loc>/ur/</loc></url></i>", front.URL)
	})
	mux.HandleFunc("/part.xml", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<i><url><loc>/en/</loc></url></i>") })
	s := &server{client: newClient()}
	if pages, err := s.pages(front.URL + "/whole.xml"); err != nil || !slices.Equal(pages, []string{"/ur/", "/en/"}) {
		t.Errorf("%q, %v", pages, err)
	}
	if _, err := s.pages(front.URL + "/none.xml"); err == nil || !strings.HasSuffix(err.Error(), "/none.xml answers 404") {
		t.Errorf("error %v", err)
	}
}

func TestCommonest(t *testing.T) {
	texts := []lang.Text{{En: "A made-up firm of Lahore."}, {En: "A firm of Multan, made-up"}, {En: "Of Lahore"}}
	if got, want := commonest(texts, lang.English, 4), []string{"A", "Lahore", "firm", "made-up"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The same fair is asked the same, in both languages, of all that people look
// for.
func TestQueries(t *testing.T) {
	b := &bench{dir: t.TempDir(), log: t.Logf}
	f, err := b.fair(t.Context(), 15)
	if err != nil {
		t.Fatal(err)
	}
	list := f.queries(100)
	if !slices.Equal(list, f.queries(100)) {
		t.Error("the queries differ from time to time")
	}
	for _, q := range list {
		if q.words == "" {
			t.Errorf("nothing is looked for in %s", q.in)
		}
	}
	if !slices.ContainsFunc(list, func(q query) bool { return len([]rune(q.words)) == 1 }) {
		t.Error("nobody looks for a letter")
	}
}

func TestParseSizes(t *testing.T) {
	if got, err := parseSizes("300,15,300"); err != nil || !slices.Equal(got, []int{15, 300}) {
		t.Errorf("%v, %v", got, err)
	}
	for _, bad := range []string{"", "0", "-3", "many", "15,"} {
		if _, err := parseSizes(bad); err == nil {
			t.Errorf("%q is taken for sizes", bad)
		}
	}
}
