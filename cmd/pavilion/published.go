package main

import (
	"log/slog"
	"os"

	"pavilion/internal/content"
	"pavilion/web"
)

// recordPublished promises for good what goes out at a public address: it adds
// to the ledger in the folder of the content the addresses that lib has, and
// returns how many were new. Where it cannot, the log says what to do, and the
// site goes out all the same. The built-in content has its ledger in the binary.
func (s *source) recordPublished(base string, lib *content.Library) (added int) {
	if s.dir == "" || !web.Public(base) {
		return 0
	}
	root, err := os.OpenRoot(s.dir)
	if err == nil {
		defer root.Close()
		added, err = content.RecordPublished(root, lib)
	}
	if err != nil {
		slog.Warn("the published addresses are not recorded; let the program write in the folder of this file, then publish again",
			"file", s.place(content.PublishedFile), "err", err)
		return 0
	}
	return added
}
