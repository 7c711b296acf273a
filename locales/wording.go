package locales

import (
	"errors"
	"regexp"
	"strings"
	"text/template/parse"
	"unicode"

	"pavilion/internal/lang"
)

// wording is one form of a message, taken apart.
type wording struct {
	variables []string // in their order, once each
	text      string   // all else
}

// parseWording takes a form apart, or says what is broken in it. The only
// action a message may hold is a variable: {{.Name}}.
func parseWording(src string) (w wording, err error) {
	trees, err := parse.Parse("", src, "", "")
	if err != nil {
		_, what, _ := strings.Cut(strings.TrimPrefix(err.Error(), "template: "), ": ")
		return w, errors.New(what)
	}
	seen := make(map[string]bool)
	for _, node := range trees[""].Root.Nodes {
		name, isVariable := variable(node)
		text, isText := node.(*parse.TextNode)
		switch {
		case isText:
			w.text += string(text.Text)
		case !isVariable:
			return w, errors.New(node.String() + " is no variable")
		case !seen[name]:
			seen[name] = true
			w.variables = append(w.variables, name)
		}
	}
	return w, nil
}

// variable returns the name in {{.Name}}.
func variable(node parse.Node) (name string, ok bool) {
	action, ok := node.(*parse.ActionNode)
	if !ok || len(action.Pipe.Decl) > 0 || len(action.Pipe.Cmds) != 1 {
		return "", false
	}
	args := action.Pipe.Cmds[0].Args
	field, ok := args[0].(*parse.FieldNode)
	if !ok || len(args) > 1 || len(field.Ident) > 1 {
		return "", false
	}
	return field.Ident[0], true
}

// action is a variable as it stands in a message.
var action = regexp.MustCompile(`{{[^}]*}}`)

// masked returns src with each variable as a word of l, as long as it was: to
// the reader it will be one.
func masked(l lang.Lang, src string) string {
	letter := "x"
	if l == lang.Urdu {
		letter = "ا"
	}
	return action.ReplaceAllStringFunc(src, func(s string) string { return strings.Repeat(letter, len(s)) })
}

// untranslated returns the first word that was left in English in an Urdu
// text: any Latin one, if the text has no Urdu letter; otherwise one in small
// letters, which is no name and no abbreviation.
func untranslated(text string) string {
	for field := range strings.FieldsSeq(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) })
		if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" && len(word) > 1 ||
			has(unicode.Latin, word) && !has(unicode.Arabic, text) {
			return word
		}
	}
	return ""
}

func has(script *unicode.RangeTable, s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(script, r) && unicode.IsLetter(r) })
}
