package models

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"sundial/record"
)

// A document is what the store keeps of a value as JSON, sealed: the settings of a
// member, a schedule, an entry of the history, a share, what was received, an answer, a
// request. Its form is declared by the json tags of this package and of record, never
// by the names of fields, and testdata/documents holds one of each in every version.
//
// A document begins with its version. What no version is in is of the first one.

// documentVersion is the version that is written. It is raised when a document can't be
// read any more as the version before wrote it; the reader then knows both.
const documentVersion = 1

// versionMark opens each document; the number and a comma follow.
var versionMark = []byte(`{"v":`)

// errNewerDocument says that a later version of Sundial wrote a document.
var errNewerDocument = errors.New("it was written by a newer version of Sundial")

// encodeDocument returns the document of a value, which is a struct.
func encodeDocument(value any) ([]byte, error) {
	plain, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	document := strconv.AppendInt(bytes.Clone(versionMark), documentVersion, 10)
	if len(plain) > len("{}") {
		document = append(document, ',')
	}
	return append(document, plain[1:]...), nil
}

// decodeDocument reads a document of any version into the value. Its errors quote
// nothing of what is inside.
func decodeDocument(document []byte, value any) error {
	if versionOf(document) > documentVersion {
		return errNewerDocument
	}
	if json.Unmarshal(document, value) != nil {
		return errors.New("not the JSON that was written")
	}
	return nil
}

// versionOf returns the version of a document; 0 for one that says none.
func versionOf(document []byte) int {
	rest, ok := bytes.CutPrefix(document, versionMark)
	if !ok {
		return 0
	}
	digits := 0
	for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
		digits++
	}
	version, _ := strconv.Atoi(string(rest[:digits]))
	return version
}

// sealDocument returns the document of a value, sealed with the member's key for the place.
func (m *Member) sealDocument(at place, value any) ([]byte, error) {
	document, err := encodeDocument(value)
	if err != nil {
		return nil, fmt.Errorf("write a document as JSON: %w", err)
	}
	return m.keys.seal(document, at), nil
}

func (m *Member) openDocument(sealed []byte, at place, value any) error {
	document, err := m.keys.open(sealed, at)
	if err != nil {
		return fmt.Errorf("open a document: %w", err)
	}
	if err := decodeDocument(document, value); err != nil {
		return fmt.Errorf("read a document: %w", err)
	}
	return nil
}

// storedRule is the rule of a schedule, under the names that the first version gave it.
type storedRule struct {
	Clock     []int          `json:"Clock,omitempty"`
	Weekdays  []time.Weekday `json:"Weekdays,omitempty"`
	MonthDays []int          `json:"MonthDays,omitempty"`
	Every     int            `json:"Every,omitempty"`
	Unit      string         `json:"Unit,omitempty"`
}

// storedSchedule is a Schedule whose rule is a stored one.
type storedSchedule struct {
	Schedule
	Rule storedRule `json:"rule,omitzero"`
}

func storedScheduleOf(s Schedule) storedSchedule {
	return storedSchedule{Schedule: s, Rule: storedRule(s.Rule)}
}

func (s storedSchedule) schedule() Schedule {
	s.Schedule.Rule = record.Rule(s.Rule)
	return s.Schedule
}
