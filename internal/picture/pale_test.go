package picture

import (
	"fmt"
	"testing"
)

// Each is told by itself, whatever was drawn before it.
func TestPale(t *testing.T) {
	for range 2 {
		for _, tt := range []struct {
			viewBox, shapes string
			want            bool
		}{
			{"0 0 100 100", `<circle cx="50" cy="50" r="30" fill="#fff"/>`, true},
			{"0 0 100 20", `<rect width="90" height="9" fill="ivory"/>`, true},
			{"0 0 20 100", `<rect width="9" height="90"/>`, false},
			{"0 0 100 100", `<rect width="100" height="100" fill="#fff"/>`, false}, // a ground of its own
			{"0 0 100 100", `<path d="M0 0h60v60H0zM10 10h40v40H10z" fill="#fff" fill-rule="evenodd"/>`, true},
			{"0 0 1000 1000", `<path d="M0 500h.5" stroke="#fff" stroke-width=".5"/>`, true}, // too little for a sketch
			{"0 0 100 100", `<path d="M9 50h80" fill="none" stroke="#fff" stroke-width="20"/><path d="M9 50h80" stroke="#00f" stroke-width="9"/>`, false},
		} {
			l, fault := logo(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="%s">%s</svg>`, tt.viewBox, tt.shapes))
			if fault != nil || l.Pale != tt.want {
				t.Errorf("%s: pale is %t, want %t; %v", tt.shapes, !tt.want, tt.want, fault)
			}
		}
	}
}

func BenchmarkPale(b *testing.B) {
	d, fault := parseSVG([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#4d7239"/><circle cx="115" cy="50" r="32" fill="#fff"/></svg>`))
	if fault != nil {
		b.Fatal(fault)
	}
	b.ReportAllocs()
	for b.Loop() {
		d.isPale()
	}
}
