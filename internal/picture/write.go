package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// bytes returns the drawing as a file.
func (d *svg) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="%s" width="%d" height="%d" viewBox="%v %v %v %v"`, svgNamespace,
		d.width, d.height, d.viewBox[0], d.viewBox[1], d.viewBox[2], d.viewBox[3])
	d.root.writeRest(&b, set("x y width height viewBox preserveAspectRatio"))
	b.WriteString("\n")
	return b.Bytes()
}

// writeRest writes an element from after its name, without some attributes.
func (e *element) writeRest(b *bytes.Buffer, without map[string]bool) {
	for _, a := range e.attributes {
		if !without[a.name] {
			writeAttribute(b, a.name, a.value)
		}
	}
	if len(e.style) > 0 {
		writeAttribute(b, "style", join(e.style))
	}
	b.WriteString(">")
	xml.EscapeText(b, []byte(e.text))
	for _, c := range e.children {
		b.WriteString("<" + c.name)
		c.writeRest(b, nil)
	}
	b.WriteString("</" + e.name + ">")
}

func writeAttribute(b *bytes.Buffer, name, value string) {
	b.WriteString(" " + name + `="`)
	xml.EscapeText(b, []byte(value))
	b.WriteString(`"`)
}

func join(declarations []declaration) (css string) {
	for _, d := range declarations {
		css += d.name + ":" + d.value + ";"
	}
	return css
}

func joinRules(rules []rule) (css string) {
	for _, r := range rules {
		css += r.selectors + "{" + join(r.declarations) + "}"
	}
	return css
}
