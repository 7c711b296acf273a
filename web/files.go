package web

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"

	"pavilion/static"
)

// assetFile is a file of package static.
func assetFile(a static.Asset) Resource {
	return Resource{Path: a.Path, Audience: Pages, Type: a.Type, Immutable: true, Render: verbatim(a.Data)}
}

// textFile is the plain text at path.
func textFile(path, text string) Resource {
	return Resource{Path: path, Type: "text/plain; charset=utf-8", Render: verbatim([]byte(text))}
}

// verbatim renders data as it is.
func verbatim(data []byte) Render {
	return func(_ context.Context, w io.Writer, _ url.Values) error {
		_, err := w.Write(data)
		return err
	}
}

// jsonFile is the resource at path that is the JSON of what value returns.
func jsonFile(path, typ string, value func() any) Resource {
	return Resource{Path: path, Type: typ, Render: func(_ context.Context, w io.Writer, _ url.Values) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false) // it is no part of a page
		e.SetIndent("", "  ")
		return e.Encode(value())
	}}
}

// xmlFile is the resource at path that is the XML of what value returns.
func xmlFile(path, typ string, value func() any) Resource {
	return Resource{Path: path, Type: typ, Render: func(_ context.Context, w io.Writer, _ url.Values) error {
		if _, err := io.WriteString(w, xml.Header); err != nil {
			return err
		}
		return xml.NewEncoder(w).Encode(value())
	}}
}
