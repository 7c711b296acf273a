package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strconv"
	"time"

	"pavilion/web"
)

// defaultAddr is where the site is served unless another address is asked for.
const defaultAddr = "127.0.0.1:8080"

// drainDelay is how long the site, once told to end, still answers new readers
// while /readyz turns them away: a balancer that asks each second notices.
const drainDelay = time.Second

// serve serves the site until it is told to end.
func serve(flags *flag.FlagSet) action {
	addr := flags.String("addr", defaultAddr, "listen on `HOST:PORT`; port 0 picks a free one (default "+defaultAddr+")")
	base := baseFlag(flags, "the public `URL`, perhaps with a path under which the site stands, for absolute links (default: http:// and the address)")
	operatorAddr := flags.String("operator-addr", "", "tell operators on `HOST:PORT` what is served, at /faults, /healthz and /readyz (default: none)")
	cacheBytes := cacheFlag(flags)
	source := contentFlag(flags)
	return func(ctx context.Context, _ []string, out io.Writer) error {
		setGCPercent(gcAtStart)
		changes := source.changes(ctx)
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
		address := cmp.Or(*base, here)
		site, err := web.New(address, lib)
		if err != nil {
			return err
		}
		source.recordPublished(*base, lib)
		live := &web.Live{CacheBytes: *cacheBytes}
		live.Show(site)
		setGCPercent(gcServing)
		if err := serveOperator(ctx, *operatorAddr, live, out); err != nil {
			return err
		}
		if source.dir != "" {
			r := reload{source, address, *base, live}
			go follow(ctx, changes, hangups(ctx), func() { r.take(source.read(ctx)) })
		}
		fmt.Fprintf(out, "The pavilion is open at %s/\n", here+site.BasePath())
		return live.Serve(ctx, ln, drainDelay)
	}
}

// serveOperator answers operators on addr, if there is one.
func serveOperator(ctx context.Context, addr string, live *web.Live, out io.Writer) error {
	if addr == "" {
		return nil
	}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Operators are answered at http://%s/\n", public(addr, ln))
	go func() {
		if err := live.ServeOperator(ctx, ln); err != nil {
			slog.Error("operators are no longer answered", "err", err)
		}
	}()
	return nil
}

// cacheFlag declares the flag for how much of what was rendered is kept.
func cacheFlag(flags *flag.FlagSet) *int {
	n := web.DefaultCacheBytes
	usage := fmt.Sprintf("keep up to `BYTES` of what was rendered, with all that keeping takes (default %d)", n)
	flags.Func("cache-bytes", usage, func(s string) (err error) {
		if n, err = strconv.Atoi(s); err != nil || n < 1 {
			return errors.New("it is a number of bytes, such as 67108864")
		}
		return nil
	})
	return &n
}

// baseFlag declares the flag for the site's public address.
func baseFlag(flags *flag.FlagSet, usage string) *string {
	base := new(string)
	flags.Func("base-url", usage, func(s string) (err error) {
		*base, err = web.BaseURL(s)
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
