// Package picture is to come.
package picture

type Picture struct{}
type Logo struct{}
