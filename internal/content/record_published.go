package content

import (
	"context"
	"os"
	"slices"

	"pavilion/internal/outdir"
)

// RecordPublished adds what lib promises to the ledger in its folder, and returns how
// many addresses were new. The file is replaced whole or not at all, and only
// where any were new. A ledger with faults stays as it is; they are the error.
// What is left of the sample is promised to nobody: it is there to be removed.
func RecordPublished(folder *os.Root, lib *Library) (added int, err error) {
	l := newLoader(context.Background(), folder.FS())
	isNew := l.absent(PublishedFile)
	all := l.readLedger()
	if len(l.faults) > 0 {
		return 0, l.faults.Sorted()
	}
	added = all.add(slices.DeleteFunc(lib.Promises(), sampleAddress.MatchString))
	if added == 0 {
		return 0, nil
	}
	text := all.String()
	if isNew {
		text = ledgerHead + "\n" + text
	}
	return added, outdir.WriteFile(folder, PublishedFile, []byte(text))
}
