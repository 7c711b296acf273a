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
	src  *source // nil if there is nothing in it to go on with
	left bool    // the firm was withdrawn
	firm *Firm   // of the library

	told, alone fault.List // what is wrong in the file, and with the firm by itself
	pairs       []Pair     // its texts, where a review is to be made
}

// readFirms reads the firms' files, several at once, and looks at each firm by
// itself. Those that were withdrawn have a place of their own, so that nothing
// that goes through the firms meets them.
func (c *checks) readFirms() {
	entries := c.firmFiles()
	files := make([]firmReading, len(entries))
	c.inRooms(len(files), c.newFileRoom, func(r *room, i int) { files[i] = r.openFirm(entries[i]) })
	divide(files, c.lib)
	c.makeRoom(len(files))
	c.inRooms(len(files), c.newFirmRoom, func(r *room, i int) { c.readFirm(&files[i], r) })
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
func (r *room) openFirm(entry fs.DirEntry) (f firmReading) {
	name := path.Join("firms", entry.Name())
	if r.ctx.Err() != nil {
		return f
	}
	info, err := entry.Info()
	if !entry.Type().IsRegular() { // it may lead to such a file
		info, err = fs.Stat(r.fsys, name)
	}
	if src, ok := r.openKnown(name, info, err, &r.file); ok {
		f.src = src
		f.left = r.has(&f, "withdrawn")
	} else {
		r.unread[name] = true
	}
	f.told = r.takeFaults()
	return f
}

// has reports whether the file has a key. Most do not even hold the word, nor
// the \ by which it could be written otherwise, and need not be parsed for it.
func (r *room) has(f *firmReading, key string) bool {
	if !strings.Contains(f.src.text, key) && !strings.Contains(f.src.text, `\`) {
		return false
	}
	if r.parseOnce(f); f.src == nil {
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
func (r *room) parseOnce(f *firmReading) {
	if f.src == nil || f.src.lines != nil {
		return
	}
	name := f.src.name
	if !r.parse(f.src, required) {
		r.unread[name] = true
		f.src = nil
	}
	delete(r.sources, name) // of which no more is kept than forget leaves
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
	if r.ctx.Err() != nil {
		return
	}
	clear(r.places)
	clear(r.badForm)
	r.parseOnce(f)
	f.firm.Values = r.values[:0]
	r.fill(f.firm, f.src)
	f.firm.Values = append([]Value(nil), f.firm.Values...)
	c.lookAt(f, r)
	if c.keep {
		f.pairs = r.pairsOf(f.firm)
	}
	c.remember(r.forget(f))
}

// lookAt notes what is wrong with a firm by itself.
func (c *checks) lookAt(f *firmReading, r *room) {
	own := *c
	own.loader = r.loader
	if !f.left {
		own.onCards(&f.firm.Name)
	}
	f.told = append(f.told, r.takeFaults()...)
	if at, read := r.places[f.firm]; read {
		own.firm(f.firm, at, r)
	}
	f.alone = r.takeFaults()
}

// forget drops all that was read of the file, but for its text where a review is
// to be made. It returns where those values stand that are judged later, which
// holds until the next.
func (r *room) forget(f *firmReading) []placedValue {
	r.kept = r.kept[:0]
	if f.src == nil {
		return nil
	}
	src := &source{name: f.src.name}
	judged := f.firm.besideOthers()
	if r.keep {
		src.text = f.src.text
		r.sources[src.name] = src
		judged = append(judged, f.firm.reviewed()...)
	}
	f.src = nil
	for _, v := range judged {
		if at, read := r.places[v]; read {
			r.kept = append(r.kept, placedValue{v, at.forgotten(src)})
		}
	}
	return r.kept
}

// placedValue is a value, by its pointer, and where it was written.
type placedValue struct {
	value any
	place place
}

// remember takes over where values of a firm stand.
func (l *loader) remember(values []placedValue) {
	l.placing.Lock()
	defer l.placing.Unlock()
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
