package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
)

func TestNew(t *testing.T) {
	ctx := New(t)
	width, err := chromedp.Run(ctx, chromedp.Evaluate[float64](`document.body.getBoundingClientRect().width`))
	if err != nil {
		t.Fatal(err)
	}
	if width <= 0 {
		t.Errorf("the empty tab is %v pixels wide", width)
	}
}
