package content

import (
	"bytes"
	"encoding/json"
	"maps"
)

// schema is a JSON Schema.
type schema map[string]any

// properties are the keys of a group, each with its schema, in the order in which
// text editors write them.
type properties []property

type property struct {
	key    string
	schema schema
}

func (p *properties) add(key string, s schema) { *p = append(*p, property{key, s}) }

// MarshalJSON writes the keys as an object, in their order.
func (p properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, one := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		text, err := json.Marshal(map[string]schema{one.key: one.schema})
		if err != nil {
			return nil, err
		}
		b.Write(text[1 : len(text)-1])
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// json returns the schema as text.
func (s schema) json() []byte {
	text, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		panic(err) // it is made of strings, numbers, lists and maps
	}
	return append(text, '\n')
}

// described returns the schema with what text editors tell of its value: what
// it is, and how it is written.
func (s schema) described(doc string) schema {
	if how, ok := s["errorMessage"]; ok {
		doc += " " + how.(string)
	}
	return s.with(schema{"description": doc})
}

// with returns the schema with more that it asks.
func (s schema) with(more schema) schema {
	maps.Copy(s, more)
	return s
}
