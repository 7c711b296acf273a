package content

import (
	"slices"
	"strings"

	"pavilion/internal/fault"
	"pavilion/internal/yamlread"
)

// firmReading is a firm’s file, and what its reading has found.
type firmReading struct {
	*loader            // of this file alone
	src     *source    // nil if there is nothing in it to go on with
	left    bool       // the firm was withdrawn
	firm    *Firm      // of the library
	alone   fault.List // what is wrong with the firm by itself
}

// readFirms reads the firms' files, several at once, and looks at each firm by
// itself. Those that were withdrawn have a place of their own, so that nothing
// that goes through the firms meets them.
func (c *checks) readFirms() {
	names := c.firmFiles()
	files := make([]firmReading, len(names))
	parallel(len(files), func(i int) { files[i] = c.openFirm(names[i]) })
	divide(files, c.lib)
	parallel(len(files), func(i int) { c.readFirm(&files[i]) })
	for _, f := range files {
		c.join(f.loader)
		if len(f.alone) > 0 {
			c.ofFirm[f.firm] = f.alone
		}
	}
}

// openFirm reads the text of a firm's file.
func (c *checks) openFirm(name string) firmReading {
	f := firmReading{loader: c.part()}
	f.used[name] = true
	if f.ctx.Err() != nil {
		return f
	}
	src, ok := f.open(name)
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
func (c *checks) readFirm(f *firmReading) {
	if f.ctx.Err() != nil {
		return
	}
	f.parseOnce()
	f.fill(f.firm, f.src)
	alone := *c
	alone.loader = f.loader
	alone.onCards(&f.firm.Name)
	before := len(f.faults)
	if at, read := f.places[f.firm]; read {
		alone.firm(f.firm, at)
	}
	f.faults, f.alone = f.faults[:before:before], f.faults[before:]
	if !f.keep {
		f.forget()
	}
}

// forget keeps of what was read only where those values stand of which firms
// beside each other are told.
func (f *firmReading) forget() {
	told := []any{f.firm, &f.firm.Slug, &f.firm.Position, &f.firm.Name.Ur, &f.firm.Name.En}
	for i := range f.firm.Aliases {
		told = append(told, &f.firm.Aliases[i])
	}
	places := make(map[any]place, len(told))
	for _, v := range told {
		if at, read := f.places[v]; read {
			places[v] = place{&source{name: at.src.name}, &yamlread.Node{Line: at.node.Line, Column: at.node.Column}}
		}
	}
	f.src, f.places, f.sources, f.badForm = nil, places, nil, nil
}
