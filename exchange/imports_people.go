package exchange

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sundial/messages"
)

// Person is someone whose entries a file has: an e-mail address, a name, or both.
type Person struct {
	Email, Name string
	// Entries counts the person's entries.
	Entries int
}

// String returns the person's name for a choice: the e-mail address if there's one.
func (p Person) String() string {
	switch {
	case p.Email != "" && p.Name != "":
		return p.Name + " <" + p.Email + ">"
	case p.Email != "":
		return p.Email
	}
	return p.Name
}

// Key returns the text that selects the person in Options: the e-mail address, otherwise the
// name.
func (p Person) Key() string { return cmp.Or(p.Email, p.Name) }

// covers reports whether an entry is the person's; the zero Person covers all.
func (p Person) covers(of Person) bool { return p == Person{} || strings.EqualFold(p.Key(), of.Key()) }

func (p Person) is(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && (strings.EqualFold(text, p.Email) || strings.EqualFold(text, p.Name) || strings.EqualFold(text, p.String()))
}

// PeopleError means that a file has several people's entries, so one of them has to be chosen.
type PeopleError struct {
	People []Person
	// Unknown: the chosen name is none of them, or several.
	Unknown bool
}

// Error implements error, without the names.
func (e *PeopleError) Error() string { return messages.NewProblem(e.say).Error() }

// Unwrap returns the messages.Problem, which can be written in the member's language.
func (e *PeopleError) Unwrap() error { return messages.NewProblem(e.say) }

func (e *PeopleError) say(words *messages.Printer) string {
	if e.Unknown {
		return words.ExchangeNoSuchPerson()
	}
	return words.ExchangeSeveralPeople(len(e.People))
}

// people counts each person's entries.
type people map[string]*Person

// saw counts a person's entry, unless the person is empty.
func (all people) saw(p Person) {
	key := strings.ToLower(p.Key())
	if key == "" {
		return
	}
	had, ok := all[key]
	if !ok {
		had = &Person{Email: p.Email, Name: p.Name}
		all[key] = had
	}
	had.Entries++
}

func (all people) sorted() []Person {
	var list []Person
	for _, key := range slices.Sorted(maps.Keys(all)) {
		list = append(list, *all[key])
	}
	return list
}

// choose sets whose entries are read, or nothing if the file names nobody. If there are several
// people, one has to be chosen; an unknown name is refused.
func (in *importer) choose(all people) (only Person, err error) {
	in.out.People = all.sorted()
	switch {
	case len(all) == 0:
		return Person{}, nil
	case in.Person == "" && len(all) == 1:
		return in.out.People[0], nil
	case in.Person == "":
		return Person{}, &PeopleError{People: in.out.People}
	}
	named := slices.DeleteFunc(slices.Clone(in.out.People), func(p Person) bool { return !p.is(in.Person) })
	if len(named) != 1 {
		return Person{}, &PeopleError{People: in.out.People, Unknown: true}
	}
	return named[0], nil
}
