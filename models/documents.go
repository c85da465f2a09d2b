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

// A document is a value stored as sealed JSON: a member's settings, a schedule, a history
// entry, a share, received hours, an answer, a request. Its form is declared by the json tags
// in this package and in record, never by field names, and testdata/documents has one of each
// in every version.
//
// A document begins with its version; without one, it's the first version's.

// documentVersion is the version that's written. It's raised when a document changes so that
// the reader must know both versions.
const documentVersion = 1

// versionMark begins each document; the number and a comma follow.
var versionMark = []byte(`{"v":`)

// errNewerDocument means that a later version of Sundial wrote a document.
var errNewerDocument = errors.New("it was written by a newer version of Sundial")

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

// decodeDocument decodes a document of any version. Its errors contain nothing of the content.
func decodeDocument(document []byte, value any) error {
	if versionOf(document) > documentVersion {
		return errNewerDocument
	}
	if json.Unmarshal(document, value) != nil {
		return errors.New("not the JSON that was written")
	}
	return nil
}

// versionOf returns a document's version; 0 if it has none.
func versionOf(document []byte) int {
	rest, ok := bytes.CutPrefix(document, versionMark)
	if !ok {
		return 0
	}
	digits := bytes.IndexAny(rest, ",}")
	version, _ := strconv.Atoi(string(rest[:max(digits, 0)]))
	return version
}

// sealDocument returns a value's document, sealed with the member's key for its place.
func (m *Member) sealDocument(at associatedData, value any) ([]byte, error) {
	document, err := encodeDocument(value)
	if err != nil {
		return nil, fmt.Errorf("write a document as JSON: %w", err)
	}
	return m.keys.seal(document, at), nil
}

func (m *Member) openDocument(sealed []byte, at associatedData, value any) error {
	document, err := m.keys.open(sealed, at)
	if err != nil {
		return fmt.Errorf("open a document: %w", err)
	}
	return wrap("read a document", decodeDocument(document, value))
}

// storedRule is a schedule's rule, with the first version's field names.
type storedRule struct {
	Clock     []int          `json:"Clock,omitempty"`
	Weekdays  []time.Weekday `json:"Weekdays,omitempty"`
	MonthDays []int          `json:"MonthDays,omitempty"`
	Every     int            `json:"Every,omitempty"`
	Unit      string         `json:"Unit,omitempty"`
}

// storedSchedule is a Schedule with a storedRule.
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
