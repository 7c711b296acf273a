package content

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// numberForm is a number written plainly.
var numberForm = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$`)

func (n *Number) parse(s string) (what, fix string) {
	if !numberForm.MatchString(s) {
		return fmt.Sprintf("%q where a number should stand", excerpt(s)), "write digits alone, such as 3.81"
	}
	*n = Number(s)
	return "", ""
}

// Float returns the number; 0 where there is none.
func (n Number) Float() float64 {
	v, _ := strconv.ParseFloat(string(n), 64)
	return v
}

// Decimals returns how many digits behind the point the content gives.
func (n Number) Decimals() int {
	_, fraction, _ := strings.Cut(string(n), ".")
	return len(fraction)
}

var yearForm = regexp.MustCompile(`^[12][0-9]{3}$`)

func (y *Year) parse(s string) (what, fix string) {
	if !yearForm.MatchString(s) {
		return fmt.Sprintf("%q is no year", excerpt(s)), "write its four digits, such as 2004"
	}
	n, _ := strconv.Atoi(s)
	*y = Year(n)
	return "", ""
}
