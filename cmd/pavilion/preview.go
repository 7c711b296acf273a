package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"net"

	"pavilion/internal/content"
	"pavilion/web"
)

// preview serves the site to those who edit its content, and follows them.
func preview(flags *flag.FlagSet) action {
	addr := flags.String("addr", "", "listen on `HOST:PORT` of this machine; port 0 picks a free one (default "+defaultAddr+", or a free port where that is taken)")
	base := baseFlag(flags, "the public `URL` that the site will have (default: none yet, and QR codes and all that is printed say so)")
	source := contentFlag(flags)
	return func(ctx context.Context, _ []string, out io.Writer) error {
		ln, err := listenLocally(*addr)
		if err != nil {
			return err
		}
		defer ln.Close()
		e := editing{source: source, base: *base, preview: &web.Preview{Dir: source.place(""), Draft: *base == ""}}
		if *base == "" {
			e.base = web.DraftOrigin
		}
		changes := source.changes(ctx)
		review, err := source.review(ctx)
		if err != nil {
			return err // most likely the folder's name is wrong
		}
		e.take(review, nil)
		// What agrees before and after the editing is recorded, not each step of
		// it: a sentence is polished over many saves, in one language first.
		source.keepRecord(review, nil)
		defer func() { source.keepRecord(source.review(context.WithoutCancel(ctx))) }()
		go follow(ctx, changes, nil, func() { e.take(source.review(ctx)) })
		fmt.Fprintf(out, "The preview of %s is open at http://%s/\n", source, public(cmp.Or(*addr, defaultAddr), ln))
		return e.preview.Serve(ctx, ln)
	}
}

// editing is the editing of content that is previewed.
type editing struct {
	source  *source
	base    string // the public address
	preview *web.Preview
}

// take shows the edition that was reviewed, or why there is none.
func (e editing) take(review *content.Review, err error) {
	if err == nil && review.Library == nil {
		err = review.Faults
	}
	var site *web.Site
	if err == nil {
		site, err = web.New(e.base, review.Library)
	}
	if err == nil {
		e.source.placeFixes(review)
		e.preview.Show(site, review)
		return
	}
	files, end, noFiles := e.source.open()
	if noFiles == nil {
		defer end()
	}
	e.preview.Fail(err, files)
}

// listenLocally listens on an address that only this machine reaches; where
// none is asked for, on the default, or else on a free port.
func listenLocally(addr string) (net.Listener, error) {
	if addr == "" {
		if ln, err := net.Listen("tcp", defaultAddr); err == nil {
			return ln, nil
		}
		addr = "127.0.0.1:0"
	}
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, usageError("-addr: " + err.Error())
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, usageError(fmt.Sprintf("-addr %s would show others what is not published; "+
			"use 127.0.0.1 or localhost, or \"pavilion serve\"", addr))
	}
	return net.Listen("tcp", addr)
}
