package sheet

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/content"
)

// with is the small pavilion with files changed or added.
func with(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	err := fs.WalkDir(content.Blank(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(content.Blank(), name)
		fsys[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

// byHand is a firm's file as an editor wrote it.
const byHand = "# Seen twice.\r\nslug: zarq-mills # never change\r\nname: {en: \"Zarq Mills\", ur: زرق ملز}\r\n" +
	"first_slug: zarq\r\naliases: [zarq]\r\n\r\nsummary:\r\n  ur: >-\r\n    کپڑا بُننے کا\r\n    ایک کارخانہ۔\r\n  en: A mill that weaves cloth.\r\n" +
	"updated: 2030-02-01\r\nstand: {ur: B12, en: B12}   # by the door\r\n#hall: later\r\nservices:\r\n  # the first\r\n  - {ur: بُنائی, en: Weaving} # w\r\n  - {ur: رنگائی, en: Dyeing}\r\n" +
	"phone: tel:+92-300-1234567\r\nsources:\r\n  stand: [sample-list] # told\r\n"

// What the sheet changes is changed in its place; everything else stays.
func TestKnown(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		changes    []string // pairs of what is replaced in the file
		columns    string
	}{
		{"by its names", need + ",Stand\n" + filled + ",B14\n", []string{"stand: {ur: B12, en: B12}", "stand: {ur: B14, en: B14}"}, "stand.en"},
		{"by one name", "نام,Stand\nزرق ملز,B14\n", []string{"stand: {ur: B12, en: B12}", "stand: {ur: B14, en: B14}"}, "stand.en"},
		{"in one language alone", "slug,Stand,سٹال\nzarq-mills,B14,B12\n", []string{"en: B12}", "en: B14}"}, "stand.en"},
		{"by its slug", "Slug,Stand,سٹال\nzarq-mills,B14,B14\n", []string{"stand: {ur: B12, en: B12}", "stand: {ur: B14, en: B14}"}, "stand.ur stand.en"},
		{"by a former slug", "slug,stand\nzarq,B14\n", []string{"{ur: B12, en: B12}", "{ur: B14, en: B14}"}, "stand.en"},
		{"by its page", "slug,stand\nhttps://example.org/ur/firms/zarq-mills/,B14\n", []string{"{ur: B12, en: B12}", "{ur: B14, en: B14}"}, "stand.en"},
		{"a new name", "slug,name.en\nzarq-mills,Zarq Mills & Sons\n", []string{`en: "Zarq Mills"`, `en: Zarq Mills & Sons`}, "name.en"},
		{"a long summary", "slug,summary.ur\nzarq-mills,کپڑا بُننے کا ایک کارخانہ، جو وادی کے لوگ مل کر چلاتے ہیں۔\n",
			[]string{"    کپڑا بُننے کا\r\n    ایک کارخانہ۔", "    کپڑا بُننے کا ایک کارخانہ، جو وادی کے لوگ مل کر چلاتے ہیں۔"}, "summary.ur"},
		{"a new field", "slug,City,شہر\nzarq-mills,Lahore,لاہور\n", []string{"# by the door\r\n", "# by the door\r\ncity: {ur: لاہور, en: Lahore}\r\n"}, "city.ur city.en"},
		{"a service more", "slug,Services,خدمات\nzarq-mills,Weaving; Dyeing; Mending,بُنائی؛ رنگائی؛ رفوگری\n", []string{"en: Dyeing}\r\n", "en: Dyeing}\r\n  - {ur: رفوگری, en: Mending}\r\n"}, "services.ur services.en"},
		{"a service in English", "slug,Services\nzarq-mills,Weaving by hand; Dyeing\n", []string{"en: Weaving}", "en: Weaving by hand}"}, "services.en"},
		{"a day", "slug,stand,updated\nzarq-mills,B14,2030-03-04\n", []string{"{ur: B12, en: B12}", "{ur: B14, en: B14}", "updated: 2030-02-01", "updated: 2030-03-04"}, "stand.en updated"},
		{"a source", "slug,stand,sources\nzarq-mills,B14,other-list\n", []string{"{ur: B12, en: B12}", "{ur: B14, en: B14}", "[sample-list]", "[sample-list, other-list]",
			"phone: tel:+92-300-1234567\r\nsources:", "phone: tel:+92-300-1234567\r\nsources:", "# told\r\n", "# told\r\n  phone: [other-list]\r\n  services: [other-list]\r\n"}, "stand.en sources"},
		{"the same number", "slug,Phone,stand\nzarq-mills,0300-1234567,\n", nil, ""},
		{"the same services", "slug,Services,خدمات\nzarq-mills,\"Weaving, Dyeing\",بُنائی، رنگائی\n", nil, ""},
		{"nothing", "slug,Stand,Hall,Phone,Services\nzarq-mills,,,,\n", nil, ""},
	} {
		sources, err := fs.ReadFile(content.Blank(), "sources.yaml")
		if err != nil {
			t.Fatal(err)
		}
		fsys := with(t, map[string]string{"firms/zarq-mills.yaml": byHand, "sources.yaml": string(sources) + "\n" + strings.ReplaceAll(firstSource(string(sources)), "sample-list", "other-list")})
		in := take(t, fsys, "firms.csv", []byte(c.rows))
		if len(in.Faults)+len(in.Content) > 0 {
			t.Errorf("%s: %v %v", c.name, in.Faults, in.Content)
			continue
		}
		want := byHand
		if c.changes == nil {
			if len(in.Files) > 0 || in.Unchanged != 1 {
				t.Errorf("%s: changed\n%s", c.name, in.Files["firms/zarq-mills.yaml"])
			}
			continue
		}
		for i := 0; i < len(c.changes); i += 2 {
			want = strings.Replace(want, c.changes[i], c.changes[i+1], 1)
		}
		want = strings.Replace(want, "updated: 2030-02-01", "updated: 2031-05-06", 1)
		if diff := cmp.Diff(want, string(in.Files["firms/zarq-mills.yaml"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if len(in.Updated) != 1 || strings.Join(in.Updated[0].Columns, " ") != c.columns {
			t.Errorf("%s: updated %v", c.name, in.Updated)
		}
		if got := strings.Join(in.Absent, " "); got != "example-workshop your-firm" {
			t.Errorf("%s: absent are %s", c.name, got)
		}
	}
}

// Where each field must name its sources, a sheet that does not is told so, and
// one that does is sound.
func TestSourced(t *testing.T) {
	site, err := fs.ReadFile(content.Blank(), "site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"site.yaml": strings.Replace(string(site), "#sourced: [claims, fields]", "sourced: [fields]", 1)}
	for _, name := range []string{"example-workshop", "your-firm"} {
		data, err := fs.ReadFile(content.Blank(), "firms/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		bare, _, _ := strings.Cut(string(data), "\nstand:")
		files["firms/"+name+".yaml"] = bare + "\n"
	}
	fsys := with(t, files)
	in := take(t, fsys, "firms.csv", lines(need+",City,شہر,Phone,Sources", filled+",Lahore,لاہور,0300-1234567,phone: sample-list"))
	const want = `firms.csv:F2 (line 2): the field "city" without a source; name it in the column "sources": ids of sources.yaml`
	if got := in.Faults.Error(); got != want || len(in.Content) > 0 {
		t.Errorf("got %s %v, want %s", got, in.Content, want)
	}
	in = take(t, fsys, "firms.csv", lines(need+",City,شہر,Phone,Sources", filled+",Lahore,لاہور,0300-1234567,sample-list"))
	if len(in.Faults)+len(in.Content) > 0 || len(in.Added) != 1 {
		t.Errorf("got %v %v", in.Faults, in.Content)
	}
}

// firstSource returns the entry of a list with which it begins.
func firstSource(list string) string {
	start := strings.Index(list, "- id: ")
	entry, _, _ := strings.Cut(list[start+1:], "\n- id: ")
	return "-" + entry
}

// A new firm gets a slug that no firm has, had or was promised.
func TestSlugs(t *testing.T) {
	fsys := with(t, map[string]string{"firms/zarq-mills.yaml": byHand, content.PublishedFile: "# promised\n/f/nila\n/f/nila-2\n/ur/#x\n"})
	m := model(t, with(t, nil))
	for name, want := range map[string]string{
		"Nila": "nila-3", "Zarq": "zarq-2", "Zarq Mills (Pvt.) Ltd.": "zarq-mills-2", "Gulnar & Daughters’ Café": "gulnar-and-daughters-cafe",
		"C++ House": "c-plus-plus-house", "Con": "con-company", "Title": "title-company", "Ltd.": "ltd", "N.W.W. Carvers": "nww-carvers",
		"SMC (Private) Limited Kargah 1987": "smc-private-limited-kargah-1987", "زرق": "",
		"Upper Zarnab Valley Women Embroiderers’ and Patchwork Quilt Makers’ Cooperative": "upper-zarnab-valley-women-embroiderers",
	} {
		firms, err := m.readFirms(t.Context(), fsys)
		if err != nil {
			t.Fatal(err)
		}
		ledger, err := publishedSlugs(fsys)
		if err != nil {
			t.Fatal(err)
		}
		r := &reading{Model: m}
		r.index(firms, ledger)
		if got := r.propose(name); got != want {
			t.Errorf("propose(%q) = %q, want %q", name, got, want)
		}
	}
}

// Faults that the content has already are told as such.
func TestFaultyContent(t *testing.T) {
	fsys := with(t, map[string]string{"firms/zarq-mills.yaml": strings.Replace(byHand, "phone: tel:+92-300-1234567", "phone: none", 1)})
	in := take(t, fsys, "firms.csv", []byte("slug,stand\nzarq-mills,B14\n"))
	if got, want := in.Content.Error(), `firms/zarq-mills.yaml:19:8: "none" is no telephone number; `; len(in.Faults) > 0 || !strings.HasPrefix(got, want) {
		t.Errorf("got %q and %v, want %q", got, in.Faults, want)
	}
	m := model(t, fsys)
	fsys["firms/zarq-mills.yaml"].Data = []byte("slug: [\n")
	if _, err := m.Rows(t.Context(), fsys); err == nil || !strings.HasPrefix(err.Error(), "firms/zarq-mills.yaml:1:1: the file cannot be read: ") {
		t.Errorf("got %v", err)
	}
}

// Without the country of the firms a number is taken only with its code.
func TestNoCountry(t *testing.T) {
	site, err := fs.ReadFile(content.Blank(), "site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	fsys := with(t, map[string]string{"site.yaml": strings.Replace(string(site), "\ncountry: PK\n", "\n", 1)})
	in := take(t, fsys, "firms.csv", lines(need+",Phone,WhatsApp", filled+",0300-1234567,+92 (300) 1234567"))
	const want = `firms.csv:E2 (line 2): "0300-1234567", a number without the code of its country; write it as +92 51 1234567, or the country of all under the key "country" in site.yaml`
	if got := in.Faults.Error(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A firm that has left the pavilion is in no sheet, and none brings it back.
func TestWithdrawn(t *testing.T) {
	fsys := with(t, map[string]string{"firms/zarq-mills.yaml": byHand + "withdrawn:\r\n  date: 2030-03-01\r\n  note: {ur: کمپنی پویلین سے چلی گئی۔, en: The firm has left.}\r\n"})
	rows, err := model(t, fsys).Rows(t.Context(), fsys)
	if err != nil || len(rows) != 2 {
		t.Errorf("%d rows (%v)", len(rows), err)
	}
	in := take(t, fsys, "firms.csv", []byte("slug,stand\nyour-firm,B14\n"))
	if got := strings.Join(in.Absent, " "); got != "example-workshop" || len(in.Faults)+len(in.Content) > 0 || len(in.Updated) != 1 {
		t.Errorf("absent are %s; %v %v", got, in.Faults, in.Content)
	}
	in = take(t, fsys, "firms.csv", []byte("slug,stand\nzarq-mills,B14\n"))
	const want = `firms.csv:2:2 (line 2): the firm zarq-mills, which has left the pavilion; remove the row; or, if it is back, the key "withdrawn" from firms/zarq-mills.yaml`
	if got := in.Faults.Error(); got != want || len(in.Files) > 0 {
		t.Errorf("got %s, want %s", got, want)
	}
}
