package command

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"sundial/messages"
	"sundial/record"
)

// parser reads one text.
type parser struct {
	Habits
	words  *Words
	own    *lexicon // the words of the member's language; nil for English alone
	say    *messages.Printer
	remark string
}

func newParser(h Habits) *parser {
	if h.WorkDay == 0 {
		h.WorkDay = 8 * time.Hour
	}
	h.Now = h.Now.UTC().Truncate(time.Second)
	return &parser{Habits: h, words: &english, own: lexiconOf(h.Language), say: messages.For(h.Language, "")}
}

// longest is the longest text that is read at all, in bytes: a note of MaxNote
// characters of four bytes, and room for the rest.
const longest = 4*MaxNote + 1000

// Parse reads what was typed after the slash command, as Slack escaped it.
func Parse(text string, h Habits) Reading {
	p := newParser(h)
	if len(text) > longest {
		return trouble("long_note", p.say.CommandLongNote(MaxNote), p.say.CommandExampleShortNote())
	}
	if r, ok := p.addressed(clean(text)); ok {
		return p.check(r)
	}
	plain, unnamed := unescape(clean(text))
	if unnamed {
		return p.privateChannel()
	}
	words, doubted := p.scanned(plain, true)
	if !doubted {
		return p.readAll(words)
	}
	other, _ := p.scanned(plain, false)
	return p.whichWord(p.readAll(words), newParser(h).readAll(other))
}

// readAll reads the words of a text, and leaves out the signs at its end where more is
// understood without them.
func (p *parser) readAll(words []word) Reading {
	r := p.check(p.read(words))
	r.Remark = p.remark
	if bare, ok := p.words.trimmed(words); ok {
		r = p.Habits.withoutEnd(r, bare, len(join(words))-len(join(bare)))
	}
	return r
}

// withoutEnd is the reading of a text whose last signs don't count: `stop.`, `status?`,
// `done 👍`. Where they end a note they belong to it, and where no verb was typed a
// question mark asks. The signs take that many bytes.
func (h Habits) withoutEnd(r Reading, bare []word, signs int) Reading {
	p := newParser(h)
	again := p.check(p.read(bare))
	switch {
	case again.Command == nil || again.Command.Implied:
		return r
	case r.Command != nil && r.Command.Verb == again.Command.Verb && len(again.Command.Note)+signs >= len(r.Command.Note):
		return r // nothing more is understood without them
	}
	again.Remark = p.remark
	return again
}

func trouble(code, text, instead string) Reading {
	return Reading{Problem: &Problem{Code: code, Text: text, Instead: instead}}
}

func decided(c Command) Reading { return Reading{Command: &c} }

// check holds what was read against the limits of a record. A choice that lies
// in the future is none: where one is left that differs in its time alone, it is
// what was meant.
func (p *parser) check(r Reading) Reading {
	if r.Command != nil {
		if wrong := p.limits(*r.Command); wrong.Problem != nil {
			return wrong
		}
		p.sayShorterTag(r.Command.Note)
	}
	if r.Question == nil {
		return r
	}
	var past, ahead []Choice
	for _, c := range r.Question.Choices {
		switch wrong := p.limits(c.Command); {
		case wrong.Problem == nil:
			past = append(past, c)
		case wrong.Problem.Code == "future":
			ahead = append(ahead, c)
		default:
			return wrong
		}
	}
	switch {
	case len(ahead) == 0:
		return r
	case len(past) > 1:
		return Reading{Question: &Question{Text: r.Question.Text, Choices: past}}
	case len(past) == 0:
		return p.limits(ahead[0].Command)
	case past[0].Command.Verb == ahead[0].Command.Verb && past[0].Command.Note == ahead[0].Command.Note:
		return decided(past[0].Command)
	}
	wrong := p.limits(ahead[0].Command)
	wrong.Problem.Instead = protected(past[0].Command.Verb, past[0].Command.Note)
	return wrong
}

// sayShorterTag remarks on a tag that is shorter than the word that was typed.
func (p *parser) sayShorterTag(note string) {
	for _, span := range record.FindTags(note) {
		rest, _, _ := strings.Cut(note[span.End:], " ")
		if strings.ContainsFunc(rest, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("#@+&*", r)
		}) {
			p.remark = p.say.CommandShorterTag(span.Tag)
			return
		}
	}
}

