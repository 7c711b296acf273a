package picture

import (
	"bytes"
	"fmt"
	"image"
	"strings"
	"testing"
)

func faultLine(f *Fault) string { return fmt.Sprintf("%d:%d: %s", f.Line, f.Column, f.What) }

// Each is refused, or where the fault is "" sent without what is harmful.
var attacks = []struct{ name, svg, fault string }{
	{"script", in(`<script>alert(1)</script>`), "1:102: <script>, which a logo may not have"},
	{"script in a prefix", in(`<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>`), "<script>"},
	{"script of XHTML", in(`<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`), "<script>"},
	{"script in a title", in(`<title><script>alert(1)</script></title>`), "<script>"},
	{"script in capitals", in(`<SCRIPT>alert(1)</SCRIPT>`), "<SCRIPT>"},
	{"script in a style", in(`<style><script>alert(1)</script></style>`), "<script>"},
	{"script as text", in(`<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>`), ""},
	{"script in CDATA", in(`<desc><![CDATA[</desc><script>alert(1)</script>]]></desc>`), ""},
	{"script in an editor's notes", in(`<i:x xmlns:i="http://www.inkscape.org/namespaces/inkscape"><script>alert(1)</script></i:x>`), ""},
	{"UTF-7", `<?xml version="1.0" encoding="UTF-7"?>` + in(`+ADw-script+AD4-alert(1)+ADw-/script+AD4-`), "not XML: encoding \"UTF-7\""},
	{"UTF-7 undeclared", in(`+ADw-script+AD4-alert(1)+ADw-/script+AD4-`), ""},
	{"UTF-16", "\xff\xfe<\x00s\x00v\x00g\x00", "the file is not UTF-8"},
	{"UTF-16 declared", `<?xml version="1.0" encoding="UTF-16"?>` + in(""), "not XML: encoding \"UTF-16\""},
	{"NUL", in("<rect on\x00load='alert(1)'/>"), "not XML"},
	{"handler", in(`<g onload="alert(1)"/>`), `the script "onload"`},
	{"handler on the root", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"` + "\n onload='alert(1)'><rect width='9' height='9'/></svg>", `2:2: the script "onload"`},
	{"handler in capitals", in(`<g OnLoad="alert(1)"/>`), `the script "OnLoad"`},
	{"handler in a namespace", in(`<g xmlns:x="http://www.w3.org/2001/xml-events" x:onload="alert(1)"/>`), ""},
	{"handler element", in(`<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>`), "<handler>"},
	{"listener", in(`<listener event="load" handler="data:,alert(1)"/>`), "<listener>"},
	{"handler in text that only looks quoted", in(`<rect id="&quot; onload=&quot;alert(1)" width="1" height="1"/>`), ""},
	{"link", in(`<a href="javascript:alert(1)"><rect/></a>`), "<a>"},
	{"link with an entity and a tab", in(`<a xlink:href="javascript&#9;:alert(1)"><rect/></a>`), "<a>"},
	{"use of a script", in(`<use xlink:href="javascript:alert(1)"/>`), `the value "javascript:alert(1)" of href`},
	{"use of data", in(`<use href="data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg'&gt;&lt;/svg&gt;#x"/>`), "of href"},
	{"use of another file", in(`<use href="https://example.com/x.svg#x"/>`), "of href"},
	{"use of a file beside", in(`<use href="x.svg#x"/>`), "of href"},
	{"use in another prefix", in(`<use xmlns:q="http://www.w3.org/1999/xlink" q:href="https://example.com/#x"/>`), "of href"},
	{"use in no declared prefix", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><use xlink:href="https://example.com/#x"/></svg>`, "of href"},
	{"use and base", in(`<g xml:base="https://example.com/"><path id="b" d="M0 0"/></g>`), ""},
	{"gradient of another file", in(`<linearGradient href="https://example.com/#x"/>`), "of href"},
	{"uses of uses", in(strings.Repeat(`<use href="#a"/>`, 13)), "more than 12 <use>"},
	{"image", in(`<image href="https://example.com/x.png"/>`), "<image>"},
	{"feImage", in(`<filter id="f"><feImage href="https://example.com/x.png"/></filter>`), "<filter>"},
	{"foreignObject", in(`<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>`), "<foreignObject>"},
	{"iframe", in(`<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.com/"/>`), "<iframe>"},
	{"MathML", in(`<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext/></math>`), "<math>"},
	{"set", in(`<set attributeName="href" to="javascript:alert(1)"/>`), "<set>"},
	{"animate", in(`<animate attributeName="href" values="javascript:alert(1)"/>`), "<animate>"},
	{"XInclude", in(`<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>`), "<include>"},
	{"XSLT", `<?xml version="1.0"?><?xml-stylesheet href="https://example.com/x.xsl"?>` + in(""), "1:22: a processing instruction <?xml-stylesheet?>"},
	{"PHP", in(`<?php phpinfo() ?>`), "a processing instruction <?php?>"},
	{"entity", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + in(`<title>&x;</title>`), "1:1: a DOCTYPE that declares something"},
	{"entities of entities", `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + in(`<title>&b;</title>`), "a DOCTYPE"},
	{"DOCTYPE of another file", `<!DOCTYPE svg SYSTEM "https://example.com/x.dtd">` + in(""), "a DOCTYPE"},
	{"attributes of a DOCTYPE", `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd" [<!ATTLIST svg onload CDATA "alert(1)">]>` + in(""), "a DOCTYPE"},
	{"entity undeclared", in(`<title>&x;</title>`), "not XML"},
	{"style that imports", in(`<style>@import "https://example.com/x.css";</style>`), `<style> with "@import`},
	{"style that imports in CDATA", in(`<style><![CDATA[@import url(https://example.com/x.css);]]></style>`), `<style> with "@import`},
	{"style with a font", in(`<style>@font-face{font-family:x;src:url(https://example.com/x)}</style>`), "<style> with"},
	{"style that escapes", in(`<style>.a{fill:\75rl(https://example.com/)}</style>`), "<style> with"},
	{"style that escapes its name", in(`<style>.a{b\61ckground:red}</style>`), "<style> with"},
	{"style with a reference", in(`<style>svg{background:url(https://example.com/)}</style>`), "<style> with"},
	{"style with a quoted reference", in(`<style>svg{background:url( "https://example.com/")}</style>`), "<style> with"},
	{"style with an image set", in(`<style>svg{background:image-set("https://example.com/" 1x)}</style>`), "<style> with"},
	{"style with comments", in(`<style>.a{fill:u/**/rl(https://example.com/)}</style>`), "<style> with"},
	{"style with an open comment", in(`<style>.a{fill:red}/*</style>`), "<style> with"},
	{"style with markup", in(`<style>.a{fill:red}&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;</style>`), "<style> with"},
	{"style that closes in an attribute", in(`<style>.a{fill:red}</style><path id="&lt;/style&gt;&lt;img onerror=alert(1) src&gt;" d="M0 0"/>`), ""},
	{"attribute with a reference", in(`<rect style="fill:url(https://example.com/#x)"/>`), `a style with "url(h"`},
	{"attribute with a behaviour", in(`<rect style="-moz-binding:url(https://example.com/x#x)"/>`), "a style with"},
	{"attribute with an expression", in(`<rect style="width:expression(alert(1))"/>`), "a style with"},
	{"fill with a reference", in(`<rect fill="url(https://example.com/#x)"/>`), "of fill"},
	{"fill with a second reference", in(`<rect fill="url(#a) url(//example.com)"/>`), "of fill"},
	{"mask with a reference", in(`<rect mask="URL('https://example.com/#x')"/>`), "of mask"},
	{"clip with a reference", in(`<rect clip-path="url(&#34;x.svg#c&#34;)"/>`), "of clip-path"},
	{"cursor", in(`<rect width="1" height="1" cursor="url(https://example.com/)"/>`), ""},
	{"nested svg", in(`<svg><script>alert(1)</script></svg>`), "<script>"},
	{"a second attribute", in(`<rect width="1" height="1" fill="red" fill="url(https://example.com/)"/>`), "of fill"},
	{"a second root", in("") + `<script xmlns="http://www.w3.org/2000/svg">alert(1)</script>`, "<script>"},
	{"another root", `<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`, "<html>"},
	{"a deep tree", in(strings.Repeat("<g>", 5000) + strings.Repeat("</g>", 5000)), "<g> where it cannot stand"},
}

func TestAttacks(t *testing.T) {
	for _, tt := range attacks {
		l, fault := logo(tt.svg)
		switch {
		case fault != nil && (tt.fault == "" || !strings.Contains(faultLine(fault), tt.fault) || fault.Fix == "" || fault.Line == 0):
			t.Errorf("%s: %s; %s; want %q", tt.name, faultLine(fault), fault.Fix, tt.fault)
		case fault == nil && tt.fault != "":
			t.Errorf("%s: no fault, want %q", tt.name, tt.fault)
		case fault == nil:
			checkHarmless(t, l.Data)
		}
	}
}

func FuzzLogo(f *testing.F) {
	for _, a := range attacks {
		f.Add(a.svg)
	}
	f.Add(in(`<style>.a{fill:red;stroke:#000}</style><g class="a" transform="rotate(3)"><path d="M0 0h1v1zc1 2 3 4 5 6a1 1 0 013 3"/><polygon points="0 0 1 1 2 0"/></g>`))
	f.Fuzz(func(t *testing.T, data string) {
		d, fault := parseSVG([]byte(data))
		if fault != nil {
			if fault.Line < 1 || fault.Column < 1 || fault.What == "" || fault.Fix == "" {
				t.Errorf("fault %+v", fault)
			}
			return
		}
		clean := d.bytes()
		checkHarmless(t, clean)
		again, fault := parseSVG(clean)
		if fault != nil {
			t.Fatalf("refused when read again: %s: %s", faultLine(fault), clean)
		}
		if string(again.bytes()) != string(clean) {
			t.Errorf("once %s\ntwice %s", clean, again.bytes())
		}
		drawn, fault := d.draw()
		pale, paleFault := d.isPale()
		if (fault == nil) != (paleFault == nil) || pale && fault != nil {
			t.Errorf("drawn with %v, told to be pale (%v) with %v", fault, pale, paleFault)
		}
		if fault == nil && !bytes.Equal(drawn.Pix, redrawn(clean).(*image.RGBA).Pix) {
			t.Errorf("drawn otherwise when read again: %s", clean)
		}
	})
}
