package command

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"sundial/record"
)

// parser reads one text.
type parser struct {
	Habits
	remark string
}

// Parse reads what was typed after the slash command, as Slack escaped it.
func Parse(text string, h Habits) Reading {
	if h.WorkDay == 0 {
		h.WorkDay = 8 * time.Hour
	}
	h.Now = h.Now.UTC().Truncate(time.Second)
	p := &parser{Habits: h}
	if len(text) > longest {
		return trouble("long_note", "A note has 2,000 characters at most.", "start a shorter note #acme")
	}
	if r, ok := p.addressed(clean(text)); ok {
		return p.check(r)
	}
	plain, unnamed := unescape(clean(text))
	if unnamed {
		return privateChannel()
	}
	r := p.check(p.read(scan(plain)))
	r.Remark = p.remark
	return r
}

func trouble(code, text, instead string) Reading {
	return Reading{Problem: &Problem{Code: code, Text: text, Instead: instead}}
}

func decided(c Command) Reading { return Reading{Command: &c} }

// check holds what was read against the limits of a record.
func (p *parser) check(r Reading) Reading {
	commands := []*Command{r.Command}
	if r.Question != nil {
		commands = nil
		for i := range r.Question.Choices {
			commands = append(commands, &r.Question.Choices[i].Command)
		}
	}
	for _, c := range commands {
		if c == nil {
			continue
		}
		if wrong := p.limits(*c); wrong.Problem != nil && (r.Question == nil || wrong.Problem.Code != "future") {
			return wrong
		}
	}
	return r
}