func (p *parser) limits(c Command) Reading {
	today := record.DateOf(p.Now, p.Zone)
	switch {
	case utf8.RuneCountInString(c.Note) > MaxNote:
		return trouble("long_note", p.say.CommandLongNote(MaxNote), p.say.CommandExampleShortNote())
	case len(record.Tags(c.Note)) > MaxTags:
		return trouble("many_tags", p.say.CommandManyTags(MaxTags), "start review #acme")
	// A split names a time of the record's own day, which the record tells; a
	// reminder is for what is to come.
	case c.At.After(p.Now) && c.Verb != Split && c.Verb != Remind, c.End.After(p.Now), c.Start.After(p.Now), today.Before(c.Day):
		return p.future(c, insteadOf(c.Verb))
	case c.End.Before(c.Start):
		return trouble("backwards", p.say.CommandBackwards(p.momentOf(c.End), p.momentOf(c.Start)), "add 9-10:30 review")
	case !c.Start.IsZero() && !c.Start.Before(c.End):
		return trouble("no_length", p.say.CommandNoLength(p.hoursOf(c)), "add 1h30 review")
	case !c.At.IsZero() && begins(c.Verb) && p.Now.Sub(c.At) > MaxLength:
		return trouble("too_long", p.say.CommandTooLong(int(MaxLength/(24*time.Hour))), "add 1h30 review")
	case c.Length > MaxLength || c.End.Sub(c.Start) > MaxLength:
		return trouble("too_long", p.say.CommandTooLong(int(MaxLength/(24*time.Hour))), "add 1h30 review")
	case c.Length == 0 && c.Start.IsZero() && c.Verb == Add:
		return trouble("no_length", p.say.CommandZeroLength(), "add 1h30 review")
	}
	return Reading{}
}

// begins says whether the verb's moment is when a timer begins.
func begins(v Verb) bool {
	return v == Start || v == Switch || v == Started || v == Break || v == Resume
}

// future says what was read, and that it is still to come.
func (p *parser) future(c Command, instead string) Reading {
	var what string
	switch {
	case !c.Start.IsZero():
		what = p.hoursOf(c)
	case !c.At.IsZero():
		what = p.momentOf(c.At)
	default:
		what = p.say.Day(c.Day, p.today())
	}
	return trouble("future", p.say.CommandFuture(what), instead)
}

func insteadOf(v Verb) string {
	switch v {
	case Start, Switch:
		return "start review"
	case Stop:
		return "stop"
	case Started:
		return "started 15m ago"
	}
	return "add yesterday 9-10:30 review"
}

// read finds the verb and lets it read the rest. A text that begins with a
// length, a span, or a day and one of these is add.
func (p *parser) read(words []word) Reading {
	if len(words) == 0 {
		return decided(Command{Verb: Status})
	}
	if len(words) == 1 && !words[0].quoted && strings.Trim(words[0].low, "?？") == "" {
		return decided(Command{Verb: Help})
	}
	if verb := p.words.Whole[words[0].low]; len(words) == 1 && verb != "" && !words[0].quoted {
		return decided(Command{Verb: verb})
	}
	if r, ok := p.client(words); ok {
		return r
	}
	if r, ok := p.stamped(Add, words); ok && r.Command != nil {
		return r
	}
	if r, ok := p.leadingTime(words); ok {
		return r
	}
	verb, n := p.words.verb(words)
	rest := words[n:]
	switch verb {
	case "":
		return p.noVerb(words)
	case Start, Switch:
		return p.start(verb, rest)
	case Started, Stop:
		return p.moment(verb, rest, words)
	case Add, Break:
		if r, ok := p.breakSince(verb, rest); ok {
			return r
		}
		if len(rest) > 1 && rest[0].is(roleFor) { // `break for 30 min lunch`
			if _, n := p.readLength(rest[1:]); n > 0 {
				rest = rest[1:]
			}
		}
		r := p.add(verb, rest)
		if r.Problem != nil && r.Problem.Code == "add_when" {
			return p.timeless(verb, rest, words)
		}
		return r
	case Note:
		return p.note(rest, words)
	case List, Report, Search, Fill, Received:
		return p.report(verb, rest, words)
	case Edit, Delete, Split, Resume, Unshare:
		return p.numbered(verb, rest, words)
	case Rename, Target, Budget, Rate, Here, Suggest, TagThese:
		return p.aboutTag(verb, rest, words)
	case Export:
		return p.export(rest, words)
	case Timezone:
		return p.timezone(rest, words)
	case Help:
		return p.help(rest, words)
	case Remind:
		return p.remind(rest, words)
	case Summary:
		return p.summary(rest, words)
	case Pomodoro:
		return p.pomodoro(rest)
	case Keep:
		return p.keep(rest, words)
	case Settings:
		return p.settings(rest, words)
	case Share, Request:
		return p.misfit(Command{Verb: Help, Note: string(verb)}, rest, words)
	}
	if verb == Reminders && len(rest) == 1 && rest[0].is(roleOff) {
		return decided(Command{Verb: Remind, Off: true})
	}
	if n := p.words.object(verb, rest); n == len(rest) {
		rest = nil // `cancel timer`, `back to work`
	}
	at, timed := p.when(rest)
	switch {
	case len(rest) == 0:
		return decided(Command{Verb: verb})
	case verb == Back && timed:
		return p.begun(verb, nil, at)
	}
	return p.misfit(Command{Verb: verb}, rest, words)
}

