package content

import (
	"iter"
	"reflect"
	"strings"

	"pavilion/internal/lang"
)

// Block is one piece of a chapter, of one of the kinds of BlockVisitor.
type Block interface {
	// Anchor points to the block's id, by which addresses lead to it.
	Anchor() *ID
	// Claims returns what the block claims, each part with its sources.
	Claims() []Claim
	// Texts returns what search reads of the block, in its order.
	Texts() []lang.Text
	// Accept has v do what it does with a block of this kind.
	Accept(v BlockVisitor)
}

// BlockVisitor does something with a block, by a method for each kind. Its
// methods are the one list of the kinds: a block is written in YAML under the
// method's name in lower case.
type BlockVisitor interface {
	Paragraph(*Paragraph)
	Note(*Note)
	Figures(*Figures)
	Names(*Names)
	Topics(*Topics)
	Timeline(*Timeline)
	Chart(*Chart)
	Picture(*Picture)
	Quotation(*Quotation)
}

// SourcesOf returns the sources of everything a block claims.
func SourcesOf(b Block) (ids []ID) {
	for _, c := range b.Claims() {
		ids = append(ids, c.Sources...)
	}
	return ids
}

// blockKinds yields the name of each kind of block in YAML, and its type.
func blockKinds() iter.Seq2[string, reflect.Type] {
	return func(yield func(string, reflect.Type) bool) {
		for m := range reflect.TypeFor[BlockVisitor]().Methods() {
			if !yield(strings.ToLower(m.Name), m.Type.In(0).Elem()) {
				return
			}
		}
	}
}
