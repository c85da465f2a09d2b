package models

import (
	"errors"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"
)

func TestReadinessKnowsThatNothingIsCommitted(t *testing.T) {
	var h storeHealth
	at := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	full := sqlite3.Error{Code: sqlite3.ErrFull}
	for _, entry := range []struct {
		name string
		do   func()
		ok   bool
	}{
		{"nothing waits", func() {}, true},
		{"for an hour", func() { at = at.Add(time.Hour) }, true},
		{"one waits", func() { h.begin(at) }, true},
		{"for half a minute", func() { at = at.Add(30 * time.Second) }, true},
		{"for longer", func() { at = at.Add(time.Second) }, false},
		{"another one waits", func() { h.begin(at) }, false},
		{"one is committed", func() { h.end(at, nil) }, true},
		{"the other one still waits", func() { at = at.Add(31 * time.Second) }, false},
		{"it fails", func() { h.end(at, errors.New("a conflict")) }, true},
		{"the disk is full", func() { h.begin(at); h.end(at, full) }, false},
		{"it stays full", func() { at = at.Add(time.Hour) }, false},
		{"until something is committed", func() { h.begin(at); h.end(at, nil) }, true},
	} {
		entry.do()
		if err := h.check(at); (err == nil) != entry.ok {
			t.Errorf("%s: %v", entry.name, err)
		}
	}
}
