package content

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pavilion/internal/agreement"
	"pavilion/internal/orthography"
	"pavilion/internal/permalink"
)

// PublishedFile is the name of the ledger: the file of the content that keeps
// every address that was published. Publishing adds to it, and Load refuses
// content in which one of them leads nowhere.
const PublishedFile = "published.txt"

// maxLedger is the most that the ledger may hold, in bytes: ten times what as
// many firms as there may be need.
const maxLedger = 64 << 20

// ledgerHead stands above the addresses of a new ledger.
const ledgerHead = `# The addresses of this site that were published, one a line. They are promised
# for good: "pavilion check" says where one leads nowhere any more, and what to do.
#
# Publishing adds to this file by itself. Of a firm one line, /f/slug, stands for
# all its addresses; of a part of a page the Urdu address for both languages.
# The order does not matter; where two versions of the file meet, keep the lines
# of both. To take a promise back, as of an address that nobody saw, remove its
# line.
`

// ledger is what published.txt says.
type ledger struct {
	head  []string // the remarks that stand above no address
	lines []promise
}

// promise is a line of the ledger.
type promise struct {
	remarks []string // right above it
	address string   // as permalink.Promise has it
	line    int      // in the file, from 1
}

// slug returns the slug of the firm that is promised; false where it is a part
// of a page.
func (p promise) slug() (string, bool) { return strings.CutPrefix(p.address, permalink.Neutral("")) }

// lineBreak is how programs of any system end a line.
var lineBreak = regexp.MustCompile(`\r\n|\r|\n`)

// readLedger reads the ledger, which may be missing, and notes what in it is no
// address. In which order, form and script of letters addresses stand, and how
// often, does not matter.
func (l *loader) readLedger() (read ledger) {
	l.used[PublishedFile] = true
	if l.ctx.Err() != nil || l.absent(PublishedFile) {
		return ledger{}
	}
	data, ok := l.readRegular(PublishedFile, maxLedger)
	if !ok {
		return ledger{}
	}
	text, ok := l.decode(PublishedFile, data)
	if !ok {
		return ledger{}
	}
	src := &source{name: PublishedFile, lines: lineBreak.Split(text, -1)}
	for i, line := range src.lines {
		src.lines[i] = strings.TrimSpace(line)
	}
	l.scan(src)
	var remarks []string
	for i, line := range src.lines {
		address, isAddress := permalink.Promise(line)
		switch {
		case line == "":
			read.head, remarks = append(read.head, remarks...), nil
		case strings.HasPrefix(line, "#"):
			remarks = append(remarks, line)
		case isAddress:
			read.lines = append(read.lines, promise{remarks, address, i + 1})
			remarks = nil
		case len(orthography.Controls(line)) == 0: // else it has been said
			what, fix := notPromised(line)
			l.faultAt(src, i+1, 1, what, fix)
		}
	}
	read.head = append(read.head, remarks...)
	return read
}

// notPromised says what is wrong with a line of the ledger, and what to do.
func notPromised(line string) (what, fix string) {
	if agreement.IsConflictMark(line) {
		return "a mark where two versions of the file meet", "remove the marks, and keep the lines of both"
	}
	return fmt.Sprintf("%q is no address that is promised", excerpt(line)),
		"write a firm’s as /f/slug and that of a part of a page as /ur/#id, and remarks in lines of their own after #"
}

// add adds those addresses that are not there yet, puts all in order, each once,
// and returns how many were added.
func (all *ledger) add(addresses []string) (added int) {
	before := map[string]bool{}
	for _, p := range all.lines {
		before[p.address] = true
	}
	for _, a := range addresses {
		if !before[a] {
			all.lines = append(all.lines, promise{address: a})
			added++
		}
	}
	slices.SortStableFunc(all.lines, func(a, b promise) int { return cmp.Compare(a.address, b.address) })
	all.lines = slices.CompactFunc(all.lines, func(a, b promise) bool {
		return a.address == b.address && len(b.remarks) == 0
	})
	return added
}

// String returns the ledger as it is written.
func (all ledger) String() string {
	var b strings.Builder
	for _, remark := range all.head {
		b.WriteString(remark + "\n")
	}
	if len(all.head) > 0 {
		b.WriteString("\n")
	}
	for _, p := range all.lines {
		for _, remark := range p.remarks {
			b.WriteString(remark + "\n")
		}
		b.WriteString(p.address + "\n")
	}
	return b.String()
}
