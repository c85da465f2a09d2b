package command

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// form matches a run of figures and the signs around them, and has its English.
type form struct {
	pattern *regexp.Regexp
	english string
}

// japaneseForms are tried in this order: 2時間 isn't 2時 followed by 間.
func japaneseForms() []form {
	var forms []form
	add := func(pattern, english string) {
		forms = append(forms, form{regexp.MustCompile("^(?:" + pattern + ")"), english})
	}
	add(`(\d{4})年(\d{1,2})月(\d{1,2})日`, "$3.$2.$1")
	add(`\d{4}-\d{2}-\d{2}`, "$0")
	add(`(\d{1,2})月(\d{1,2})日`, "$2.$1.")
	for m := time.January; m <= time.December; m++ {
		add(fmt.Sprintf(`(20\d{2})年0?%d月`, m), strings.ToLower(m.String())+" $1")
		add(fmt.Sprintf(`0?%d月`, m), strings.ToLower(m.String()))
	}
	for _, f := range [][2]string{
		{`毎月(\d{1,2})日に?`, "on the ${1}th"},
		{`(?:過去|直近)(\d+)日間?`, "last $1 days"},
		{`(?:過去|直近)(\d+)週間?`, "last $1 weeks"},
		{`(?:過去|直近)(\d+)[かヶカ]月間?`, "last $1 months"},
		{`(\d+)日前に?`, "$1 days ago"},
		{`(\d+)週間前に?`, "$1 weeks ago"},
		{`(\d+)時間(\d+)分前に?`, "${1}h${2}m ago"},
		{`(\d+)時間半前に?`, "${1}h30 ago"},
		{`(\d+(?:\.\d+)?)時間前に?`, "${1}h ago"},
		{`(\d+)分前に?`, "${1}m ago"},
		{`(\d+)時間後に?`, "in ${1}h"},
		{`(\d+)分後に?`, "in ${1}m"},
		{`(\d+)時間/日`, "${1}h/day"},
		{`(\d+)時間/週`, "${1}h/week"},
		{`(\d+)時間/月`, "${1}h/month"},
		{`1日(\d+)時間`, "${1}h per day"},
		{`週(\d+)時間`, "${1}h per week"},
		{`月(\d+)時間`, "${1}h per month"},
		{`(\d+)時間半`, "${1}h30"},
		{`(\d+)時間(\d+)分`, "${1}h${2}m"},
		{`(\d+(?:\.\d+)?)時間`, "${1}h"},
		{`午前(\d{1,2})時半`, "$1:30am"},
		{`午前(\d{1,2})時(\d{2})分`, "$1:${2}am"},
		{`午前(\d{1,2})時`, "${1}am"},
		{`午後(\d{1,2})時半`, "$1:30pm"},
		{`午後(\d{1,2})時(\d{2})分`, "$1:${2}pm"},
		{`午後(\d{1,2})時`, "${1}pm"},
		{`(\d{1,2})時半`, "$1:30 o'clock"},
		{`(\d{1,2})時(\d{2})分`, "$1:$2 o'clock"},
		{`(\d{1,2})時`, "$1 o'clock"},
		{`(\d+)分間?`, "${1}m"},
		{`\d+(?:\.\d+)?h(?:\d{1,2}m?)?`, "$0"},
		{`(csv|xlsx|pdf|html|ics|json)で`, "as $1"},
		{`第?(\d)四半期`, "q$1"},
		{`(20\d{2})年`, "$1"},
		{`(\d{1,2})年`, "$1 years"},
		{`\d{1,2}:\d{2}-\d{1,2}:\d{2}`, "$0"},
		{`\d{1,2}:\d{2}`, "$0"},
	} {
		add(f[0], f[1])
	}
	return forms
}

// particles follow a form or a day: the first kind is a separate word, the second means
// nothing to the parser and stays with what it follows.
var (
	tellingParticles = []string{"から", "まで", "に"}
	silentParticles  = []string{"の", "は", "、", ","}
)

