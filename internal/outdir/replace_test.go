package outdir

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder makes a folder with files.
func folder(t *testing.T, files map[string]string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	for name, data := range files {
		if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := root.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// read returns what a file holds, "" of none.
func read(root *os.Root, name string) string {
	data, _ := root.ReadFile(name)
	return string(data)
}

func TestReplace(t *testing.T) {
	root := folder(t, map[string]string{"firms/a.yaml": "old"})
	files := map[string][]byte{"firms/a.yaml": []byte("new"), "more/b.yaml": []byte("added")}
	if err := Replace(context.Background(), root, files, map[string][]byte{"firms/a.yaml": []byte("old")}); err != nil {
		t.Fatal(err)
	}
	if a, b := read(root, "firms/a.yaml"), read(root, "more/b.yaml"); a != "new" || b != "added" {
		t.Errorf("the files hold %q and %q", a, b)
	}
	if info, err := root.Stat("firms/a.yaml"); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode is %v (%v)", info.Mode(), err)
	}
	if _, err := root.Stat(".replacing"); err == nil {
		t.Error("the draft is still there")
	}
}

// Where anything fails, everything is as it was.
func TestReplaceNothing(t *testing.T) {
	for _, c := range []struct {
		name, want    string
		there, former map[string]string
		ctx           func(context.Context) context.Context
	}{
		{name: "changed since", want: "b.yaml was changed in the meantime", there: map[string]string{"a.yaml": "old", "b.yaml": "by hand"}, former: map[string]string{"a.yaml": "old", "b.yaml": "old"}},
		{name: "there since", want: "b.yaml was changed in the meantime", there: map[string]string{"a.yaml": "old", "b.yaml": "by hand"}, former: map[string]string{"a.yaml": "old"}},
		{name: "gone since", want: "no such file", there: map[string]string{"a.yaml": "old"}, former: map[string]string{"a.yaml": "old", "b.yaml": "old"}},
		{name: "a folder", want: "b.yaml is no regular file", there: map[string]string{"a.yaml": "old", "b.yaml/c": "x"}, former: map[string]string{"a.yaml": "old"}},
		{name: "at work", want: "another import is at work", there: map[string]string{"a.yaml": "old", ".replacing/0": "x"}, former: map[string]string{"a.yaml": "old"}},
		{name: "a file for a folder", want: "c.yaml", there: map[string]string{"a.yaml": "old", "c.yaml": "x"}, former: map[string]string{"a.yaml": "old"}},
		{name: "interrupted", want: "context canceled", there: map[string]string{"a.yaml": "old"}, former: map[string]string{"a.yaml": "old"},
			ctx: func(ctx context.Context) context.Context { ctx, stop := context.WithCancel(ctx); stop(); return ctx }},
	} {
		root := folder(t, c.there)
		files := map[string][]byte{"a.yaml": []byte("new"), "b.yaml": []byte("new"), "c.yaml/d.yaml": []byte("new")}
		former := map[string][]byte{}
		for name, data := range c.former {
			former[name] = []byte(data)
		}
		ctx := context.Background()
		if c.ctx != nil {
			ctx = c.ctx(ctx)
		}
		err := Replace(ctx, root, files, former)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v", c.name, err)
		}
		for _, name := range []string{"a.yaml", "b.yaml", "c.yaml/d.yaml"} {
			if got := read(root, name); got != c.there[name] {
				t.Errorf("%s: %s holds %q", c.name, name, got)
			}
		}
		if info, err := root.Stat("a.yaml"); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: the mode is %v (%v)", c.name, info.Mode(), err)
		}
	}
}