// breakSince reads a break that has begun, now or at a moment: `break`, `break
// 5m ago`, `break lunch at 12:30`.
func (p *parser) breakSince(verb Verb, rest []word) (Reading, bool) {
	if verb != Break {
		return Reading{}, false
	}
	if len(rest) == 0 {
		return decided(Command{Verb: Break}), true
	}
	if at, ok := p.when(rest); ok {
		return p.begun(verb, nil, at), true
	}
	_, k := p.readDay(rest)
	if _, n := p.readSpan(rest[k:]); n > 0 {
		return Reading{}, false
	}
	body, tags := tailless(rest)
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		if at, ok := p.when(body[i:]); ok {
			return p.begun(verb, slices.Concat(body[:i], tags), at), true
		}
	}
	return Reading{}, false
}

// numbered reads the verbs about a line of the last list.
func (p *parser) numbered(verb Verb, rest, words []word) Reading {
	c := Command{Verb: verb}
	if verb == Delete && len(rest) == 1 && slices.Contains(p.words.Everything, rest[0].low) {
		return decided(Command{Verb: DropThese})
	}
	last := p.words.object(verb, rest)                                              // `edit last to 45m`
	if rest = rest[last:]; last > 0 && len(rest) > 0 && numbersOf(rest[0]) != nil { // `delete the last 2` is not about number 2
		return p.misfit(Command{Verb: Help, Note: string(verb)}, rest, words)
	}
	for i, w := range rest {
		if at, ok := p.when(rest[i:]); ok && verb == Resume { // `resume 10 min ago`
			return withNumbers(p.begun(verb, nil, at), c.Numbers)
		}
		if (len(c.Numbers) == 1 || last > 0) && verb == Edit && i+p.more(&c, rest[i:]) == len(rest) {
			break
		}
		if more := numbersOf(w); more != nil && !(verb == Split && len(c.Numbers)+len(more) > 1) {
			c.Numbers = append(c.Numbers, more...)
			continue
		}
		if w.is(roleAnd) && len(c.Numbers) > 0 && i+1 < len(rest) && numbersOf(rest[i+1]) != nil {
			continue
		}
		if at, ok := p.splitAt(rest[i:]); ok && verb == Split {
			c.At = at.one
			break
		}
		if n := p.more(&c, rest[i:]); n > 0 && i+n == len(rest) {
			break
		}
		return p.misfit(c, rest[i:], words)
	}
	return decided(c)
}

// more reads what else may stand after the verbs about a line of the last list: `last`,
// the tag of `resume #acme`, the new time of `edit 1 to 2h`.
func (p *parser) more(c *Command, rest []word) int {
	if c.Verb == Resume && len(c.Numbers) == 0 && !slices.ContainsFunc(rest, func(w word) bool { return !w.isTagWord() || len(record.Tags(w.raw)) == 0 }) {
		c.Tags = record.Tags(join(rest))
		return len(rest)
	}
	if c.Verb != Edit || len(c.Numbers) > 1 {
		return 0
	}
	if rest[0].is(roleTo) {
		if n := p.newTime(c, rest[1:]); n > 0 {
			return n + 1
		}
	}
	return p.newTime(c, rest)
}

