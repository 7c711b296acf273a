package web

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"time"

	"pavilion/internal/permalink"
	"pavilion/templates"
)

// desk answers what is asked of the pages about the content, which a preview
// has under /desk/.
func (p *Preview) desk(r *http.Request) *response {
	state, _ := p.now()
	path := r.URL.Path
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		resp := plainText(http.StatusMethodNotAllowed, "A preview can only be read.")
		resp.set("Allow", "GET, HEAD")
		return resp
	case path == permalink.DeskFaults:
		return faultsPage(r, state, http.StatusOK)
	case path+"/" == permalink.DeskRoot, path+"/" == permalink.DeskFaults:
		return deskRedirect(http.StatusPermanentRedirect, path+"/")
	case state.desk == nil:
		return faultsPage(r, state, http.StatusServiceUnavailable)
	case path == permalink.DeskRoot:
		return deskRedirect(http.StatusFound, permalink.DeskIndex.In(preferredLanguage(r)))
	}
	if res, ok := state.desk.Resource(path); ok {
		return state.handler.resource(r, res)
	}
	if res, ok := state.desk.Resource(path + "/"); ok {
		return deskRedirect(http.StatusPermanentRedirect, res.Path)
	}
	return plainText(http.StatusNotFound, "There is no such page; "+permalink.DeskRoot+" leads to all.")
}

// deskRedirect leads on to another address of the desk.
func deskRedirect(status int, to string) *response {
	resp := plainText(status, to)
	resp.set("Location", to)
	return resp
}

// faultsPage shows the faults of the last reading.
func faultsPage(r *http.Request, s previewState, status int) *response {
	render := func(ctx context.Context, w io.Writer, _ url.Values) error {
		return templates.FaultsPage(s.reading, s.faults, s.count, s.handler == nil).Render(ctx, w)
	}
	data, err := renderBuffered(r.Context(), render, nil)
	if err != nil {
		logError(r, err)
		return plainText(http.StatusInternalServerError, http.StatusText(http.StatusInternalServerError))
	}
	header := http.Header{"Content-Type": {page}, "Cache-Control": {noStore}, "Content-Language": {"en"}}
	if status == http.StatusServiceUnavailable {
		header.Set("Retry-After", "1")
	}
	return newResponse(status, header, newBody(data))
}

// pulse is how often a page is told that nothing has changed, so that a
// connection of which nothing is left is noticed.
const pulse = 15 * time.Second

// events tells a page what there is to show, at once and whenever it changes,
// as server-sent events.
func (p *Preview) events(w http.ResponseWriter, r *http.Request) {
	maps.Copy(w.Header(), commonHeaders("", ""))
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", noStore)
	stream := http.NewResponseController(w)
	stream.SetReadDeadline(time.Time{}) // those of the server are for pages
	for {
		state, changed := p.now()
		stream.SetWriteDeadline(time.Now().Add(2 * pulse))
		data, err := json.Marshal(map[string]string{"edition": state.edition, "reading": state.reading})
		if err != nil {
			return
		}
		fmt.Fprintf(w, "data: %s\n\n", data)
		if stream.Flush() != nil {
			return // the page has gone
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		case <-time.After(pulse):
		}
	}
}
