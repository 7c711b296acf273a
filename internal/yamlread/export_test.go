package yamlread

// For the tests, which read files of package sample; that package imports this
// one.
var (
	Plain     = plain
	ByLibrary = byLibrary
)
