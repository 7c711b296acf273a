package picture

import (
	"encoding/xml"
	"regexp"
	"strings"
)

// What may stand in an SVG. Whatever is not listed is refused if it is an
// element, and left out if it is an attribute or a property; scripts and
// references out of the file are refused wherever they stand.
var (
	elements = set(`svg g defs title desc path rect circle ellipse line polyline polygon
		linearGradient radialGradient stop clipPath mask use symbol style`)

	attributes = set(`d points x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height offset pathLength
		transform viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod
		clipPathUnits maskUnits maskContentUnits`)

	plainDoctype = regexp.MustCompile(`^DOCTYPE\s+svg(?:\s+PUBLIC\s+"-//W3C//DTD SVG [^"\[]*"\s+"http://www\.w3\.org/[^"\[]*")?\s*$`)
	reference    = regexp.MustCompile(`^#[\pL\pN_.:-]+$`)
	identifiers  = regexp.MustCompile(`^[\pL\pN_.: -]*$`)
	plainValue   = regexp.MustCompile(`^(?:[\w\s#%.,+!-]|` +
		`(?:rgba?|hsla?|matrix|translate|scale|rotate|skewX|skewY)\s*\([\w\s%.,+-]*\)|` +
		`url\(\s*(?:#[\pL\pN_.:-]+|'#[\pL\pN_.:-]+'|"#[\pL\pN_.:-]+")\s*\))*$`)
)

// properties are those that may be set, in style or as attributes, and
// whether drawing heeds them (drawn), may pass over them (unseen) or cannot
// draw what they ask for (undrawn).
var properties = treatments(map[string]string{
	"drawn": `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
		stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity display visibility`,
	"unseen": `clip-rule color-interpolation color-rendering image-rendering shape-rendering text-rendering
		mask-type overflow stop-color stop-opacity`,
	"undrawn": `clip-path filter mask mix-blend-mode paint-order transform vector-effect`,
})

// treatments returns how each property is treated.
func treatments(named map[string]string) map[string]string {
	m := map[string]string{}
	for treatment, names := range named {
		for name := range strings.FieldsSeq(names) {
			m[name] = treatment
		}
	}
	return m
}

func set(names string) map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		m[name] = true
	}
	return m
}

// editors are the namespaces in which drawing programs keep their own notes.
var editors = regexp.MustCompile(`inkscape|sodipodi|ns\.adobe\.com|/22-rdf-syntax-ns#|creativecommons\.org|purl\.org/dc|` +
	`bohemiancoding\.com|serif\.com|boxy-svg\.com|corel\.com|openoffice\.org|figma\.com|vectornator|w3\.org/2001/SMIL20`)

// dropped reports whether an element is left out with all it holds.
func dropped(name xml.Name) bool {
	if name.Space == svgNamespace || name.Space == "" {
		return name.Local == "metadata"
	}
	return editors.MatchString(name.Space)
}
