package command

import (
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// parser reads one text.
type parser struct {
	Habits
	words   *Words
	lexicon *lexicon // of the member's language; nil for English
	say     *messages.Printer
	remark  string
}

func newParser(h Habits) *parser {
	if h.WorkDay == 0 {
		h.WorkDay = 8 * time.Hour
	}
	h.Now = h.Now.UTC().Truncate(time.Second)
	return &parser{Habits: h, words: &english, lexicon: lexiconOf(h.Language), say: messages.For(h.Language, "")}
}

// longest is the longest accepted text, in bytes: MaxNote four-byte characters, and room for the rest.
const longest = 4*MaxNote + 1000

// Parse reads what was typed after the slash command, with Slack's escapes.
func Parse(text string, h Habits) Reading {
	p := newParser(h)
	if len(text) > longest {
		return trouble("long_note", p.say.CommandLongNote(MaxNote), p.say.CommandExampleShortNote())
	}
	text = clean(text)
	plain, unnamed := unescape(text)
	if r, ok := p.addressed(text); ok {
		if r.Command == nil {
			r, _ = p.rarely(r, p.scan(plain))
		}
		return p.check(r)
	}
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

// readAll reads a text's words, and ignores punctuation at the end if that helps.
func (p *parser) readAll(words []word) Reading {
	r, rare := p.rarely(p.check(p.read(words)), words)
	r.Remark = p.remark
	if rare {
		return r
	}
	if bare, ok := p.words.trimmed(words); ok {
		r = p.Habits.withoutEnd(r, bare, len(join(words))-len(join(bare)))
	}
	return r
}

// withoutEnd returns the reading of a text whose final punctuation is ignored: `stop.`,
// `status?`, `done 👍`. If it ends a note it's part of it, and without a verb a question mark
// leads to a question. signs is its length in bytes.
func (h Habits) withoutEnd(r Reading, bare []word, signs int) Reading {
	p := newParser(h)
	again := p.check(p.read(bare))
	switch {
	case again.Command == nil || again.Command.Implied:
		return r
	case r.Command != nil && r.Command.Verb == again.Command.Verb && len(again.Command.Note)+signs >= len(r.Command.Note):
		return r // ignoring it doesn't help
	}
	again.Remark = p.remark
	return again
}

func trouble(code, text, instead string) Reading {
	return Reading{Problem: &Problem{Code: code, Text: text, Instead: instead}}
}

func decided(c Command) Reading { return Reading{Command: &c} }

func ask(text string, choices ...Choice) Reading {
	return Reading{Question: &Question{Text: text, Choices: choices}}
}

// whichOf asks which of these readings is meant.
func whichOf(text string, label func(Command) string, readings ...Command) Reading {
	q := &Question{Text: text}
	for _, c := range readings {
		q.Choices = append(q.Choices, Choice{Label: label(c), Command: c})
	}
	return Reading{Question: q}
}

// labelled returns the choice with a label of what was understood.
func (p *parser) labelled(c Command) Choice { return Choice{Label: p.labelOf(c), Command: c} }

// firstRead returns the reading of the first of these that reads the words.
func firstRead(words []word, readers ...func([]word) (Reading, bool)) (Reading, bool) {
	for _, read := range readers {
		if r, ok := read(words); ok {
			return r, true
		}
	}
	return Reading{}, false
}

// read finds the verb, which reads the rest. A text that begins with a length, a span, or a day
// and one of these is add.
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
	if r, ok := firstRead(words, p.client, p.unbilled, p.leadingTime); ok {
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
		if _, n := p.readLength(skip(rest, roleFor)); n > 0 { // `break for 30 min lunch`
			rest = skip(rest, roleFor)
		}
		r := p.add(verb, rest)
		if r.Problem != nil && r.Problem.Code == "add_when" {
			return p.timeless(verb, rest, words)
		}
		return r
	case Note:
		return p.note(rest, words)
	case Search:
		return p.search(rest)
	case List, Report, Fill, Received:
		return p.report(verb, rest, words)
	case Billed:
		return p.billed(rest, words)
	case Edit, Delete, Split, Resume, Unshare:
		return p.numbered(verb, rest, words)
	case Rename, Target, Budget, Rate, Here, Suggest, TagListed:
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
	if says(rest, p.words.Objects[verb]...) == len(rest) { // `cancel timer`, `back to work`, or nothing
		return decided(Command{Verb: verb})
	}
	if at, ok := p.when(rest); ok && verb == Back {
		return p.begun(verb, nil, at)
	}
	return p.misfit(Command{Verb: verb}, rest, words)
}

// breakSince reads `break`, `break 5m ago` and `break lunch at 12:30`.
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

func (p *parser) export(rest, words []word) Reading {
	format := rest
	if len(rest) > 1 {
		format = skip(rest, roleAs)
	}
	switch text := asEnglish(format); text {
	case "", "json":
		return decided(Command{Verb: Export, Format: "json"})
	case "csv", "html":
		return decided(Command{Verb: Export, Format: text})
	}
	wrong := trouble("export_format", p.say.CommandSayExport(), "export as json")
	if _, n := p.readRange(rest); n > 0 {
		return wrong
	}
	return p.unfit(Export, words, rest, wrong)
}

// help reads the verb to explain, by any of its names.
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
