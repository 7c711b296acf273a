package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// againExport is an export that is made again and again, of what has inputs: the
// cards, in English alone as each takes long, and the QR codes.
type againExport struct {
	files   fstest.MapFS
	dir     string
	program sum
	plain   bool
}

// write makes the export, fails unless each file is what its resource renders, and
// returns how many were rendered.
func (a *againExport) write(t *testing.T) (rendered int, done Exported) {
	t.Helper()
	s := newSite(t, loadLibrary(t, maps.Clone(a.files)))
	var all []Resource
	var count atomic.Int32
	for i, k := range s.kinds {
		s.kinds[i].of = func(path string, f *content.Firm) Resource { return countRendering(k.of(path, f), &count) }
	}
	for i, r := range s.list {
		s.list[i] = countRendering(r, &count)
	}
	e := Exporter{Site: s, Plain: a.plain, Only: func(r Resource) bool { return r.Lang != only(lang.Urdu) && s.exported(r).Inputs != nil }}
	done, err := e.writeAs(t.Context(), a.dir, func() sum { return a.program })
	if err != nil {
		t.Fatal(err)
	}
	rendered = int(count.Load())
	for r := range e.resources() {
		all = append(all, s.exported(r))
	}
	for _, r := range all {
		if data, err := os.ReadFile(a.name(fileName(r))); err != nil || string(data) != renderPage(t, r) {
			t.Errorf("%s is not what is rendered: %v", r.Path, err)
		}
	}
	if _, err := os.Stat(a.name("qr.svg.gz")); (err == nil) == a.plain {
		t.Errorf("without compressed forms is %t: %v", a.plain, err)
	}
	checkManifest(t, a.dir)
	return rendered, done
}

// countRendering counts how often r is rendered, if it has inputs.
func countRendering(r Resource, n *atomic.Int32) Resource {
	if render := r.Render; r.Inputs != nil {
		r.Render = func(ctx context.Context, w io.Writer, query url.Values) error {
			n.Add(1)
			return render(ctx, w, query)
		}
	}
	return r
}

func (a *againExport) name(name string) string { return filepath.Join(a.dir, filepath.FromSlash(name)) }

// spoil puts other bytes in the place of a file, and where told so has MANIFEST
// say that they are right.
func (a *againExport) spoil(t *testing.T, name string, agreed bool) {
	t.Helper()
	was, err := os.ReadFile(a.name(name))
	if err != nil {
		t.Fatal(err)
	}
	spoiled := append(was, "spoiled\n"...)
	if err := errors.Join(os.Remove(a.name(name)), os.WriteFile(a.name(name), spoiled, 0o644)); err != nil {
		t.Fatal(err)
	}
	if agreed {
		a.editManifest(t, fmt.Sprintf("%x", sha256.Sum256(was)), fmt.Sprintf("%x", sha256.Sum256(spoiled)))
	}
}

