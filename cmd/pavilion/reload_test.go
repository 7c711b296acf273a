package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"syscall"
	"testing"

	"pavilion/internal/fault"
	"pavilion/web"
)

// TestFollow reads the content again when it has changed and when a signal asks
// for it, and ends with its context.
func TestFollow(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	changes, asked := make(chan struct{}), make(chan os.Signal)
	read, ended := make(chan bool), make(chan bool)
	go func() {
		follow(ctx, changes, asked, func() { read <- true })
		close(ended)
	}()
	changes <- struct{}{}
	<-read
	asked <- syscall.SIGHUP
	<-read
	stop()
	<-ended
}

// TestReloadLogs has one line logged for each fault, up to a number, and one
// that counts them all.
func TestReloadLogs(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(before)
	var faults fault.List
	for i := range 3 * maxLogged {
		faults = append(faults, fault.Fault{File: "site.yaml", Line: i + 1, Column: 1, What: "wrong", Fix: "right\nit"})
	}
	r := reload{&source{dir: "content"}, "https://pavilion.example", "", new(web.Live)}
	r.take(nil, faults)
	if n := strings.Count(log.String(), "\n"); n != maxLogged+1 {
		t.Errorf("%d lines", n)
	}
	for _, want := range []string{fmt.Sprint("faults=", len(faults)), "at=content/site.yaml:1:1 what=wrong"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q:\n%s", want, log.String())
		}
	}
	log.Reset()
	r.take(nil, errors.New("the folder is gone"))
	if got := log.String(); strings.Count(got, "\n") != 1 || !strings.Contains(got, "the folder is gone") {
		t.Errorf("the log: %s", got)
	}
}