func (p *parser) limits(c Command) Reading {
	today := record.DateOf(p.Now, p.Zone)
	switch {
	case utf8.RuneCountInString(c.Note) > MaxNote:
		return trouble("long_note", "A note has 2,000 characters at most.", "start a shorter note #acme")
	case len(record.Tags(c.Note)) > MaxTags:
		return trouble("many_tags", "A record has 50 tags at most.", "start review #acme")
	// A split names a time of the record's own day, which the record tells.
	case c.At.After(p.Now) && c.Verb != Split, c.End.After(p.Now), c.Start.After(p.Now), today.Before(c.Day):
		return trouble("future", "That lies in the future, and only what has happened is recorded.", insteadOf(c.Verb))
	case !c.Start.IsZero() && !c.Start.Before(c.End):
		return trouble("no_length", "That has no length.", "add 1h30 review")
	case c.Length > MaxLength || c.End.Sub(c.Start) > MaxLength:
		return trouble("too_long", "A record lasts 366 days at most.", "add 1h30 review")
	case c.Length == 0 && c.Start.IsZero() && c.Verb == Add:
		return trouble("no_length", "That has no length.", "add 1h30 review")
	}
	return Reading{}
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

// verbs folds the synonyms; a verb of two words comes before one of its first.
var verbs = []struct {
	words string
	verb  Verb
}{
	{"forget me", Forget}, {"tag these", TagThese}, {"delete these", DropThese}, {"clock in", Start}, {"clock out", Stop},
	{"status", Status}, {"start", Start}, {"begin", Start}, {"in", Start}, {"go", Start}, {"switch to", Switch}, {"switch", Switch}, {"started", Started},
	{"stop", Stop}, {"end", Stop}, {"out", Stop}, {"done", Stop}, {"finish", Stop}, {"stopped", Stop},
	{"break", Break}, {"pause", Break}, {"back", Back}, {"resume", Resume}, {"continue", Resume}, {"again", Resume},
	{"add", Add}, {"log", Add}, {"track", Add}, {"spent", Add}, {"note", Note}, {"cancel", Cancel}, {"discard", Cancel},
	{"undo", Undo}, {"oops", Undo}, {"redo", Redo}, {"list", List}, {"today", List}, {"yesterday", List}, {"week", List}, {"month", List},
	{"edit", Edit}, {"delete", Delete}, {"split", Split}, {"report", Report}, {"search", Search}, {"tags", TagsVerb}, {"rename", Rename},
	{"target", Target}, {"budget", Budget}, {"rate", Rate}, {"here", Here},
	{"settings", Settings}, {"timezone", Timezone}, {"export", Export}, {"privacy", Privacy}, {"help", Help},
	{"reminders", Reminders}, {"remind", Remind}, {"summary", Summary}, {"shares", Shares}, {"unshare", Unshare},
	{"fill", Fill}, {"suggest", Suggest}, {"pomodoro", Pomodoro},
	{"keep", Keep}, {"received", Received}, {"import", Import},
}

func verbOf(words []word) (Verb, int) {
	for _, v := range verbs {
		if n := says(words, v.words); n > 0 {
			return v.verb, n
		}
	}
	return "", 0
}

// read finds the verb and lets it read the rest. A text that begins with a
// length, a span, or a day and one of these is add.
func (p *parser) read(words []word) Reading {
	if len(words) == 0 {
		return decided(Command{Verb: Status})
	}
	if len(words) == 1 && words[0].low == "admin" && !words[0].quoted {
		return decided(Command{Verb: Admin}) // with more words it is a note
	}
	if r, ok := p.stamped(Add, words); ok && r.Command != nil {
		return r
	}
	if c, ok := p.leadingTime(words); ok {
		return c
	}
	verb, n := verbOf(words)
	rest := words[n:]
	switch verb {
	case "":
		return p.noVerb(words)
	case Start, Switch:
		return p.start(verb, rest)
	case Started, Stop:
		return p.moment(verb, rest, words)
	case Add:
		return p.add(Add, rest)
	case Break:
		if len(rest) == 0 {
			return decided(Command{Verb: Break})
		}
		return p.add(Break, rest)
	case Note:
		return p.note(rest, words)
	case List:
		return p.list(words)
	case Report, Search, Fill, Received:
		return p.report(verb, rest, words)
	case Edit, Delete, Split, Resume, Unshare:
		return p.numbered(verb, rest, words)
	case Rename, Target, Budget, Rate, Here, Suggest, TagThese:
		return p.aboutTag(verb, rest)
	case Export:
		return p.export(rest)
	case Timezone:
		return p.timezone(rest)
	case Help:
		return decided(Command{Verb: Help, Note: join(rest)})
	case Remind:
		return p.remind(rest)
	case Summary:
		return p.summary(rest, words)
	case Pomodoro:
		return p.pomodoro(rest)
	case Keep:
		return p.keep(rest)
	case Settings:
		return p.settings(rest, words)
	}
	switch {
	case len(rest) == 0:
		return decided(Command{Verb: verb})
	case verb == Cancel:
		return p.either(verb, words)
	}
	return p.notFitting(verb, words)
}

// either asks whether the verb was meant or the whole text as a note.
func (p *parser) either(verb Verb, words []word) Reading {
	return Reading{Question: &Question{
		Text: "There is more than one way to read that. Which is it?",
		Choices: []Choice{
			{Label: "Start a timer with this text", Command: Command{Verb: Start, Note: join(words)}},
			{Label: capital(string(verb)), Command: Command{Verb: verb}},
		},
	}}
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

func (p *parser) noVerb(words []word) Reading {
	note := join(words)
	if len(record.Tags(note)) > 0 {
		return p.start(Start, words)
	}
	if near := nearVerb(words[0].low); near != "" && !words[0].quoted {
		if r := p.read(append(scan(near), words[1:]...)); r.Command != nil {
			return Reading{Question: &Question{Text: "Did you mean " + near + "?", Choices: []Choice{
				{Label: capital(near), Command: *r.Command},
				{Label: "Start a timer with this text", Command: Command{Verb: Start, Note: note}},
			}}}
		}
	}
	return Reading{Question: &Question{Text: "Start a timer with this text, or log an hour of it that ends now?", Choices: []Choice{
		{Label: "Start a timer", Command: Command{Verb: Start, Note: note}},
		{Label: "Log 1h", Command: Command{Verb: Add, Note: note, Length: time.Hour}},
	}}}
}

// nearVerb is the verb that one slip of the finger makes of the word.
func nearVerb(typed string) string {
	if len(typed) < 4 {
		return ""
	}
	for _, v := range verbs {
		if len(v.words) > 3 && !strings.Contains(v.words, " ") && slip(typed, v.words) {
			return v.words
		}
	}
	return ""
}

// slip says whether one letter added, left out, changed or swapped with its
// neighbour turns a into b.
func slip(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	switch {
	case len(x) > 0 && x[1:] == y, len(y) > 0 && y[1:] == x:
		return true
	case len(x) > 0 && len(y) > 0 && x[1:] == y[1:]:
		return true
	}
	return len(x) > 1 && len(y) > 1 && x[0] == y[1] && x[1] == y[0] && x[2:] == y[2:]
}

// timeWords bounds how many words at the end of a text are looked at for time.
const timeWords = 10

// longest is the longest text that is read at all, in bytes: a note of MaxNote
// characters of four bytes, and room for the rest.
const longest = 4*MaxNote + 1000

// tailless splits off the tags that stand after the words of time.
func tailless(words []word) (body, tags []word) {
	n := len(words)
	for n > 0 && words[n-1].isTagWord() {
		n--
	}
	return words[:n], words[n:]
}

// start reads a note and when it began, at the beginning or the end.
func (p *parser) start(verb Verb, words []word) Reading {
	if r, ok := p.stamped(verb, words); ok {
		return r
	}
	body, tags := tailless(words)
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		if at, ok := p.when(body[i:]); ok {
			return p.started(verb, append(append([]word{}, body[:i]...), tags...), at)
		}
		if r, ok := p.planned(verb, body, i, tags); ok {
			return r
		}
	}
	for n := min(len(body), 4); n > 0; n-- {
		if at, ok := p.when(body[:n]); ok {
			return p.started(verb, words[n:], at)
		}
	}
	if r, ok := p.dayAlone(verb, words); ok {
		return r
	}
	return decided(Command{Verb: verb, Note: join(words)})
}

func (p *parser) started(verb Verb, note []word, at moments) Reading {
	c := Command{Verb: verb, Note: join(note), At: at.one}
	if at.other.IsZero() {
		return decided(c)
	}
	return p.which(c, at)
}

// which asks about an hour that may be of the night.
func (p *parser) which(c Command, at moments) Reading {
	other := c
	c.At, other.At = at.one, at.other
	q := &Question{Text: "At which hour?"}
	for _, one := range []Command{c, other} {
		q.Choices = append(q.Choices, Choice{Label: one.At.In(p.Zone).Format("Mon 2 Jan 15:04"), Command: one})
	}
	return Reading{Question: q}
}

// planned asks about `start x for 2h` and `start x until 5pm`.
func (p *parser) planned(verb Verb, body []word, i int, tags []word) (Reading, bool) {
	note := join(append(append([]word{}, body[:i]...), tags...))
	if body[i].low == "for" && !body[i].quoted {
		d, n := readLength(body[i+1:], p.WorkDay)
		if n == 0 || i+1+n != len(body) || d == 0 {
			return Reading{}, false
		}
		return Reading{Question: &Question{Text: "Log " + record.FormatLength(d) + " as done, or start a timer and ask you after that time?", Choices: []Choice{
			{Label: "Start, and ask me then", Command: Command{Verb: verb, Note: note, PlannedEnd: p.Now.Add(d)}},
			{Label: "Log it as done", Command: Command{Verb: Add, Note: note, Length: d}},
		}}}, true
	}
	if (body[i].low == "until" || body[i].low == "till") && !body[i].quoted {
		c, n := readClock(body[i+1:])
		if n == 0 || i+1+n != len(body) {
			return Reading{}, false
		}
		end := p.on(record.DateOf(p.Now, p.Zone), c.minutes)
		if !end.After(p.Now) && !c.half && c.minutes < 12*60 {
			end = end.Add(12 * time.Hour)
		}
		if !end.After(p.Now) {
			return trouble("planned_past", "That end lies in the past.", "add 1h30 review"), true
		}
		return Reading{Question: &Question{Text: "Start a timer and ask you at " + end.In(p.Zone).Format("15:04") + "?", Choices: []Choice{
			{Label: "Start, and ask me then", Command: Command{Verb: verb, Note: note, PlannedEnd: end}},
			{Label: "Start without an end", Command: Command{Verb: verb, Note: note}},
		}}}, true
	}
	return Reading{}, false
}

// moments is a moment, or two between which the person has to choose.
type moments struct{ one, other time.Time }

// when reads a moment that takes all of the words.
func (p *parser) when(words []word) (moments, bool) {
	if len(words) == 0 || words[0].quoted {
		return moments{}, false
	}
	if strings.HasPrefix(words[0].low, "-") && len(words) == 1 {
		if d, n := readLength([]word{{low: words[0].low[1:]}}, p.WorkDay); n == 1 && d > 0 && !strings.Contains(words[0].low, ":") {
			return moments{one: p.Now.Add(-d)}, true
		}
	}
	if d, n := readLength(words, p.WorkDay); n > 0 && n+1 == len(words) && words[n].low == "ago" {
		return moments{one: p.Now.Add(-d)}, true
	}
	if words[0].low == "now" && len(words) == 1 {
		return moments{one: p.Now}, true
	}
	d, n := p.readDay(words)
	if n > 0 && !d.weak && !d.bad {
		rest := words[n:]
		if len(rest) > 0 && isAt(rest[0]) {
			rest = rest[1:]
		}
		if c, k := readClock(rest); k > 0 && k == len(rest) {
			return moments{one: p.on(d.date, p.onDay(c))}, true
		}
		return moments{}, false
	}
	if !isAt(words[0]) {
		return moments{}, false
	}
	c, k := readClock(words[1:])
	if k == 0 {
		return moments{}, false
	}
	rest := words[1+k:]
	if len(rest) == 0 {
		return p.past(c), true
	}
	if d, n := p.readDay(rest); n == len(rest) && !d.bad {
		return moments{one: p.on(d.date, p.onDay(c))}, true
	}
	return moments{}, false
}

func isAt(w word) bool { return !w.quoted && (w.low == "at" || w.low == "from" || w.low == "since") }

// onDay is the time of day on a named day: in the 12-hour habit 7 to 11 is the
// morning and 12 to 6 the afternoon.
func (p *parser) onDay(c clock) int {
	if p.Clock12 && !c.half && c.minutes < 7*60 {
		return c.minutes + 12*60
	}
	return c.minutes
}

// past is the time of day today, or the other reading if only that is past. A
// bare hour of the night is asked about.
func (p *parser) past(c clock) moments {
	today := record.DateOf(p.Now, p.Zone)
	at := p.on(today, p.onDay(c))
	if p.Clock12 && !c.half && at.After(p.Now) {
		if other := p.on(today, (p.onDay(c)+12*60)%(24*60)); !other.After(p.Now) {
			at = other
		}
	}
	if hour := at.In(p.Zone).Hour(); c.bare && !at.After(p.Now) && hour <= 6 && !(c.half && c.minutes >= 12*60) {
		afternoon := p.on(today, c.minutes%(12*60)+12*60)
		if afternoon.After(p.Now) {
			afternoon = p.on(today.AddDays(-1), c.minutes%(12*60)+12*60)
		}
		return moments{one: afternoon, other: at}
	}
	return moments{one: at}
}

// moment reads started and stop: a moment, bare or after `at`, or nothing.
func (p *parser) moment(verb Verb, rest, words []word) Reading {
	if len(rest) == 0 {
		if verb == Started {
			return trouble("started_when", "Say when the running timer really started.", "started 15m ago")
		}
		return decided(Command{Verb: verb})
	}
	if at, ok := p.when(rest); ok {
		return p.started(verb, nil, p.after(at))
	}
	c, n := readClock(rest)
	length, k := readLength(rest, p.WorkDay)
	if n == len(rest) && k == len(rest) && !strings.Contains(rest[0].low, ":") && !c.bare && strings.Contains(rest[0].low, "h") && !strings.HasSuffix(rest[0].low, "h") {
		return Reading{Question: &Question{Text: "The time of day, or that long ago?", Choices: []Choice{
			{Label: fmt.Sprintf("At %d:%02d", c.minutes/60, c.minutes%60), Command: Command{Verb: verb, At: p.past(c).one}},
			{Label: record.FormatLength(length) + " ago", Command: Command{Verb: verb, At: p.Now.Add(-length)}},
		}}}
	}
	if n == len(rest) {
		return p.started(verb, nil, p.after(p.past(c)))
	}
	if d, n := p.readDay(rest); n > 0 && n < len(rest) {
		if c, k := readClock(rest[n:]); n+k == len(rest) && k > 0 {
			return decided(Command{Verb: verb, At: p.on(d.date, p.onDay(c))})
		}
	}
	if verb == Started {
		return trouble("started_when", "Say when the running timer really started.", "started 15m ago")
	}
	return p.either(verb, words)
}

// after takes the choice that lies after the start of the running timer, where
// one alone does.
func (p *parser) after(at moments) moments {
	if at.other.IsZero() || p.RunningSince.IsZero() {
		return at
	}
	one, other := at.one.After(p.RunningSince), at.other.After(p.RunningSince)
	switch {
	case one && !other:
		return moments{one: at.one}
	case other && !one:
		return moments{one: at.other}
	}
	return at
}

func (p *parser) note(rest, words []word) Reading {
	if len(rest) == 0 {
		return trouble("note_what", "Say what the running timer's text is to be.", "note review login #acme")
	}
	if p.RunningSince.IsZero() {
		return Reading{Question: &Question{Text: "Nothing is running. Start a timer?", Choices: []Choice{
			{Label: "Start a timer with this", Command: Command{Verb: Start, Note: join(rest)}},
			{Label: "Start with the whole text", Command: Command{Verb: Start, Note: join(words)}},
		}}}
	}
	return decided(Command{Verb: Note, Note: join(rest)})
}

func (p *parser) numbered(verb Verb, rest, words []word) Reading {
	c := Command{Verb: verb}
	for i, w := range rest {
		n := atoi(strings.Trim(w.low, "#,"))
		if n > 0 && n < 1000 && !w.quoted {
			c.Numbers = append(c.Numbers, n)
			continue
		}
		if at, ok := p.when(rest[i:]); ok && verb == Split {
			c.At = at.one
			break
		}
		if verb == Resume && i == 0 {
			return p.start(Start, rest)
		}
		return p.either(verb, words)
	}
	return decided(c)
}

func (p *parser) aboutTag(verb Verb, rest []word) Reading {
	c := Command{Verb: verb}
	var others []word
	for _, w := range rest {
		if w.isTagWord() && len(record.Tags(w.raw)) == 1 {
			c.Tags = append(c.Tags, record.Tags(w.raw)[0])
			continue
		}
		others = append(others, w)
	}
	examples := map[Verb]string{Rename: "rename #acme #acme/web", Target: "target #acme 20h/week", Budget: "budget #acme 40h", Rate: "rate #acme 90 EUR/h", Here: "here #acme", Suggest: "suggest #acme", TagThese: "tag these #acme"}
	text := strings.ToLower(join(others))
	wrong := trouble("tag_form", "That is not the form of this command.", examples[verb])
	switch {
	case text == "off":
		c.Off = true
	case len(c.Tags) == 0 && verb == Target:
		return p.amount(c, text, wrong)
	case len(c.Tags) == 0:
		return wrong
	case verb == Suggest && (len(c.Tags) != 1 || text != ""), verb == TagThese && text != "":
		return wrong
	case verb == Rename && text == "to" && len(c.Tags) == 2:
	case verb == Rename && (len(c.Tags) != 2 || text != ""), verb == Here && (len(c.Tags) != 1 || text != ""):
		return wrong
	case verb == Target, verb == Budget:
		return p.amount(c, text, wrong)
	case verb == Rate:
		parts := strings.Fields(strings.TrimSuffix(strings.TrimSuffix(text, "/h"), "/hour"))
		if len(parts) != 2 || !numberForm.MatchString(parts[0]) || len(parts[1]) != 3 {
			return wrong
		}
		c.Money, c.Currency = strings.Replace(parts[0], ",", ".", 1), strings.ToUpper(parts[1])
	}
	return decided(c)
}

// amount reads the hours of a target or a budget: `20h/week`, `20h a week`.
func (p *parser) amount(c Command, text string, wrong Reading) Reading {
	amount, per, _ := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(text, " a ", "/"), " per ", "/"), "/")
	d, n := readLength(scan(amount), p.WorkDay)
	if n != len(scan(amount)) || d == 0 || per != "" && per != "day" && per != "week" && per != "month" {
		return wrong
	}
	if c.Verb == Target && per == "" {
		per = "week"
	}
	if c.Verb == Budget && per != "" {
		return wrong
	}
	c.Length, c.Per = d, per
	return decided(c)
}

