package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"time"
)

// platform is what the program is built for.
type platform struct{ os, arch string }

// platforms are those that are released.
var platforms = []platform{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

func (p platform) String() string { return p.os + "/" + p.arch }

// folder is that into which the archive unpacks.
func (p platform) folder() string {
	system := p.os
	if p.os == "darwin" {
		system = "macos"
	}
	return "pavilion-" + system + "-" + p.arch
}

// archive is the name of the archive: what the system opens by itself.
func (p platform) archive() string {
	if p.os == "windows" {
		return p.folder() + ".zip"
	}
	return p.folder() + ".tar.gz"
}

// program is the name of the program's file.
func (p platform) program() string {
	if p.os == "windows" {
		return "pavilion.exe"
	}
	return "pavilion"
}

// environment is that in which Go builds for the platform, whatever else is set.
func (p platform) environment() []string {
	return []string{
		"GOOS=" + p.os, "GOARCH=" + p.arch, "GOAMD64=v1", "GOARM64=v8.0",
		"CGO_ENABLED=0", "GOFIPS140=off", "GOWORK=off", "GOFLAGS=-trimpath",
	}
}

// file is a file of an archive.
type file struct {
	name string
	data []byte
	mode int64
}

// pack returns the archive of files that were all made at one time.
func (p platform) pack(files []file, made time.Time) ([]byte, error) {
	if p.os == "windows" {
		return p.zip(files, made)
	}
	return p.tar(files, made)
}

func (p platform) tar(files []file, made time.Time) ([]byte, error) {
	var b bytes.Buffer
	packed, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := tar.NewWriter(packed)
	for _, f := range files {
		h := &tar.Header{Name: p.folder() + "/" + f.name, Mode: f.mode, Size: int64(len(f.data)), ModTime: made, Format: tar.FormatUSTAR}
		if err := w.WriteHeader(h); err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err = errors.Join(w.Close(), packed.Close())
	return b.Bytes(), err
}

func (p platform) zip(files []file, made time.Time) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		to, err := w.CreateHeader(&zip.FileHeader{Name: p.folder() + "/" + f.name, Method: zip.Deflate, Modified: made.UTC()})
		if err != nil {
			return nil, err
		}
		if _, err := to.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}
