package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"
)

const (
	svgNamespace   = "http://www.w3.org/2000/svg"
	xlinkNamespace = "http://www.w3.org/1999/xlink"
	maxDepth       = 100 // of elements within elements
	maxUses        = 12  // of one may ask for many copies, of many for more than any machine can draw
)

// svg is a drawing of which nothing is left but what the rules allow.
type svg struct {
	data          []byte // as it was written, for the places of faults
	root          *element
	rules         []rule     // of its style sheets
	viewBox       [4]float64 // left, top, width, height
	width, height int        // in the proportions of the viewBox
}

const removeFix = "remove it, or export the logo as PNG"

// fault returns a fault of what stands at a byte of the file.
func (d *svg) fault(offset int, format string, args ...any) *Fault {
	before := d.data[:min(offset, len(d.data))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &Fault{
		Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(line),
		What: fmt.Sprintf(format, args...), Fix: removeFix,
	}
}

// parseSVG reads a drawing by the rules of rules.go.
func parseSVG(data []byte) (*svg, *Fault) {
	d := &svg{data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if !utf8.Valid(d.data) {
		return nil, &Fault{Line: 1, Column: 1, What: "the file is not UTF-8", Fix: "save it as UTF-8"}
	}
	if fault := d.parse(); fault != nil {
		return nil, fault
	}
	return d, d.measure()
}

// parse builds the tree of elements.
func (d *svg) parse() *Fault {
	decoder := xml.NewDecoder(bytes.NewReader(d.data))
	document, uses := &element{}, 0
	for open := []*element{document}; ; {
		start := int(decoder.InputOffset())
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return d.fault(int(decoder.InputOffset()), "not XML: %s", reason(err))
		}
		within := open[len(open)-1]
		switch t := token.(type) {
		case xml.ProcInst:
			if t.Target != "xml" || start > 0 {
				return d.fault(start, "a processing instruction <?%s?>", t.Target)
			}
		case xml.Directive:
			if !plainDoctype.Match(t) {
				return d.fault(start, "a DOCTYPE that declares something")
			}
		case xml.StartElement:
			if dropped(t.Name) {
				if err := decoder.Skip(); err != nil {
					return d.fault(int(decoder.InputOffset()), "not XML: %s", reason(err))
				}
				continue
			}
			e, fault := d.element(t, start, int(decoder.InputOffset()))
			if fault != nil {
				return fault
			}
			if e.name == "use" {
				uses++
			}
			if uses > maxUses {
				return d.fault(start, "more than %d <use>", maxUses)
			}
			if len(open) > maxDepth || within == document && (e.name != "svg" || len(document.children) > 0) {
				return d.fault(start, "<%s> where it cannot stand", e.name)
			}
			within.children = append(within.children, e)
			open = append(open, e)
		case xml.CharData:
			within.text += string(t)
		case xml.EndElement:
			open = open[:len(open)-1]
			switch within.name {
			case "title", "desc":
			case "style":
				rules, what := parseRules(within.text, within.start)
				if what != "" {
					return d.fault(within.start, "<style> with %s", what)
				}
				within.text = joinRules(rules)
				d.rules = append(d.rules, rules...)
			default:
				within.text = ""
			}
		}
	}
	if len(document.children) == 0 {
		return d.fault(0, "no <svg>")
	}
	d.root = document.children[0]
	return nil
}

// measure takes the drawing's proportions from its viewBox, or else from its
// width and height.
func (d *svg) measure() *Fault {
	box, ok := numbers(d.root.attribute("viewBox"))
	if d.root.attribute("viewBox") == "" {
		w, okw := length(d.root.attribute("width"))
		h, okh := length(d.root.attribute("height"))
		box, ok = []float64{0, 0, w, h}, okw && okh
	}
	if !ok || len(box) != 4 || min(box[2], box[3]) <= 0 || max(box[2], box[3]) > 1e6 || max(math.Abs(box[0]), math.Abs(box[1])) > 1e6 {
		fault := d.fault(d.root.start, "an <svg> of no size")
		fault.Fix = `give it a viewBox, such as viewBox="0 0 100 100"`
		return fault
	}
	d.viewBox = [4]float64(box)
	side := func(v float64) int { return max(1, int(math.Round(v*logoSide/max(box[2], box[3])))) }
	d.width, d.height = side(box[2]), side(box[3])
	return nil
}

// reason returns what the XML decoder says, without the line.
func reason(err error) string {
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return syntax.Msg
	}
	return strings.TrimPrefix(err.Error(), "xml: ")
}
