package content

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"pavilion/internal/fault"
)

// firmReading is the reading of a firm’s file.
type firmReading struct {
	*loader         // of this file alone; nil when it has been joined to that of all
	src     *source // nil if there is nothing in it to go on with
	left    bool    // the firm was withdrawn
	firm    *Firm   // of the library

	told, alone fault.List // what is wrong in the file, and with the firm by itself
	pairs       []Pair     // its texts, where a review is to be made
}

// readFirms reads the firms' files, several at once, and looks at each firm by
// itself. Those that were withdrawn have a place of their own, so that nothing
// that goes through the firms meets them.
func (c *checks) readFirms() {
	entries := c.firmFiles()
	files := make([]firmReading, len(entries))
	parallelIn(len(files), c.newRoom, func(r *room, i int) { files[i] = c.openFirm(entries[i], r) })
	divide(files, c.lib)
	c.makeRoom(len(files))
	parallelIn(len(files), c.newRoom, func(r *room, i int) { c.readFirm(&files[i], r) })
	for _, f := range files {
		c.faults = append(c.faults, f.told...)
		if len(f.alone) > 0 {
			c.ofFirm[f.firm] = f.alone
		}
		if c.keep {
			c.ofFirms[f.firm] = f.pairs
		}
	}
}

// openFirm reads the text of a firm's file.
func (c *checks) openFirm(entry fs.DirEntry, r *room) firmReading {
	f := firmReading{loader: c.part()}
	name := path.Join("firms", entry.Name())
	f.used[name] = true
	if f.ctx.Err() != nil {
		return f
	}
	info, err := entry.Info()
	if !entry.Type().IsRegular() { // it may lead to such a file
		info, err = fs.Stat(f.fsys, name)
	}
	src, ok := f.openKnown(name, info, err, &r.file)
	if !ok {
		f.unread[name] = true
		return f
	}
	f.src = src
	f.left = f.has("withdrawn")
	return f
}

// has reports whether the file has a key. Most do not even hold the word, nor
// the \ by which it could be written otherwise, and need not be parsed for it.
func (f *firmReading) has(key string) bool {
	if !strings.Contains(f.src.text, key) && !strings.Contains(f.src.text, `\`) {
		return false
	}
	if f.parseOnce(); f.src == nil {
		return false
	}
	for pair := range slices.Chunk(f.src.root.Content, 2) {
		if pair[0].Value == key {
			return true
		}
	}
	return false
}

// parseOnce parses the file where that was not done.
func (f *firmReading) parseOnce() {
	if f.src != nil && f.src.lines == nil && !f.parse(f.src, required) {
		f.unread[f.src.name] = true
		f.src = nil
	}
}

// divide gives each file its firm in the library.
func divide(files []firmReading, lib *Library) {
	left := 0
	for _, f := range files {
		if f.left {
			left++
		}
	}
	lib.Firms, lib.Withdrawn = make([]Firm, len(files)-left), make([]Firm, left)
	firms, withdrawn := lib.Firms, lib.Withdrawn
	for i := range files {
		from := &firms
		if files[i].left {
			from = &withdrawn
		}
		files[i].firm, *from = &(*from)[0], (*from)[1:]
	}
}

// readFirm reads what a file says of its firm.
func (c *checks) readFirm(f *firmReading, r *room) {
	if f.ctx.Err() == nil {
		clear(r.places)
		f.places, f.yaml, f.texts = r.places, &r.yaml, &r.texts
		f.parseOnce()
		f.firm.Values = r.values[:0]
		f.fill(f.firm, f.src)
		f.firm.Values = append([]Value(nil), f.firm.Values...)
		c.lookAt(f, r)
		if f.keep {
			f.pairs = f.pairsOf(f.firm, r)
		}
		f.forget(r)
	}
	c.join(f.loader)
	c.remember(r.kept)
	f.loader = nil
}

// lookAt notes what is wrong with a firm by itself.
func (c *checks) lookAt(f *firmReading, r *room) {
	own := *c
	own.loader = f.loader
	if !f.left {
		own.onCards(&f.firm.Name)
	}
	f.told, f.faults = f.faults, nil
	if at, read := f.places[f.firm]; read {
		own.firm(f.firm, at, r)
	}
	f.alone = f.faults
}

// forget drops what takes more memory than the firm: all but where those values
// stand that are judged later, which it leaves in the room, and for a review the
// text of the file.
func (f *firmReading) forget(r *room) {
	sources := f.sources
	f.places, f.sources, f.badForm, f.yaml = nil, map[string]*source{}, nil, nil
	r.kept = r.kept[:0]
	if f.src == nil {
		return
	}
	src := &source{name: f.src.name}
	f.src = nil
	judged := f.firm.besideOthers()
	if f.keep {
		src.text = sources[src.name].text
		f.sources[src.name] = src
		judged = append(judged, f.firm.reviewed()...)
	}
	for _, v := range judged {
		if at, read := r.places[v]; read {
			r.kept = append(r.kept, placedValue{v, at.forgotten(src)})
		}
	}
}

// placedValue is a value, by its pointer, and where it was written.
type placedValue struct {
	value any
	place place
}

// remember takes over where values of a firm stand.
func (l *loader) remember(values []placedValue) {
	l.joining.Lock()
	defer l.joining.Unlock()
	for _, v := range values {
		l.places[v.value] = v.place
	}
}

// makeRoom makes the map of places as large as so many firms will have it.
func (c *checks) makeRoom(firms int) {
	ofFirm := 5 // those by which firms are judged beside each other
	if c.keep {
		ofFirm = 14 // and those of which a review tells
	}
	places := make(map[any]place, len(c.places)+firms*ofFirm)
	maps.Copy(places, c.places)
	c.places = places
}

// besideOthers returns the values by which firms are judged beside each other.
func (f *Firm) besideOthers() []any {
	values := []any{f, &f.Slug, &f.Position, &f.Name.Ur, &f.Name.En}
	for i := range f.Aliases {
		values = append(values, &f.Aliases[i])
	}
	return values
}

// reviewed returns the other values of which a review tells, but for texts: of
// these it knows where they stand by their pairs. Of fields it judges contacts.
func (f *Firm) reviewed() []any {
	values := []any{&f.Name, &f.Summary.Ur, &f.Summary.En, &f.Updated, &f.Logo}
	if f.Withdrawn != nil {
		values = append(values, &f.Withdrawn.Date)
	}
	for _, v := range f.Values {
		if contactNames[v.Field.Kind] != "" {
			values = append(values, valueOf{f, v.Field})
		}
	}
	return values
}
