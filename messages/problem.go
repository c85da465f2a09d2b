package messages

import "errors"

// Problem is an error that a person is shown, in their own language: what's wrong, and
// what to do about it. It holds nothing that a log mustn't.
type Problem struct {
	say func(*Printer) string
}

// NewProblem makes an error of a message; (*Printer).TimerGone where it has no
// arguments.
func NewProblem(say func(*Printer) string) *Problem { return &Problem{say: say} }

// Error returns the problem in English, for logs.
func (p *Problem) Error() string { return p.say(For(English, "")) }

// Say returns the problem in the printer's language.
func (p *Problem) Say(words *Printer) string { return p.say(words) }

// Explain returns what a person is shown of an error; ok is false where nothing in it is
// meant for them.
func (p *Printer) Explain(err error) (text string, ok bool) {
	var said interface{ Say(*Printer) string }
	if !errors.As(err, &said) {
		return "", false
	}
	return said.Say(p), true
}
