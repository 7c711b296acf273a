package publish

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"path"
	"slices"
	"strings"

	"pavilion/static"
)

// object is a file of an export as it is to stand in the store.
type object struct {
	name     string // of the file for which it stands, and of the object after the prefix
	file     string // the file that is sent, which may be its compressed form
	sum      string // of that file, SHA-256 in hexadecimal digits
	encoding string // "gzip", or "" where the file is sent as it is
	headers  map[string]string
	redirect string // the address to which it moved; "" for most
}

// digest tells whether what stands in the store is what is to stand there: what
// is sent and how it is labelled.
func (o object) digest() string {
	all := []string{o.sum, o.encoding, o.redirect}
	for _, name := range labels {
		all = append(all, o.headers[name])
	}
	sum := sha256.Sum256([]byte(strings.Join(all, "\n")))
	return hex.EncodeToString(sum[:16])
}

// labels are the headers that a store keeps with an object. The others are for
// what stands before it to send.
var labels = []string{"Content-Type", "Cache-Control", "Content-Language", "Content-Disposition"}

// stage is when an object is sent.
type stage int

// The stages, in their order.
const (
	assets  stage = iota // what pages load, and data
	indexes              // what names assets: of a search its parts, of a manifest its icons
	pages
	lists // what names pages to machines: feeds, sitemaps, the list of all files
	stages
)

func (s stage) String() string { return [...]string{"assets", "indexes", "pages", "lists of pages"}[s] }

func (o object) stage() stage {
	if o.name == manifest {
		return lists
	}
	switch mediaType, _, _ := strings.Cut(o.headers["Content-Type"], ";"); mediaType {
	case "application/json", "application/manifest+json":
		return indexes
	case "text/html":
		return pages
	case "application/xml", "application/atom+xml":
		return lists
	}
	return assets
}

// manifest is the file of an export that lists every other with its SHA-256.
const manifest = "MANIFEST"

// forHosts are the files that tell a host of pages, a server or the next export what
// to do. A store has no use for them.
var forHosts = []string{"_headers", "_redirects", "_nginx.conf", "_Caddyfile", ".nojekyll", ".inputs"}

// readExport returns the objects of an export, and the path under which its
// site stands.
func readExport(files fs.FS) (objects []object, basePath string, err error) {
	sums, err := readSums(files)
	if err != nil {
		return nil, "", err
	}
	rules, err := fs.ReadFile(files, "_headers")
	if err != nil {
		return nil, "", err
	}
	redirects, err := readRedirects(files)
	if err != nil {
		return nil, "", err
	}
	parsed, basePath := readRules(string(rules))
	for name, sum := range sums {
		if isForm(name, sums) || slices.Contains(forHosts, name) {
			continue
		}
		address := basePath + address(name)
		o := object{name: name, file: name, sum: sum, headers: headersOf(parsed, address), redirect: redirects[address]}
		if compressed, ok := sums[name+".gz"]; ok {
			o.file, o.sum, o.encoding = name+".gz", compressed, "gzip"
		}
		o.label()
		objects = append(objects, o)
	}
	slices.SortFunc(objects, func(a, b object) int { return strings.Compare(a.name, b.name) })
	return objects, basePath, nil
}

// label gives an object what no rule says of it, as hosts do: the type of files
// whose names end in it, and how long a file may be kept that has no address of
// its own.
func (o *object) label() {
	ext := path.Ext(o.name)
	o.headers["Content-Type"] = cmp.Or(o.headers["Content-Type"], static.MediaType(ext), mime.TypeByExtension(ext), "text/plain; charset=utf-8")
	o.headers["Cache-Control"] = cmp.Or(o.headers["Cache-Control"], "public, max-age=0, must-revalidate")
}

// isForm reports whether a file is the compressed form of another.
func isForm(name string, sums map[string]string) bool {
	ext := path.Ext(name)
	return (ext == ".gz" || ext == ".br") && sums[strings.TrimSuffix(name, ext)] != ""
}

// address returns the address at which the site has a file.
func address(name string) string { return "/" + strings.TrimSuffix(name, "index.html") }

// readSums returns what MANIFEST says: the sums of all files, by name. The list
// is a file too.
func readSums(files fs.FS) (map[string]string, error) {
	list, err := fs.ReadFile(files, manifest)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the folder is no export, as it has no %s; \"pavilion export\" writes one", manifest)
	}
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(list)
	sums := map[string]string{manifest: hex.EncodeToString(sum[:])}
	lines := bufio.NewScanner(strings.NewReader(string(list)))
	for lines.Scan() {
		sum, name, ok := strings.Cut(lines.Text(), "  ")
		if !ok || len(sum) != 2*sha256.Size || !fs.ValidPath(name) {
			return nil, fmt.Errorf("%s has the line %q; export the site again", manifest, lines.Text())
		}
		sums[name] = sum
	}
	return sums, lines.Err()
}

// readRedirects returns what _redirects says: where what lived at an address
// lives now.
func readRedirects(files fs.FS) (map[string]string, error) {
	text, err := fs.ReadFile(files, "_redirects")
	if err != nil {
		return nil, err
	}
	moved := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) == 3 && f[2] == "301!" {
			moved[f[0]] = f[1]
		}
	}
	return moved, nil
}
