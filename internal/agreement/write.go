package agreement

import (
	"errors"
	"io/fs"
	"os"

	"pavilion/internal/outdir"
)

// Changed reports whether the file should be written.
func (j *Judgement) Changed() bool { return j.file != nil }

// errChanged says that the file is no longer what was read.
var errChanged = errors.New("another program has just written it; try again")

// Write writes the record into its folder, whole or not at all, if it has
// changed; not over what somebody else has written since it was read.
func (j *Judgement) Write(dir *os.Root) error {
	if !j.Changed() {
		return nil
	}
	if there, err := dir.ReadFile(File); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	} else if withoutMark(string(there)) != j.record.file {
		return errChanged
	}
	return outdir.WriteFile(dir, File, j.file)
}