func (a *againExport) editManifest(t *testing.T, was, is string) {
	t.Helper()
	manifest, err := os.ReadFile(a.name(manifestName))
	if err != nil || !bytes.Contains(manifest, []byte(was)) {
		t.Fatalf("MANIFEST has no %q: %v", was, err)
	}
	if err := os.WriteFile(a.name(manifestName), bytes.ReplaceAll(manifest, []byte(was), []byte(is)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// What takes long to render is rendered again where anything of it has changed,
// and nowhere else.
func TestExportInputs(t *testing.T) {
	t.Parallel()
	notShort(t)
	a := &againExport{files: withFirms(secondFiles(t), "zarnab-loom-works", "oon"), dir: filepath.Join(t.TempDir(), "out")}
	const (
		story, oon, zarnab = 1, 1, 3 // cards: of Zarnab under two former slugs too
		cards              = story + oon + zarnab
		codes              = 1 + 1 + 3
	)
	const oonCard, oonFile, zarnabLogo = "en/firms/oon/card.png", "firms/oon.yaml", "logos/zarnab-loom-works.svg"
	for _, step := range []struct {
		name   string
		change func()
		want   int
	}{
		{"the first export", func() {}, cards + codes},
		{"nothing changed", func() {}, 0},
		{"what no card says", func() { replace(t, a.files, oonFile, "Hand-spun wool.", "Wool spun by hand.") }, 0},
		{"a name", func() { replace(t, a.files, oonFile, "en: Oon}", "en: Oonery}") }, oon},
		{"a logo under the same name", func() { replace(t, a.files, zarnabLogo, "#f7e9d0", "#f7e9d1") }, zarnab},
		{"a PNG beside a logo", func() { a.files["logos/zarnab-loom-works.png"] = &fstest.MapFile{Data: square(t, color.Black)} }, zarnab},
		{"another PNG beside it", func() { a.files["logos/zarnab-loom-works.png"] = &fstest.MapFile{Data: square(t, color.White)} }, zarnab},
		{"a colour", func() { replace(t, a.files, "site.yaml", "#64245c", "#63245c") }, cards},
		{"the pavilion's name", func() {
			replace(t, a.files, "site.yaml", "کھڈی اور چاک پویلین", "چاک اور کھڈی پویلین")
		}, cards},
		{"the fair's", func() { replace(t, a.files, "site.yaml", "Handwork 2027", "Handwork 2028") }, cards},
		{"a card that was edited", func() { a.spoil(t, oonCard, false) }, 1},
		{"one that MANIFEST agrees with", func() { a.spoil(t, oonCard, true) }, 1},
		{"one that is gone", func() { os.Remove(a.name(oonCard)) }, 1},
		{"a form that is gone", func() { os.Remove(a.name("f/oon/qr.svg.gz")) }, 1},
		{"a list that was edited", func() { a.spoil(t, inputsName, false) }, cards + codes},
		{"one that MANIFEST agrees with", func() { a.spoil(t, inputsName, true) }, cards + codes},
		{"no list, as in older exports", func() {
			os.Remove(a.name(inputsName))
			a.editManifest(t, "  "+inputsName+"\n", "  former\n")
		}, cards + codes},
		{"another program", func() { a.program[0]++ }, cards + codes},
		{"without compressed forms", func() { a.plain = true }, cards + codes},
		{"with them", func() { a.plain = false }, cards + codes},
		{"a slug", func() {
			replace(t, a.files, oonFile, "slug: oon\n", "slug: oonery\naliases: [oon]\nfirst_slug: oon\n")
			a.files["firms/oonery.yaml"] = a.files[oonFile]
			delete(a.files, oonFile)
		}, oon + 2}, // and the QR code at both addresses; the cards at the former one stay
		{"nothing changed at last", func() {}, 0},
	} {
		step.change()
		if got, done := a.write(t); got != step.want {
			t.Errorf("%s: %d rendered, want %d; %+v", step.name, got, step.want, done)
		}
	}
}

// Where another program renders the same, the files stay the same files.
func TestExportInputsOfOtherProgram(t *testing.T) {
	t.Parallel()
	a := &againExport{files: withFirms(secondFiles(t), "oon"), dir: filepath.Join(t.TempDir(), "out")}
	a.write(t)
	a.program[0]++
	if rendered, done := a.write(t); rendered == 0 || done.Written != 1 {
		t.Errorf("%d rendered, %+v; want no file written but %s", rendered, done, inputsName)
	}
}

// square is a logo of one colour.
func square(t *testing.T, c color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 96, 96))
	for i := range img.Rect.Dx() {
		for j := range img.Rect.Dy() {
			img.Set(i, j, c)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cardSum tells all of a card: %#v would show where a pointer leads by the place
// in memory alone, and what a type says of itself in its stead.
func TestCardIsPlain(t *testing.T) {
	var check func(name string, typ reflect.Type)
	check = func(name string, typ reflect.Type) {
		plain := []reflect.Kind{reflect.Bool, reflect.String, reflect.Int, reflect.Uint8, reflect.Float32, reflect.Float64}
		switch kind := typ.Kind(); {
		case typ.Implements(reflect.TypeFor[fmt.GoStringer]()):
			t.Errorf("%s has a GoString of its own", name)
		case kind == reflect.Struct:
			for field := range typ.Fields() {
				check(name+"."+field.Name, field.Type)
			}
		case kind == reflect.Array, kind == reflect.Slice:
			check(name, typ.Elem())
		case name != "Card.Logo" && !slices.Contains(plain, kind):
			t.Errorf("%s is a %v", name, typ)
		}
	}
	check("Card", reflect.TypeFor[card.Card]())
}

// The sum of a program is that of its file.
func TestProgramSum(t *testing.T) {
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil || programSum() != sha256.Sum256(data) {
		t.Errorf("the sum of %s is another: %v", name, err)
	}
}
