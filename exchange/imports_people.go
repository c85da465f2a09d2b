package exchange

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sundial/messages"
)

// Person is someone whose entries a file holds, as the file has it: an e-mail address,
// a name, or both.
type Person struct {
	Email, Name string
	// Entries counts the person's entries.
	Entries int
}

// String returns how the person is named to choose: the e-mail address where there is one.
func (p Person) String() string {
	switch {
	case p.Email != "" && p.Name != "":
		return p.Name + " <" + p.Email + ">"
	case p.Email != "":
		return p.Email
	}
	return p.Name
}

// Key returns the text that picks the person in Options: the e-mail address, else the name.
func (p Person) Key() string { return cmp.Or(p.Email, p.Name) }

// is reports whether a text as someone types it names the person.
func (p Person) is(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && (strings.EqualFold(text, p.Email) || strings.EqualFold(text, p.Name) || strings.EqualFold(text, p.String()))
}

// PeopleError is that a file holds the entries of several people, so one of them
// has to be named.
type PeopleError struct {
	People []Person
	// Unknown says that someone was named who is none of them, or several.
	Unknown bool
}

// Error says so without the names.
func (e *PeopleError) Error() string { return messages.NewProblem(e.say).Error() }

// Unwrap returns the messages.Problem, for anyone who writes it in the member's language.
func (e *PeopleError) Unwrap() error { return messages.NewProblem(e.say) }

func (e *PeopleError) say(words *messages.Printer) string {
	if e.Unknown {
		return words.ExchangeNoSuchPerson()
	}
	return words.ExchangeSeveralPeople(len(e.People))
}

// people counts the entries of each person of a file.
type people map[string]*Person

// saw counts an entry of a person; one of nobody counts for nobody.
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

// sorted returns the people by name.
func (all people) sorted() []Person {
	var list []Person
	for _, key := range slices.Sorted(maps.Keys(all)) {
		list = append(list, *all[key])
	}
	return list
}

// choose sets whose entries are read: nothing where the file names nobody. Of several
// people one has to be named, and a name that is none of them is refused.
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
