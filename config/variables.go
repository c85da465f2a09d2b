package config

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"sundial/messages"
	"sundial/record"
)

// Variable is a variable that Sundial reads.
type Variable struct {
	Name string
	// Form is the value's form, or an example.
	Form string
	// Default is the value if it isn't set.
	Default string
	// File: NAME_FILE may name a file with the value.
	File bool
}

// Variables returns all variables, in the order of docs/operate.md.
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

func defaultOf(name string) string {
	for _, v := range Variables() {
		if v.Name == name {
			return v.Default
		}
	}
	return ""
}

// names returns all variables' names, with those for files, single commands and test builds.
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

// Unknown is a variable that looks like one of Sundial's but isn't.
type Unknown struct {
	Name string
	// Near is the most similar known one.
	Near string
	// Slip: it's so similar that it's probably a typo.
	Slip bool
}

// maxSlips is how many letters a typo may differ by.
const maxSlips = 2

// UnknownVariables returns those of the environment (NAME=value) that begin with SUNDIAL_ or
// SLACK_ but aren't read. It ignores what Kubernetes sets for a service with such a name
// (https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables).
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

// slips returns how much a name differs from a known one, ignoring underscores, and SUNDIAL_
// before a name that doesn't have it.
func slips(name, known string) int {
	plain := func(s string) string { return strings.ReplaceAll(s, "_", "") }
	return min(record.Distance(plain(name), plain(known)), record.Distance(plain(strings.TrimPrefix(name, "SUNDIAL_")), plain(known)))
}

// Problem says which variable is probably meant.
func (u Unknown) Problem() *messages.Problem {
	return messages.NewProblem(func(words *messages.Printer) string { return words.ConfigUnknownVariable(u.Near, u.Name) })
}

// With adds the environment's probable typos to an error of Load or LoadStore.
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
