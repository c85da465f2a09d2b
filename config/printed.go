package config

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
)

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