func (p *parser) export(rest []word) Reading {
	switch strings.TrimPrefix(strings.ToLower(join(rest)), "as ") {
	case "", "json":
		return decided(Command{Verb: Export, Format: "json"})
	case "csv":
		return decided(Command{Verb: Export, Format: "csv"})
	}
	return trouble("export_format", "The export comes as json or csv.", "export as json")
}

func (p *parser) timezone(rest []word) Reading {
	name := join(rest)
	if _, err := time.LoadLocation(name); err != nil || name == "" || strings.EqualFold(name, "local") {
		return trouble("unknown_zone", "That zone is not known.", "timezone Europe/Berlin")
	}
	return decided(Command{Verb: Timezone, Zone: name})
}

// groups are what a report can be added up by.
var groups = []string{"tag", "day", "week", "month", "note", "person"}

// report reads range, filter, grouping, rounding and format in any order.
func (p *parser) report(verb Verb, rest, words []word) Reading {
	if verb == Search {
		if len(rest) == 0 {
			return trouble("search_what", "Say what to look for.", "search login")
		}
		return p.search(rest)
	}
	c := Command{Verb: verb}
	if p.arguments(&c, rest) != nil {
		return p.notFitting(verb, words)
	}
	return decided(c)
}

// notFitting reads a text whose first word is a verb that the rest doesn't fit:
// as other text, or, where it could be a slip in the arguments, as a question.
func (p *parser) notFitting(verb Verb, words []word) Reading {
	if len(record.Tags(join(words))) > 0 {
		return p.start(Start, words)
	}
	return p.either(verb, words)
}

