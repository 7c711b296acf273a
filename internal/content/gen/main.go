// Command gen writes the schemas of the content's files into data/.schema, where
// text editors look for them; blank/.schema leads there.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"pavilion/internal/content"
)

func main() {
	if err := write(filepath.Join("data", content.SchemaDir)); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// write writes the schemas into a folder, which then holds nothing else.
func write(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	for name, schema := range content.Schemas() {
		if err := os.WriteFile(filepath.Join(dir, name), schema, 0o644); err != nil {
			return err
		}
	}
	return nil
}
