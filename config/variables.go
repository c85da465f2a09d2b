package config

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"sundial/messages"
	"sundial/record"
)

// Variable is one of the environment that Sundial reads.
type Variable struct {
	Name string
	// Form is how its value is written, or an example of it.
	Form string
	// Default is what holds where it isn't set.
	Default string
	// File says that NAME_FILE may name a file that holds the value.
	File bool
}

// Variables returns all that the environment may set, in the order of docs/operate.md.
func Variables() []Variable {
	return []Variable{
		{Name: "SLACK_APP_TOKEN", Form: "xapp-…", File: true},
		{Name: "SLACK_BOT_TOKEN", Form: "xoxb-…", File: true},
		{Name: "SLACK_CLIENT_ID", Form: "1234.5678"},
		{Name: "SLACK_CLIENT_SECRET", Form: "…", File: true},
		{Name: "SUNDIAL_PUBLIC_URL", Form: "https://HOST"},
		{Name: "SUNDIAL_WORKSPACES", Form: "T0123ABCD,…"},
		{Name: "SLACK_API_URL", Form: "https://HOST/PATH/"},
		{Name: "SUNDIAL_CONNECTIONS", Form: "1 … 10", Default: "2"},
		{Name: "DATABASE_URL", Form: "sqlite:PATH | postgres://USER:PASSWORD@HOST/NAME", Default: "sqlite:sundial.db", File: true},
		{Name: "SUNDIAL_KEY", Form: "32 bytes, base64", File: true},
		{Name: "SUNDIAL_KEY_COMMAND", Form: "PROGRAM ARGUMENTS"},
		{Name: "SUNDIAL_NEW_KEY", Form: "32 bytes, base64", File: true},
		{Name: "SUNDIAL_IMPORTS", Form: "yes | no", Default: "no"},
		{Name: "SUNDIAL_OPERATOR", Form: "Ann Example, ann@example.org"},
		{Name: "SUNDIAL_HTTP_ADDR", Form: "HOST:PORT"},
		{Name: "SUNDIAL_HTTP_HOSTS", Form: "NAME,…"},
		{Name: "SUNDIAL_COMMAND", Form: "/NAME", Default: "/time"},
		{Name: "SUNDIAL_MEMBER_RATE", Form: "NUMBER", Default: "2"},
		{Name: "SUNDIAL_MEMBER_RECORDS", Form: "NUMBER", Default: "100000"},
		{Name: "SUNDIAL_MEMBER_MB", Form: "NUMBER", Default: "64"},
		{Name: "SUNDIAL_HOT_MEMBERS_MB", Form: "NUMBER", Default: "8"},
		{Name: "SUNDIAL_FONTS", Form: "PATH"},
		{Name: "LOG_LEVEL", Form: "debug|info|warn|error", Default: "info"},
		{Name: "LOG_FORMAT", Form: "text | json", Default: "text"},
	}
}

// names returns those of all variables, with the ones of files, and of what single commands
// and builds for tests read.
func names() []string {
	all := []string{"SUNDIAL_MIGRATE_TO", "SUNDIAL_CLOCK_AHEAD", "SUNDIAL_TEST_POSTGRES", "SUNDIAL_SCREENSHOTS", "SUNDIAL_PAYLOADS", "SUNDIAL_IMAGE_ROOT"}
	for _, v := range Variables() {
		all = append(all, v.Name)
		if v.File {
			all = append(all, v.Name+"_FILE")
		}
	}
	return all
}

// Unknown is a variable that looks like one of Sundial's and is none.
type Unknown struct {
	Name string
	// Near is the known one that is most like it.
	Near string
	// Slip says that it is so near that it must be meant.
	Slip bool
}

// maxSlips is how many letters may differ where a name is taken for a slip.
const maxSlips = 2

// UnknownVariables returns those of the environment (NAME=value) that begin with SUNDIAL_ or
// SLACK_ and that nothing reads. What Kubernetes sets for a service that is named so is
// left out (https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables).
func UnknownVariables(environ []string) []Unknown {
	known := names()
	var found []Unknown
	for _, one := range environ {
		name, value, _ := strings.Cut(one, "=")
		ours := strings.HasPrefix(name, "SUNDIAL_") || strings.HasPrefix(name, "SLACK_")
		if !ours || value == "" || slices.Contains(known, name) || strings.Contains(name, "_SERVICE_") || strings.Contains(name, "_PORT") {
			continue
		}
		closest := slices.MinFunc(known, func(a, b string) int { return cmp.Compare(slips(name, a), slips(name, b)) })
		found = append(found, Unknown{Name: name, Near: closest, Slip: slips(name, closest) <= maxSlips})
	}
	slices.SortFunc(found, func(a, b Unknown) int { return strings.Compare(a.Name, b.Name) })
	return found
}

// slips is by how much a name differs from a known one: underscores count for nothing,
// nor does SUNDIAL_ before the name of a variable that has no such beginning.
func slips(name, known string) int {
	plain := func(s string) string { return strings.ReplaceAll(s, "_", "") }
	return min(record.Distance(plain(name), plain(known)), record.Distance(plain(strings.TrimPrefix(name, "SUNDIAL_")), plain(known)))
}

// Problem says which variable is meant.
func (u Unknown) Problem() *messages.Problem {
	return messages.NewProblem(func(words *messages.Printer) string { return words.ConfigUnknownVariable(u.Near, u.Name) })
}

// With adds what is wrong with the names in the environment to an error of Load or
// LoadStore: a name that must be a slip of a known one is a problem.
func With(err error, environ []string) error {
	var problems Problems
	if err != nil && !errors.As(err, &problems) {
		return err
	}
	for _, u := range UnknownVariables(environ) {
		if u.Slip {
			problems = append(Problems{u.Problem()}, problems...)
		}
	}
	if len(problems) == 0 {
		return nil
	}
	return problems
}
