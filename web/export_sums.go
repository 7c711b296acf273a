package web

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// sum is the SHA-256 of a file.
type sum [sha256.Size]byte

// sumOf returns the sum of what it reads.
func sumOf(from io.Reader) (sum, error) {
	hash := sha256.New()
	_, err := io.Copy(hash, from)
	return sum(hash.Sum(nil)), err
}

type fileSum struct {
	name string
	sum  sum
}

// formatSums returns sums in the form that sha256sum checks, in the order of the names.
func formatSums(sums []fileSum) []byte {
	slices.SortFunc(sums, func(a, b fileSum) int { return strings.Compare(a.name, b.name) })
	var b bytes.Buffer
	for _, s := range sums {
		fmt.Fprintf(&b, "%x  %s\n", s.sum, s.name)
	}
	return b.Bytes()
}

// errNoSums is the error of readSums on what formatSums did not write.
var errNoSums = errors.New("no sums")

// readSums reads what formatSums returned: sums by name.
func readSums(from io.Reader) (map[string]sum, error) {
	sums := map[string]sum{}
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		digits, name, _ := strings.Cut(lines.Text(), "  ")
		var s sum
		if n, err := hex.Decode(s[:], []byte(digits)); err != nil || n != len(s) {
			return nil, errNoSums
		}
		sums[name] = s
	}
	return sums, lines.Err()
}