// japaneseCut splits a word into forms of figures, days and other text. Days are split from any
// text after them, other words from figures and particles.
func japaneseCut(words map[string]string) func(word) []word {
	forms := japaneseForms()
	var names []string
	days := map[string]bool{}
	for name, english := range words {
		if name == "今" || name == "と" {
			continue
		}
		names = append(names, name)
		days[name] = english == "today" || english == "yesterday" || english == "day before yesterday" || strings.HasSuffix(english, " week") || strings.HasSuffix(english, " month")
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return func(w word) []word {
		if isASCII(w.raw) {
			return []word{w}
		}
		c := cutter{forms: forms, names: names, days: days, raw: []rune(w.raw), low: []rune(foldedWidth(w.raw))}
		if len(c.raw) != len(c.low) {
			return []word{w}
		}
		return c.cut(w)
	}
}

// foldedWidth returns the text with full-width Latin letters and figures as ordinary ones, in
// lower case, rune by rune.
func foldedWidth(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '〜' || r == '～' || r == '–' || r == '−' {
			return '-'
		}
		if folded := width.LookupRune(r).Folded(); folded != 0 {
			r = folded
		}
		return unicode.ToLower(r)
	}, text)
}

// cutter splits one word, rune by rune.
type cutter struct {
	forms    []form
	names    []string
	days     map[string]bool
	raw, low []rune
	out      []word
	text     int // where text that's none of these begins
}

func (c *cutter) cut(whole word) []word {
	for at := 0; at < len(c.low); {
		n, english := c.wordAt(at)
		if n == 0 {
			at++
			continue
		}
		from := at
		if from > c.text && c.low[from-1] == 'を' {
			from--
		}
		c.flush(from)
		at += n
		for _, silent := range silentParticles {
			if strings.HasPrefix(string(c.low[at:]), silent) {
				at += len([]rune(silent))
				break
			}
		}
		c.add(string(c.raw[from:at]), strings.Fields(english)...)
		c.text = at
	}
	if len(c.out) == 0 {
		return []word{whole}
	}
	c.flush(len(c.low))
	return c.out
}

// flush adds the text before end, if there's any.
func (c *cutter) flush(end int) {
	if end > c.text {
		c.add(string(c.raw[c.text:end]), string(c.low[c.text:end]))
	}
}

// add adds the English words for what was typed.
func (c *cutter) add(raw string, english ...string) {
	c.out = append(c.out, reworded([]word{{raw: raw, joined: len(c.out) > 0}}, english)...)
}

// wordAt returns the form, name or particle that begins at at, with its length in runes.
func (c *cutter) wordAt(at int) (n int, english string) {
	rest := string(c.low[at:])
	fresh := at == 0 || at == c.text && len(c.out) > 0
	if !fresh && (c.low[at-1] < utf8.RuneSelf || !isFigure(c.low[at])) {
		return 0, "" // v2時間, and 日前 within 3日前
	}
	for _, f := range c.forms {
		if m := f.pattern.FindStringSubmatchIndex(rest); m != nil {
			return utf8.RuneCountInString(rest[:m[1]]), string(f.pattern.ExpandString(nil, f.english, rest, m))
		}
	}
	if !fresh {
		return 0, ""
	}
	if at > 0 {
		for _, particle := range tellingParticles {
			if strings.HasPrefix(rest, particle) {
				return utf8.RuneCountInString(particle), particle
			}
		}
		if rest[0] == '-' {
			return 1, "-"
		}
	}
	for _, name := range c.names {
		if after, ok := strings.CutPrefix(rest, name); ok && (c.days[name] || c.ends(after)) {
			return utf8.RuneCountInString(name), name
		}
	}
	return 0, ""
}

// ends reports whether a name may end before this text.
func (c *cutter) ends(after string) bool {
	if after == "" || isFigure([]rune(after)[0]) {
		return true
	}
	begins := func(part string) bool { return strings.HasPrefix(after, part) }
	return slices.ContainsFunc(tellingParticles, begins) || slices.ContainsFunc(silentParticles, begins) || slices.ContainsFunc(c.names, begins)
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' || r == ':' || r == '.' }
