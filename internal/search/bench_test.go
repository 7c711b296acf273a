package search

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"
)

// firms returns n invented firms, the same each time: a name in both
// languages, a city, and a sentence on what each does.
func firms(n int) []Document {
	rng := rand.New(rand.NewPCG(2025, 9))
	pick := func(from []string) (ur, en string) {
		ur, en, _ = strings.Cut(from[rng.IntN(len(from))], " ")
		return ur, strings.ReplaceAll(en, "_", " ")
	}
	docs := make([]Document, n)
	for i := range docs {
		var ur, en string
		for range 2 + rng.IntN(2) {
			u, e := pick(syllables)
			ur, en = ur+u, en+e
		}
		ur2, en2 := pick(trades)
		ur3, en3 := pick(forms)
		cityUr, cityEn := pick(cities)
		workUr, workEn := pick(trades)
		docs[i] = Document{fmt.Sprint(i), []Field{
			{strings.ReplaceAll(ur+" "+ur2+" "+ur3, "_", " "), Name},
			{strings.ToUpper(en[:1]) + en[1:] + " " + en2 + " " + en3, Name},
			{cityUr, Fact},
			{cityEn, Fact},
			{cityUr + " کی کمپنی جو " + workUr + " کا کام کرتی ہے", Body},
			{"A company in " + cityEn + " that works in " + en2 + " and " + workEn, Body},
			{en + "-" + strings.ToLower(en3) + ".example.com", Alias},
		}}
	}
	return docs
}

var (
	syllables = strings.Split("زا za,می mi,رو ro,شا sha,نو no,بی bi,لا la,تا ta,کو ko,سم sam,در dar,فر far,گل gul,جا ja,پا pa,حا ha,دی di,مو mo,نا na,وا wa,ری ri,قا qa,سو so,تی ti,ہم hum,یا ya", ",")
	trades    = strings.Split("سافٹ_ویئر Software,ٹیکنالوجیز Technologies,انجینئرنگ Engineering,سلوشنز Solutions,ای_کامرس E-Commerce,ہوسٹنگ Hosting,نیٹ_ورکس Networks,سسٹمز Systems,ڈیجیٹل Digital,لاجسٹکس Logistics,میڈیا Media,ایجوکیشن Education", ",")
	forms     = strings.Split("پرائیویٹ_لمیٹڈ (Private)_Limited,کمپنی Company,گروپ Group,لمیٹڈ Limited,سروسز Services", ",")
	cities    = strings.Split("کراچی Karachi,لاہور Lahore,اسلام_آباد Islamabad,فیصل_آباد Faisalabad,پشاور Peshawar,کوئٹہ Quetta,ملتان Multan,سیالکوٹ Sialkot", ",")
)

// containing is what Find is measured against: the naive search, which looks
// for the query as it stands in the texts as they stand.
func containing(docs []Document, query string) (n int) {
	for _, d := range docs {
		for _, f := range d.Fields {
			if strings.Contains(f.Text, query) {
				n++
				break
			}
		}
	}
	return n
}

func BenchmarkFind(b *testing.B) {
	queries := []struct{ name, query string }{
		{"urdu-name", "شامیرو"},
		{"urdu-common", "ٹیکنالوجیز"},
		{"urdu-two", "کراچی سافٹویئر"},
		{"english-name", "Shamiro"},
		{"english-common", "technologies"},
		{"english-two", "karachi software"},
		{"roman", "dijital sarvisez"},
		{"letter", "س"},
		{"two-letters", "so"},
		{"none", "qqqq"},
		{"nonsense", strings.Repeat("qzxwrtpsdfgh", 16)},
		{"twelve", "a b c d e f g h i j k l"},
		{"common", "a company in karachi that works in software and digital media group services limited solutions networks"},
		{"joined", "acompany inkarachi thatworks insoftware digitalmedia کیکمپنی کاکام"},
	}
	for _, n := range []int{15, 3000, 30_000} {
		docs := firms(n)
		x := NewIndex(docs, nil)
		for _, q := range queries {
			b.Run(fmt.Sprintf("%d/%s", n, q.name), func(b *testing.B) {
				hits := 0
				for b.Loop() {
					hits = x.Find(q.query).Len()
				}
				took := b.Elapsed() / time.Duration(b.N)
				start, rounds := time.Now(), max(20, 200_000/n)
				for range rounds {
					containing(docs, q.query)
				}
				naive := time.Since(start) / time.Duration(rounds)
				b.ReportMetric(float64(hits), "hits")
				b.ReportMetric(float64(took)/float64(naive), "×contains")
			})
		}
	}
}

// What an index costs a firm: time, and memory beside its texts.
func BenchmarkNewIndex(b *testing.B) {
	for _, n := range []int{300, 3000, 30_000} {
		docs := firms(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			before := heap()
			var x *Index
			for b.Loop() {
				x = NewIndex(docs, nil)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/firm")
			b.ReportMetric(float64(heap()-before)/float64(n), "B/firm")
			runtime.KeepAlive(x)
		})
	}
}

// heap returns how much memory is in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
