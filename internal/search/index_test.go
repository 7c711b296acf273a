package search

import (
	"runtime"
	"testing"
	"weak"
)

// An index does not hold what it was made of, which takes as much memory again.
func TestIndexKeepsNoDocuments(t *testing.T) {
	docs := firms(3)
	held := weak.Make(&docs[0])
	x := NewIndex(docs, nil)
	docs = nil
	runtime.GC()
	if held.Value() != nil {
		t.Error("the documents are held")
	}
	runtime.KeepAlive(x)
}