// search looks for words in notes; tags and quoted texts are a filter.
func (p *parser) search(rest []word) Reading {
	c := Command{Verb: Search}
	var left []word
	for len(rest) > 0 {
		n := p.filter(&c, rest)
		if n == 0 {
			left, n = append(left, rest[0]), 1
		}
		rest = rest[n:]
	}
	c.Note = join(left)
	return decided(c)
}

func (p *parser) list(words []word) Reading {
	rest := words
	if words[0].low == "list" {
		rest = words[1:]
	}
	c := Command{Verb: List}
	if p.arguments(&c, rest) != nil {
		return p.notFitting(List, words)
	}
	return decided(c)
}

// arguments reads all of the words as range, filter, grouping, rounding and
// format; what is left over is a problem.
func (p *parser) arguments(c *Command, rest []word) *Reading {
	wrong := trouble("report_form", "A part of that was not understood.", "report last week #acme by day")
	for len(rest) > 0 {
		n := p.argument(c, rest)
		if n == 0 {
			return &wrong
		}
		rest = rest[n:]
	}
	return nil
}

// argument reads one of them from the first words, and says how many.
func (p *parser) argument(c *Command, rest []word) int {
	if n := p.filter(c, rest); n > 0 {
		return n
	}
	if n := p.grouping(c, rest); n > 0 {
		return n
	}
	days, n := p.readRange(rest)
	if n > 0 {
		c.Range, c.RangeName = days, strings.ToLower(join(rest[:n]))
	}
	return n
}

