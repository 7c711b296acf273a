package templates

import (
	"context"
	"io"
	"text/template"

	"github.com/a-h/templ"
)

// besideWith is the part of a firm's page that stands beside what is said of it, its
// children, with the firm's entry on a shortlist as an attribute, as with htmlOf.
// The entry is escaped as it is rendered: to render it first took a quarter of the
// page's time.
func besideWith(entry templ.Component) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		children := templ.GetChildren(ctx)
		ctx = templ.ClearChildren(ctx)
		if _, err := io.WriteString(w, `<page-part class="beside" data-entry="`); err != nil {
			return err
		}
		if err := entry.Render(ctx, escaper{w}); err != nil {
			return err
		}
		if _, err := io.WriteString(w, `">`); err != nil {
			return err
		}
		if err := children.Render(ctx, w); err != nil {
			return err
		}
		_, err := io.WriteString(w, `</page-part>`)
		return err
	})
}

// escaper escapes HTML for an attribute.
type escaper struct{ w io.Writer }

func (e escaper) Write(p []byte) (int, error) {
	template.HTMLEscape(e.w, p) // where that fails, so does what is written next
	return len(p), nil
}
