package templates

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Fault is why a page cannot be shown.
type Fault struct{ title, text *i18n.Message }

// NotFound is said where an address leads nowhere.
func NotFound() Fault { return Fault{msgNotFoundTitle, msgNotFoundText} }

// NotAllowed is said where a request would do more than read.
func NotAllowed() Fault { return Fault{msgNotAllowedTitle, msgNotAllowedText} }

// Failed is said where the server failed.
func Failed() Fault { return Fault{msgFailedTitle, msgFailedText} }
