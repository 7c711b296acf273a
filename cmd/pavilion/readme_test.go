package main

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// README tells how to add a firm; testdata/add_firm.txtar does it. Each command
// that README shows stands in the script, and each other text that it shows in
// one of the script's files, to the letter.
func TestReadmeAddsFirm(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	script, err := txtar.ParseFile("testdata/add_firm.txtar")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## How to add a firm\n")
	section, _, _ = strings.Cut(section, "\n## ")
	commands, texts := 0, 0
	for _, shown := range indented(section) {
		if !strings.HasPrefix(shown, "pavilion ") {
			texts++
			if !inFile(script, shown) {
				t.Errorf("no file of the script holds\n%s", shown)
			}
			continue
		}
		for line := range strings.Lines(shown) {
			commands++
			if !inScript(script, strings.TrimSpace(line)) {
				t.Errorf("the script does not run %s", line)
			}
		}
	}
	if commands != 3 || texts != 3 {
		t.Errorf("README shows %d commands and %d texts", commands, texts)
	}
}

// indented returns the indented blocks of a text of Markdown, whose lists are
// numbered, without their indent.
func indented(text string) (blocks []string) {
	const indent = "       "
	for block := range strings.SplitSeq(text, "\n\n") {
		if after, ok := strings.CutPrefix(block, indent); ok {
			blocks = append(blocks, strings.ReplaceAll(after, "\n"+indent, "\n")+"\n")
		}
	}
	return blocks
}

// inScript reports whether a script runs a command, or serves as it says.
func inScript(script *txtar.Archive, command string) bool {
	lines := "\n" + string(script.Comment)
	return strings.Contains(lines, "\nexec "+command+"\n") || strings.Contains(lines, "\nserve"+strings.TrimPrefix(command, "pavilion")+"\n")
}

func inFile(script *txtar.Archive, text string) bool {
	for _, f := range script.Files {
		if string(f.Data) == text {
			return true
		}
	}
	return false
}
