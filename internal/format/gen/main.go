// Gen writes table.go of package format from the Unicode CLDR, version 48, as
// published in JSON on npm. It is run by hand, from the root of the module,
// when a newer CLDR is wanted:
//
//	npm install --prefix DIR cldr-dates-full@48.2.0 cldr-misc-full@48.2.0 cldr-numbers-full@48.2.0
//	go run ./internal/format/gen -npm DIR/node_modules
//
// It refuses data that package format is not made for. Invisible direction
// marks, such as the one before the Urdu minus, are left out.
package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
)

//go:embed table.tmpl
var layout string

func main() {
	log.SetFlags(0)
	npm := flag.String("npm", "node_modules", "folder of the npm packages")
	out := flag.String("o", "internal/format/table.go", "file to write")
	flag.Parse()
	if err := generate(*npm, *out); err != nil {
		log.Fatal(err)
	}
}

func generate(npm, out string) error {
	var data struct {
		Version       string
		Urdu, English *locale
	}
	var err error
	if data.Version, err = version(npm); err != nil {
		return err
	}
	if data.Urdu, err = read(npm, "ur"); err != nil {
		return err
	}
	if data.English, err = read(npm, "en-GB"); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := template.Must(template.New("").Parse(layout)).Execute(&b, data); err != nil {
		return err
	}
	src, err := format.Source(b.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(out, src, 0o666)
}

// version returns the one version of all three packages.
func version(npm string) (string, error) {
	var found []string
	for _, name := range []string{"cldr-dates-full", "cldr-misc-full", "cldr-numbers-full"} {
		var pkg struct{ Version string }
		if err := load(&pkg, npm, name, "package.json"); err != nil {
			return "", err
		}
		found = append(found, pkg.Version)
	}
	if all := slices.Compact(found); len(all) > 1 {
		return "", fmt.Errorf("packages of different versions: %s", strings.Join(all, ", "))
	}
	return found[0], nil
}

// read returns what table.go says of the locale called name.
func read(npm, name string) (*locale, error) {
	var d dates
	var n numbers
	var m misc
	main := func(pkg, file string, v any) error {
		var doc struct{ Main map[string]json.RawMessage }
		if err := load(&doc, npm, pkg, "main", name, file); err != nil {
			return err
		}
		return json.Unmarshal(doc.Main[name], v)
	}
	if err := cmp.Or(
		main("cldr-dates-full", "ca-gregorian.json", &d),
		main("cldr-numbers-full", "numbers.json", &n),
		main("cldr-misc-full", "listPatterns.json", &m),
	); err != nil {
		return nil, err
	}
	l, err := newLocale(d, n, m)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return l, nil
}

// load decodes a JSON file without the direction marks in its strings.
func load(v any, path ...string) error {
	file := filepath.Join(path...)
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for _, mark := range []string{"\u061c", "\u200e", "\u200f"} {
		b = bytes.ReplaceAll(b, []byte(mark), nil)
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
