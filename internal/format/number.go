package format

import (
	"math/big"
	"strconv"
	"strings"

	"pavilion/internal/lang"
)

// Number writes a whole number with its digits grouped: "2,000". Years are
// not numbers in this sense: see [Year].
func Number(l lang.Lang, n int) string {
	return tables[l].number(strconv.Itoa(n))
}

// Decimal writes f with so many digits after the decimal point: "3.81".
// A value that is not finite panics.
func Decimal(l lang.Lang, f float64, digits int) string {
	return tables[l].number(scaled(exact(f), 0, digits))
}

// Percent writes the ratio f in hundredths, with so many digits after the
// decimal point: 0.237 is "23.7%". A value that is not finite panics.
func Percent(l lang.Lang, f float64, digits int) string {
	t := &tables[l]
	return t.number(scaled(exact(f), -2, digits)) + t.percent
}

// Compact writes f in the language's words for large numbers, with at most
// three digits after the decimal point: "3.81 billion", "3.81 ارب";
// "354 million", "35.4 کروڑ". A value that is not finite panics.
func Compact(l lang.Lang, f float64) string {
	t := &tables[l]
	r := exact(f)
	var u unit
	for _, next := range t.units {
		// Rounding may carry a number over into the next unit.
		whole, _, _ := strings.Cut(scaled(r, u.power, 3), ".")
		if len(strings.TrimPrefix(whole, "-")) <= next.magnitude-u.power {
			break
		}
		u = next
	}
	s := strings.TrimRight(scaled(r, u.power, 3), "0")
	return t.number(strings.TrimSuffix(s, ".")) + u.word
}

// exact returns the number that f was written as, not the binary fraction
// near it, so that 0.285 is 28.5% and rounds to 29%, as ICU has it.
func exact(f float64) *big.Rat {
	s := strconv.FormatFloat(f, 'g', -1, 64)
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("format: not a finite number: " + s)
	}
	return r
}

// scaled returns r / 10^power in plain notation, halves rounded away from
// zero, and zero without a sign.
func scaled(r *big.Rat, power, digits int) string {
	ten, _ := new(big.Rat).SetString("1e" + strconv.Itoa(power))
	s := new(big.Rat).Quo(r, ten).FloatString(digits)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// number puts the language's symbols into a number in plain notation.
func (t *table) number(s string) string {
	var b strings.Builder
	s, negative := strings.CutPrefix(s, "-")
	if negative {
		b.WriteString(t.minus)
	}
	whole, fraction, broken := strings.Cut(s, ".")
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(t.group)
		}
		b.WriteRune(digit)
	}
	if broken {
		b.WriteString(t.decimal + fraction)
	}
	return b.String()
}