func (p *parser) filter(c *Command, rest []word) int {
	w := rest[0]
	switch {
	case w.quoted:
		c.Filter.Words = append(c.Filter.Words, w.raw)
		return 1
	case w.low == "or" && len(c.Filter.All) > 0 && len(rest) > 1 && rest[1].isTagWord():
		last := len(c.Filter.All) - 1
		c.Filter.All[last] = append(c.Filter.All[last], record.Tags(rest[1].raw)...)
		return 2
	case w.isTagWord():
		c.Filter.All = append(c.Filter.All, record.Tags(w.raw))
		return 1
	case strings.HasPrefix(w.low, "-#"):
		c.Filter.None = append(c.Filter.None, record.Tags(w.raw[1:])...)
		return 1
	}
	return 0
}

func (p *parser) grouping(c *Command, rest []word) int {
	if len(rest) < 2 || rest[0].quoted {
		return 0
	}
	switch rest[0].low {
	case "by", "and":
		if len(c.GroupBy) < 2 && slices.Contains(groups, rest[1].low) && (rest[0].low == "by" || len(c.GroupBy) == 1) {
			c.GroupBy = append(c.GroupBy, rest[1].low)
			return 2
		}
	case "as":
		if slices.Contains([]string{"csv", "xlsx", "pdf", "ics", "json"}, rest[1].low) {
			c.Format = rest[1].low
			return 2
		}
	case "round":
		return p.rounding(c, rest)
	}
	return 0
}

func (p *parser) rounding(c *Command, rest []word) int {
	n := 1
	c.Round = Rounding{Mode: "nearest", Per: "record"}
	if rest[n].low == "up" || rest[n].low == "down" {
		c.Round.Mode = rest[n].low
		n++
	}
	d, k := readLength(rest[n:], p.WorkDay)
	if k == 0 || d <= 0 {
		return 0
	}
	c.Round.Step, n = d, n+k
	if len(rest) > n+1 && rest[n].low == "per" && slices.Contains([]string{"record", "day", "total"}, rest[n+1].low) {
		c.Round.Per, n = rest[n+1].low, n+2
	}
	return n
}
