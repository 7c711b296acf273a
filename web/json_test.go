package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is written item by item is what package json writes of the whole.
func TestWriteJSON(t *testing.T) {
	one := object{{"z", "<&>\u2028 \"لفظ\""}, {"a", []string{"x", "y"}}, {"n", json.Number("12")}}
	for _, tt := range []struct {
		value any
		same  string // in JSON
	}{
		{"word", `"word"`},
		{object(nil), `{}`},
		{one, `{"z":"<&>\u2028 \"لفظ\"","a":["x","y"],"n":12}`},
		{objects(slices.Values[[]object](nil)), `[]`},
		{object{{"all", objects(slices.Values([]object{one, nil}))}, {"in", object{{"one", one}}}, {"none", []string{}}},
			`{"all":[{"z":"<&>\u2028 \"لفظ\"","a":["x","y"],"n":12},{}],"in":{"one":{"z":"<&>\u2028 \"لفظ\"","a":["x","y"],"n":12}},"none":[]}`},
	} {
		for _, indent := range []string{"", "  "} {
			var got, want bytes.Buffer
			j := newJSONWriter(&got, indent)
			if err := errors.Join(j.line(tt.value), j.Flush()); err != nil {
				t.Fatal(err)
			}
			e := json.NewEncoder(&want)
			e.SetEscapeHTML(false)
			e.SetIndent("", indent)
			if err := e.Encode(json.RawMessage(tt.same)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want.String(), got.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	}
}

// What cannot be written is an error, wherever it stands.
func TestWriteJSONFails(t *testing.T) {
	bad := object{{"bad", func() {}}}
	for _, v := range []any{func() {}, bad, object{{"in", bad}}, objects(slices.Values([]object{nil, bad}))} {
		if err := writeJSON(&bytes.Buffer{}, v); err == nil {
			t.Errorf("no error of %v", v)
		}
	}
	if err := writeJSON(fullDisk{}, "word"); !errors.Is(err, errFull) {
		t.Errorf("on a full disk: %v", err)
	}
}

type fullDisk struct{}

var errFull = errors.New("full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }
