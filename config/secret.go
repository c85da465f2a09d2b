package config

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
)

// Secret is a value that's never printed, however it's formatted.
type Secret string

const hidden = "[secret]"

// String hides the value.
func (Secret) String() string { return hidden }

// GoString hides the value from %#v.
func (Secret) GoString() string { return hidden }

// Format hides the value from every verb of package fmt.
func (Secret) Format(s fmt.State, _ rune) { fmt.Fprint(s, hidden) }

// MarshalText hides the value from JSON and from structured logs.
func (Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// LogValue hides the value from log/slog.
func (Secret) LogValue() slog.Value { return slog.StringValue(hidden) }

// Reveal returns the value.
func (s Secret) Reveal() string { return string(s) }

// bare is a Config without its methods, so that printing it doesn't recurse.
type bare Config

// shown returns what may be printed: a PostgreSQL URL may have a password in several places, so
// all of it is hidden.
func (c Config) shown() bare {
	if !strings.HasPrefix(c.DatabaseURL, "sqlite:") && c.DatabaseURL != "" {
		c.DatabaseURL = hidden
	}
	return bare(c)
}

// Format prints the configuration without its secrets, by every verb.
func (c Config) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), c.shown())
}

// MarshalJSON hides the secrets.
func (c Config) MarshalJSON() ([]byte, error) { return json.Marshal(c.shown()) }

// LogValue hides the secrets from log/slog.
func (c Config) LogValue() slog.Value { return slog.AnyValue(c.shown()) }
