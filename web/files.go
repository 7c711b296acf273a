package web

import (
	"context"
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
	return Resource{Path: path, Type: plain, Render: verbatim([]byte(text))}
}

// verbatim renders data as it is.
func verbatim(data []byte) Render {
	return func(_ context.Context, w io.Writer, _ url.Values) error {
		_, err := w.Write(data)
		return err
	}
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
