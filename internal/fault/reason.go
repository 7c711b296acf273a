package fault

import (
	"errors"
	"io/fs"
)

// Reason returns what went wrong with a file, without its name, which a fault
// tells already; "" if nothing did.
func Reason(err error) string {
	if err == nil {
		return ""
	}
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err.Error()
	}
	return err.Error()
}
