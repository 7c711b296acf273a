package content

import (
	"fmt"
	"strings"

	"github.com/nyaruka/phonenumbers"
	"golang.org/x/net/publicsuffix"
)

// shared finds firms with the telephone number, the address or the account of
// another.
func (r *reviewer) shared() {
	first := make(map[string]*Firm, len(r.lib.Firms)) // by what kind of contact it is, and which
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		for j := range f.Values {
			v := &f.Values[j]
			key := contactKey(v)
			if key == "" {
				continue
			}
			if other := first[key]; other == nil {
				first[key] = f
			} else if other != f {
				r.warnOf(valueOf{f, v.Field}, fmt.Sprintf("the %s of another firm, %s", contactNames[v.Field.Kind], other.Slug), "look up whose it is")
			}
		}
	}
}

// contactNames are what contacts are called to editors.
var contactNames = map[*Kind]string{Phone: "number", WhatsApp: "number", Email: "e-mail address", Website: "website", Handle: "account"}

// contactKey returns a contact as it is compared, "" for another value.
// Telephone and WhatsApp are numbers of one kind.
func contactKey(v *Value) string {
	switch v.Field.Kind {
	case Phone, WhatsApp:
		return strings.ReplaceAll(v.Word, "-", "")
	case Email, Handle:
		return v.Field.Key + " " + strings.ToLower(v.Word)
	case Website:
		return strings.TrimPrefix(strings.ToLower(Address(v.Word).Bare()), "www.")
	}
	return ""
}

// contacts finds numbers that no telephone has and addresses under no domain.
func (r *reviewer) contacts() {
	for _, a := range []*Address{&r.lib.Site.Contact, &r.lib.Site.Licence.Address} {
		r.domain(a, string(*a))
	}
	if o := r.lib.Site.Organiser; o != nil {
		r.domain(&o.Website, string(o.Website))
	}
	for i := range r.lib.Sources {
		a := &r.lib.Sources[i].Address
		r.domain(a, string(*a))
	}
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		for _, v := range f.Values {
			if v.Field.Kind == Website || v.Field.Kind == Email {
				r.domain(valueOf{f, v.Field}, v.Word)
			}
		}
		r.telephones(f)
	}
}

// telephones tells of numbers of a firm with fewer or more digits than their
// country has. WhatsApp mostly has that of the telephone.
func (r *reviewer) telephones(f *Firm) {
	word, may := "", false
	for _, v := range f.Values {
		if v.Field.Kind != Phone && v.Field.Kind != WhatsApp {
			continue
		}
		if v.Word != word {
			word, may = v.Word, mayBeTelephone(v.Word)
		}
		if !may {
			r.warnOf(valueOf{f, v.Field}, fmt.Sprintf("no telephone has the number %s", Address(word).Bare()), "count its digits, and look up the code of the country")
		}
	}
}

// mayBeTelephone reports whether a number has as many digits as its country
// has: it is valid there, or would not be with one digit more or fewer either.
func mayBeTelephone(word string) bool {
	bare := Address(word).Bare()
	number, err := phonenumbers.Parse(bare, "")
	return err == nil && isPossible(number) && (phonenumbers.IsValidNumber(number) || !oneDigitOff(bare))
}

// isPossible reports whether numbers of a country have so many digits, which is
// told sooner than whether a number is valid.
func isPossible(number *phonenumbers.PhoneNumber) bool {
	return phonenumbers.IsPossibleNumberWithReason(number) == phonenumbers.IS_POSSIBLE
}

// oneDigitOff reports whether a number that is none of its country's would be
// with one digit more or fewer at its end.
func oneDigitOff(number string) bool {
	return isTelephone(number+"1") || isTelephone(number[:len(number)-1])
}

func isTelephone(number string) bool {
	n, err := phonenumbers.Parse(number, "")
	return err == nil && isPossible(n) && phonenumbers.IsValidNumber(n)
}

// misspelt are domains that are taken for those of great mail services, and
// these.
var misspelt = map[string]string{
	"gmail.co": "gmail.com", "gmail.cm": "gmail.com", "gmai.com": "gmail.com", "gmal.com": "gmail.com", "gmial.com": "gmail.com", "gamil.com": "gmail.com",
	"gnail.com": "gmail.com", "gmaill.com": "gmail.com", "gmali.com": "gmail.com", "ggmail.com": "gmail.com",
	"hotmial.com": "hotmail.com", "hotmal.com": "hotmail.com", "hotmai.com": "hotmail.com", "hotmail.co": "hotmail.com", "hotmil.com": "hotmail.com",
	"yaho.com": "yahoo.com", "yahooo.com": "yahoo.com", "yhoo.com": "yahoo.com", "yahoo.co": "yahoo.com",
	"outlok.com": "outlook.com", "outloook.com": "outlook.com", "outlook.co": "outlook.com",
}

// domain tells of an address on the web or of mail, written as the loaded value
// to which v points, under a domain that does not exist or is that of a great
// mail service misspelt.
func (r *reviewer) domain(v any, address string) {
	if address == "" {
		return
	}
	host := Address(address).Bare()
	if _, after, ok := strings.Cut(host, "@"); ok {
		host = after
	}
	if end := strings.IndexAny(host, ":/?#"); end >= 0 {
		host = host[:end]
	}
	host = strings.ToLower(host)
	if right := misspelt[host]; right != "" {
		r.warnOf(v, fmt.Sprintf("%s is not %s", host, right), "look at the address again")
		return
	}
	if top, managed := publicsuffix.PublicSuffix(host); !managed && !strings.Contains(top, ".") {
		r.warnOf(v, fmt.Sprintf("no address in the world ends in .%s", top), "look at the address again")
	}
}