// newTime reads the length or the hours that a record is to have.
func (p *parser) newTime(c *Command, rest []word) int {
	s, n := p.readSpan(rest)
	switch {
	case n == 0 || s.hasFrom != s.hasTo:
		return 0
	case s.bare():
		c.Length = s.length
	default:
		c.From, c.To = p.bothEnds(s)
	}
	return n
}

// numbersOf are the numbers of a list in one word: 2, #2, 1-3; nil for none.
func numbersOf(w word) []int {
	if w.quoted {
		return nil
	}
	first, last, run := strings.Cut(strings.Trim(w.low, "#,@"), "-")
	from, to := atoi(first), atoi(last)
	if !run {
		to = from
	}
	if from < 1 || to < from || to >= 1000 || to-from >= 100 {
		return nil
	}
	var numbers []int
	for n := from; n <= to; n++ {
		numbers = append(numbers, n)
	}
	return numbers
}

// withNumbers puts the numbers into whatever was read.
func withNumbers(r Reading, numbers []int) Reading {
	if r.Command != nil {
		r.Command.Numbers = numbers
	}
	if r.Question != nil {
		for i := range r.Question.Choices {
			r.Question.Choices[i].Command.Numbers = numbers
		}
	}
	return r
}

// splitAt reads the moment of split, with or without at.
func (p *parser) splitAt(words []word) (moments, bool) {
	if at, ok := p.when(words); ok {
		return at, true
	}
	return p.clockAndDay(words)
}

func (p *parser) export(rest, words []word) Reading {
	format := rest
	if len(rest) > 1 && rest[0].is(roleAs) {
		format = rest[1:]
	}
	switch text := asEnglish(format); text {
	case "", "json":
		return decided(Command{Verb: Export, Format: "json"})
	case "csv":
		return decided(Command{Verb: Export, Format: text})
	}
	_, days := p.readRange(rest)
	wrong := trouble("export_format", p.say.CommandSayExport(), "export as json")
	if days > 0 {
		return wrong
	}
	return p.unfit(Export, words, rest, wrong)
}

// timezone reads the name of a zone, in any letter case.
func (p *parser) timezone(rest, words []word) Reading {
	name := folded(join(rest)) // São Paulo
	if len(rest) == 1 && slices.Contains(p.words.SettingDefaults, rest[0].low) {
		return decided(Command{Verb: Timezone, Off: true})
	}
	for _, try := range []string{name, zoneCase(name)} {
		if knownZone(try) {
			return decided(Command{Verb: Timezone, Zone: try})
		}
	}
	for _, area := range zoneAreas {
		if city := area + zoneCase(name); name != "" && !strings.Contains(name, "/") && knownZone(city) {
			return decided(Command{Verb: Timezone, Zone: city})
		}
	}
	wrong := trouble("unknown_zone", p.say.CommandUnknownZone(), "timezone Europe/Berlin")
	if name == "" {
		wrong = trouble("unknown_zone", p.say.CommandSayZone(), "timezone Europe/Berlin")
	}
	if len(words) < 3 {
		return wrong
	}
	return p.unfit(Timezone, words, rest, wrong)
}

func knownZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "" && !strings.EqualFold(name, "local")
}

// zoneAreas stand before a city in the zone database, whose cities are each in
// one of them.
var zoneAreas = []string{"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/"}

// zoneCase writes europe/berlin and AMERICA/NEW YORK as the zone database does.
func zoneCase(name string) string {
	letters := []byte(strings.ToLower(strings.ReplaceAll(name, " ", "_")))
	for i := range letters {
		if (i == 0 || letters[i-1] == '/' || letters[i-1] == '_' || letters[i-1] == '-') && letters[i] >= 'a' && letters[i] <= 'z' {
			letters[i] -= 'a' - 'A'
		}
	}
	if text := string(letters); len(text) > 3 {
		return text
	}
	return strings.ToUpper(name)
}

// help reads the verb that it is about, by any of its names.
func (p *parser) help(rest, words []word) Reading {
	verb, n := p.words.verb(rest)
	switch {
	case n > 0 && n == len(rest):
		return decided(Command{Verb: Help, Note: string(verb)})
	case len(rest) < 2 && len(record.Tags(join(rest))) == 0:
		return decided(Command{Verb: Help, Note: join(rest)})
	}
	return p.misfit(Command{Verb: Help}, rest, words)
}
