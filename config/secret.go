package config

import (
	"fmt"
	"log/slog"
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
