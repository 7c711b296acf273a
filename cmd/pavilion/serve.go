package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"time"

	"pavilion/web"
)

// drainDelay is how long the site, once told to end, still answers new readers
// while /readyz turns them away: a balancer that asks each second notices.
const drainDelay = time.Second

// serve serves the site until it is told to end.
func serve(flags *flag.FlagSet) action {
	addr := flags.String("addr", "127.0.0.1:8080", "listen on `HOST:PORT`; port 0 picks a free one (default 127.0.0.1:8080)")
	base := originFlag(flags, "the public `ORIGIN`, for absolute links (default: http:// and the address)")
	source := contentFlag(flags)
	return func(ctx context.Context, _ []string, out io.Writer) error {
		lib, err := source.load(ctx)
		if err != nil {
			return err
		}
		ln, err := net.Listen("tcp", *addr)
		if err != nil {
			return err
		}
		defer ln.Close()
		here := "http://" + public(*addr, ln)
		site, err := web.New(cmp.Or(*base, here), lib)
		if err != nil {
			return err
		}
		source.recordPublished(*base, lib)
		fmt.Fprintf(out, "The pavilion is open at %s/\n", here)
		return site.Serve(ctx, ln, drainDelay)
	}
}

// originFlag declares the flag for the site's public origin.
func originFlag(flags *flag.FlagSet, usage string) *string {
	base := new(string)
	flags.Func("base-url", usage, func(s string) (err error) {
		*base, err = web.Origin(s)
		return err
	})
	return base
}

// public returns the host and port by which a reader on this machine reaches
// ln, which was asked to listen on addr.
func public(addr string, ln net.Listener) string {
	host, _, _ := net.SplitHostPort(addr) // ln would not be there, had it failed
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(ln.Addr().String())
	return net.JoinHostPort(host, port)
}
