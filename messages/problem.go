package messages

import "errors"

// Problem is an error to show to a person, in their language: what's wrong, and what to do
// about it. It contains nothing that a log mustn't.
type Problem struct {
	say func(*Printer) string
}

// NewProblem makes an error of a message; without arguments, its method (*Printer).TimerGone.
func NewProblem(say func(*Printer) string) *Problem { return &Problem{say: say} }

// Error returns the problem in English, for logs.
func (p *Problem) Error() string { return p.say(For(English, "")) }

// Say returns the problem in the printer's language.
func (p *Problem) Say(words *Printer) string { return p.say(words) }

// Explain returns an error's text for a person; ok is false if it has none.
func (p *Printer) Explain(err error) (text string, ok bool) {
	var said interface{ Say(*Printer) string }
	if !errors.As(err, &said) {
		return "", false
	}
	return said.Say(p), true
}

// ErrorText returns an error's text for a person, or as Go has it if it has none.
func (p *Printer) ErrorText(err error) string {
	if text, ok := p.Explain(err); ok {
		return text
	}
	return err.Error()
}
