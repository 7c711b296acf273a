package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// parse builds the tree of elements.
func (d *svg) parse() *Fault {
	document := &element{}
	p := parser{svg: d, decoder: xml.NewDecoder(bytes.NewReader(d.data)), document: document, open: []*element{document}}
	for {
		start := int(p.decoder.InputOffset())
		token, err := p.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return p.notXML(err)
		}
		if fault := p.take(token, start); fault != nil {
			return fault
		}
	}
	if len(document.children) == 0 {
		return d.fault(0, "no <svg>")
	}
	d.root = document.children[0]
	return nil
}

// parser reads a drawing token by token.
type parser struct {
	*svg
	decoder  *xml.Decoder
	document *element   // holds the root
	open     []*element // the document, and the elements within each other in which the next token stands
	uses     int
}

// within returns the innermost open element.
func (p *parser) within() *element { return p.open[len(p.open)-1] }

// take takes in a token that starts at a byte of the file.
func (p *parser) take(token xml.Token, start int) *Fault {
	switch t := token.(type) {
	case xml.ProcInst:
		if t.Target != "xml" || start > 0 {
			return p.fault(start, "a processing instruction <?%s?>", t.Target)
		}
	case xml.Directive:
		if !plainDoctype.Match(t) {
			return p.fault(start, "a DOCTYPE that declares something")
		}
	case xml.StartElement:
		return p.begin(t, start)
	case xml.CharData:
		p.within().text += string(t)
	case xml.EndElement:
		return p.end()
	}
	return nil
}

// begin opens an element, or passes over one that is left out.
func (p *parser) begin(t xml.StartElement, start int) *Fault {
	if dropped(t.Name) {
		if err := p.decoder.Skip(); err != nil {
			return p.notXML(err)
		}
		return nil
	}
	e, fault := p.element(t, start, int(p.decoder.InputOffset()))
	if fault != nil {
		return fault
	}
	if e.name == "use" {
		p.uses++
	}
	if p.uses > maxUses {
		return p.fault(start, "more than %d <use>", maxUses)
	}
	within := p.within()
	if len(p.open) > maxDepth || within == p.document && (e.name != "svg" || len(p.document.children) > 0) {
		return p.fault(start, "<%s> where it cannot stand", e.name)
	}
	within.children = append(within.children, e)
	p.open = append(p.open, e)
	return nil
}

// end closes the innermost element. Of a style sheet the rules are kept, of a title
// and the like the text, and of other elements no text.
func (p *parser) end() *Fault {
	e := p.within()
	p.open = p.open[:len(p.open)-1]
	switch e.name {
	case "title", "desc":
	case "style":
		rules, what := parseRules(e.text, e.start)
		if what != "" {
			return p.fault(e.start, "<style> with %s", what)
		}
		e.text = joinRules(rules)
		p.rules = append(p.rules, rules...)
	default:
		e.text = ""
	}
	return nil
}

// notXML is the fault of what the decoder cannot read.
func (p *parser) notXML(err error) *Fault {
	return p.fault(int(p.decoder.InputOffset()), "not XML: %s", reason(err))
}

// reason returns what the XML decoder says, without the line.
func reason(err error) string {
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return syntax.Msg
	}
	return strings.TrimPrefix(err.Error(), "xml: ")
}
