package config

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"sundial/messages"
)

// Lookup reads a variable: os.LookupEnv, or a test's.
type Lookup func(name string) (string, bool)

// reader collects problems while it reads.
type reader struct {
	lookup   Lookup
	problems Problems
}

func (r *reader) problem(say func(*messages.Printer) string) {
	r.problems = append(r.problems, messages.NewProblem(say))
}

func (r *reader) err() error {
	if len(r.problems) == 0 {
		return nil
	}
	return r.problems
}

// text reads a variable that may have a default.
func (r *reader) text(name string) string {
	value, _ := r.lookup(name)
	return cmp.Or(value, defaultOf(name))
}

func (r *reader) list(name string) []string {
	return strings.FieldsFunc(r.text(name), func(c rune) bool { return c == ',' || c == ' ' })
}

func (r *reader) choice(name string, values ...string) string {
	value := r.text(name)
	if !slices.Contains(values, value) {
		r.oneOf(name, values...)
	}
	return value
}

// number reads a number between two bounds, inclusive.
func number[T int | float64](r *reader, name string, parse func(string) (T, error), least, most T, problem func(*messages.Printer) string) T {
	n, err := parse(r.text(name))
	if err != nil || !(least <= n && n <= most) { // NaN is in no range
		r.problem(problem)
	}
	return n
}

func parseFloat(text string) (float64, error) { return strconv.ParseFloat(text, 64) }

// secret reads NAME, or the file named by NAME_FILE.
func (r *reader) secret(name string) Secret {
	value, _ := r.lookup(name)
	file := r.text(name + "_FILE")
	if value != "" && file != "" {
		r.problem(func(words *messages.Printer) string { return words.ConfigBothSet(name+"_FILE", name) })
	}
	if file == "" {
		return Secret(strings.TrimSpace(value))
	}
	content, err := os.ReadFile(file)
	switch {
	case name == "SUNDIAL_KEY" && errors.Is(err, fs.ErrNotExist):
		r.problem(func(words *messages.Printer) string { return words.ConfigKeyFileMissing(file) })
	case err != nil:
		r.problem(func(words *messages.Printer) string {
			return words.ConfigFileUnreadable(errors.Unwrap(err).Error(), name+"_FILE")
		})
	}
	return Secret(strings.TrimSpace(string(content)))
}

func (r *reader) token(name, prefix string, where func(*messages.Printer) string) Secret {
	token := r.secret(name)
	if token == "" {
		r.problem(func(words *messages.Printer) string { return words.ConfigMissing(name, where(words)) })
		return token
	}
	r.prefix(name, token, prefix, where)
	return token
}

// tokenPrefixes are the prefixes of Slack's tokens: a bot's, an app's, a user's, an expiring
// one (https://docs.slack.dev/authentication/tokens).
var tokenPrefixes = []string{"xoxb-", "xapp-", "xoxp-", "xoxe"}

func (r *reader) prefix(name string, token Secret, prefix string, where func(*messages.Printer) string) {
	if strings.HasPrefix(string(token), prefix) {
		return
	}
	for _, found := range tokenPrefixes {
		if strings.HasPrefix(string(token), found) {
			r.problem(func(words *messages.Printer) string { return words.ConfigWrongToken(found, prefix, name, where(words)) })
			return
		}
	}
	r.problem(func(words *messages.Printer) string { return words.ConfigWrongPrefix(prefix, name, where(words)) })
}

func (r *reader) oneOf(variable string, values ...string) {
	r.problem(func(words *messages.Printer) string { return words.ConfigOneOf(words.Or(values), variable) })
}

func (r *reader) writtenAs(variable, form, example string) {
	r.problem(func(words *messages.Printer) string { return words.ConfigWrittenAs(example, form, variable) })
}

func (r *reader) checkKey(variable string, key Secret) {
	if _, err := decodeKey(variable, string(key)); err != nil {
		r.problem(func(words *messages.Printer) string { return words.ConfigKeySize(variable) })
	}
}

// secretsFolder is where container engines mount secrets, readable by everyone inside.
const secretsFolder = "/run/secrets/"

// keyFile refuses a key that others can read. The group may: systemd's LoadCredential= shows
// its access list as group permissions.
func (r *reader) keyFile(name string) {
	info, err := os.Stat(name)
	if err != nil || strings.HasPrefix(name, secretsFolder) {
		return // its unreadability was already reported
	}
	if info.Mode().Perm()&0o007 != 0 {
		r.problem(func(words *messages.Printer) string { return words.ConfigKeyPublic(name) })
	}
}

// Problems are everything that's wrong with the environment.
type Problems []*messages.Problem

// Error lists the problems in English.
func (p Problems) Error() string { return p.Say(messages.For(messages.English, "")) }

// Say lists the problems, one per line.
func (p Problems) Say(words *messages.Printer) string {
	text := words.ConfigIncomplete()
	for _, one := range p {
		text += "\n  " + one.Say(words)
	}
	return text
}
