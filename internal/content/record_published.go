package content

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"slices"
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
	return added, replaceFile(folder, PublishedFile, []byte(text))
}

// replaceFile writes a file of a folder whole or not at all. Until it is
// written it has another name, which Load passes over.
func replaceFile(folder *os.Root, name string, data []byte) (err error) {
	draft := "." + name + "." + rand.Text()
	mode := fs.FileMode(0o644)
	if info, err := folder.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	file, err := folder.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Sync(), file.Close()); err == nil {
		err = folder.Rename(draft, name)
	}
	if err != nil {
		return errors.Join(err, folder.Remove(draft))
	}
	return nil
}
