package models

import (
	"sync"
	"time"

	"github.com/google/uuid"
)

// NewID returns a new ID, a UUID of version 7: IDs sort by creation time.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

func toUnix(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func fromUnix(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

// zones caches time zones by name: loading one from its file takes as long as composing a
// message.
var zones sync.Map

func zone(name string) (*time.Location, bool) {
	if loc, ok := zones.Load(name); ok {
		return loc.(*time.Location), true
	}
	loc, err := time.LoadLocation(name)
	if err == nil {
		zones.Store(name, loc)
	}
	return loc, err == nil
}

// names makes equal names share one string.
type names map[string]string

func (n names) of(text []byte) string {
	name, ok := n[string(text)] // doesn't copy the key
	if !ok {
		name = string(text)
		n[name] = name
	}
	return name
}
