package content

import (
	"pavilion/internal/fault"
	"pavilion/internal/picture"
)

// picture reads the file of a picture and notes what is wrong with it.
func (c *checks) picture(p *Picture) {
	name := string(p.File)
	if name == "" || c.badForm[&p.File] {
		return
	}
	c.used[name] = true
	image, wrong := picture.Read(c.fsys, name)
	if wrong != nil {
		c.faultOf(&p.File, wrong.What, wrong.Fix)
	}
	p.Image = image
}

// logo reads the file of a firm's logo and notes what is wrong with it, in
// the file itself where it is text.
func (c *checks) logo(f *Firm) {
	name := string(f.Logo)
	if name == "" || c.badForm[&f.Logo] {
		return
	}
	for _, file := range picture.LogoFiles(name) {
		c.used[file] = true
	}
	image, wrong := picture.ReadLogo(c.fsys, name)
	switch {
	case wrong != nil && wrong.Line > 0:
		c.faults = append(c.faults, fault.Fault{File: name, Line: wrong.Line, Column: wrong.Column, What: wrong.What, Fix: wrong.Fix})
	case wrong != nil:
		c.faultOf(&f.Logo, wrong.What, wrong.Fix)
	}
	f.Image = image
}
