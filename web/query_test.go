package web

import (
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestParseQuery(t *testing.T) {
	for raw, want := range map[string]url.Values{
		"":                 {},
		"q=100%":           {"q": {"100%"}},
		"q=100%25":         {"q": {"100%"}},
		"q=fin;tech":       {"q": {"fin;tech"}},
		"q=%zz+%4":         {"q": {"%zz %4"}},
		"q=a%2Bb+c&&x":     {"q": {"a+b c"}, "x": {""}},
		"q=a=b&q=c&%6Beep": {"q": {"a=b", "c"}, "keep": {""}},
		"q=%D9%BE%":        {"q": {"پ%"}},
		"q=پاک&keep=a,b":   {"q": {"پاک"}, "keep": {"a,b"}},
	} {
		if diff := cmp.Diff(want, parseQuery(raw)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", raw, diff)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		query := url.Values(rapid.MapOf(rapid.String(), rapid.SliceOfN(rapid.String(), 1, 3)).Draw(t, "query"))
		if diff := cmp.Diff(query, parseQuery(query.Encode())); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		parseQuery(rapid.String().Draw(t, "anything"))
	})
}
