package web

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/search"
	"pavilion/internal/vcard"
)

// faxSite is a site whose firm oon has a field that the table does not have.
func faxSite(t *testing.T) *handler {
	t.Helper()
	files := secondFiles(t)
	replace(t, files, "firms/oon.yaml", "slug: oon\n", "slug: oon\nfax: +44 20 7946 0999\nsources: {fax: [council-papers]}\n")
	fax := content.Field{
		Key: "fax", Kind: content.Phone, Doc: "Its fax number.", Label: testLibrary(t).Firm("zarnab-loom-works").Value("phone").Field.Label,
		Weight: search.Alias, InRow: true, VCard: vcard.Telephone, Schema: "faxNumber",
	}
	return newSite(t, loadLibrary(t, files, fax)).handler(DefaultCacheBytes)
}

// A field is declared in one place: one that is added to the table is in all
// that is made of a firm.
func TestFieldAtRunTime(t *testing.T) {
	h := faxSite(t)
	const word, written = "tel:+44-20-7946-0999", "+44-20-7946-0999"
	for _, l := range lang.All {
		for path, selector := range map[string]atom.Atom{
			permalink.Firm("oon").In(l):                                          atom.Dd,
			permalink.Shortlist.Keeping("oon").In(l):                             atom.Dd,
			permalink.Directory.In(l):                                            atom.Li,
			permalink.Search.In(l) + "?q=" + url.QueryEscape("+44-20-7946-0999"): atom.Li,
		} {
			found := false
			for _, n := range getPage(t, h, path).all(selector) {
				found = found || strings.Contains(text(n), written)
			}
			if !found {
				t.Errorf("%s does not show the field", path)
			}
		}
		g := readGraph(t, getPage(t, h, permalink.Firm("oon").In(l)))
		if g.things[0]["faxNumber"] != written {
			t.Errorf("the graph says %v", g.things[0])
		}
		if got := readContact(t, h.site, permalink.Firm("oon").Contact(l)).Value("TEL"); got != "+442079460999" {
			t.Errorf("the contact has %q", got)
		}
		if hits := h.site.finder().index[l].Find("0999"); hits.Len() != 1 || hits.At(0).ID != "oon" {
			t.Errorf("the search index in %v lacks the field", l)
		}
	}
	data := []byte(getBody(t, h, permalink.FirmsJSON))
	for _, fault := range schemaFaults(t, schemaOfFirms(t, h, ""), data) {
		t.Error(fault)
	}
	var open struct{ Firms []map[string]any }
	if err := json.Unmarshal(data, &open); err != nil {
		t.Fatal(err)
	}
	var row map[string]any
	for _, firm := range readTable(t, h.site.lib, []byte(strings.TrimPrefix(getBody(t, h, permalink.FirmsCSV), "\ufeff"))) {
		if firm["slug"] == "oon" {
			row = firm
		}
	}
	if row["fax"] != word {
		t.Errorf("the table has %v", row)
	}
	for _, firm := range open.Firms {
		if want := map[bool]any{true: word}[firm["slug"] == "oon"]; firm["fax"] != want {
			t.Errorf("%s has the number %v, want %v", firm["slug"], firm["fax"], want)
		}
	}
	spoiled := strings.Replace(string(data), word, "a number", 1)
	if faults := schemaFaults(t, schemaOfFirms(t, h, ""), []byte(spoiled)); len(faults) != 1 || !strings.Contains(faults[0], "/fax: ") {
		t.Errorf("the schema says of a number that is none: %q", faults)
	}
}
