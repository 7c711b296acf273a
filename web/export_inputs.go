package web

import (
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"os"
	"sync"
)

// inputsName is the file of an export that says in the form of MANIFEST what the
// files were made from that take long to render: the next export keeps those that
// it would make from the same.
const inputsName = ".inputs"

// inputKey returns what stands for a file in the list. It is another one when
// anything changes that goes into the file or its forms: what is rendered, the
// program with the typefaces and libraries in it, or the file itself.
func (f *exportFiles) inputKey(inputs, file sum) sum {
	hash := sha256.New()
	fmt.Fprintln(hash, f.plain)
	for _, part := range []sum{f.program(), inputs, file} {
		hash.Write(part[:])
	}
	return sum(hash.Sum(nil))
}

// programSum returns the sum of the program that runs, since any other might
// render otherwise. Where it cannot be read, each run counts as another program.
var programSum = sync.OnceValue(func() sum {
	program, err := openProgram()
	if err == nil {
		defer program.Close()
		if s, err := sumOf(program); err == nil {
			return s
		}
	}
	var s sum
	rand.Read(s[:])
	return s
})

// openProgram opens the file of the program that runs. Linux has it still where
// another has taken its place.
func openProgram() (*os.File, error) {
	if program, err := os.Open("/proc/self/exe"); err == nil {
		return program, nil
	}
	name, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return os.Open(name)
}

// keepMade keeps the file of that name in all its forms where it was made from
// such inputs, and reports whether it was.
func (f *exportFiles) keepMade(name string, inputs sum) bool {
	key := f.inputKey(inputs, f.former[name])
	if f.formerKeys[name] != key {
		return false
	}
	names := []string{name}
	for e := identity + 1; int(e) < encodings; e++ {
		if _, ok := f.former[name+e.suffix()]; ok {
			names = append(names, name+e.suffix())
		}
	}
	if !f.keep(names...) {
		return false
	}
	f.addKey(name, key)
	return true
}

func (f *exportFiles) addKey(name string, key sum) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.keys = append(f.keys, fileSum{name, key})
}

// writeInputs writes the keys of all files so far that have one.
func (f *exportFiles) writeInputs() error {
	if len(f.keys) == 0 {
		return nil
	}
	return f.file(inputsName, formatSums(f.keys))
}

// readInputs reads the keys of the export before, if its list is still what its
// MANIFEST says. Without them everything is rendered.
func (f *exportFiles) readInputs() {
	if f.Former == nil || !f.holds(inputsName, f.former[inputsName]) {
		return
	}
	if list, err := f.Former.Open(inputsName); err == nil {
		defer list.Close()
		f.formerKeys, _ = readSums(list)
	}
}
