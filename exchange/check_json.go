package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode"
)

// checkVersion refuses other formats and later versions before decoding.
func checkVersion(data []byte) error {
	var head struct {
		Format  any `json:"format"`
		Version any `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil || head.Format != Format {
		return ErrFormat
	}
	version, ok := head.Version.(float64)
	switch {
	case ok && version > Version:
		return ErrVersion
	case !ok || version != Version:
		return ErrFormat
	}
	return nil
}

// What one file may hold: values in a list, keys in an object, and lists and objects in all.
// "{}," takes three bytes of a file, and two hundred once it's a record.
const (
	maxListed = MaxRecords
	maxKeys   = 20_000
	maxOpened = 500_000
)

// checkJSON walks the tokens: one value, not too deep, not too many, no duplicate key. Keys that
// differ only in case count as equal, because the decoder treats them so.
func checkJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var open []*level
	opened := 0
	for {
		token, err := dec.Token()
		if err != nil {
			return ErrJSON
		}
		if delim, ok := token.(json.Delim); ok {
			if open, err = step(open, delim); err != nil {
				return err
			}
			if opened++; opened > 2*maxOpened { // opened and closed
				return ErrMany
			}
		} else if err := see(open, token); err != nil {
			return err
		}
		if len(open) == 0 {
			break
		}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return ErrJSON
	}
	return nil
}

// level is an open object or array; keys is nil for an array.
type level struct {
	keys  map[string]bool
	value bool // the next token of the object is a value
	held  int  // values in the array so far
}

// holds counts a value of an array.
func (l *level) holds() error {
	if l.held++; l.keys == nil && l.held > maxListed {
		return ErrMany
	}
	return nil
}

// step opens or closes a level.
func step(open []*level, delim json.Delim) ([]*level, error) {
	if delim == '}' || delim == ']' {
		return open[:len(open)-1], nil
	}
	if len(open) == MaxDepth {
		return nil, ErrDepth
	}
	if len(open) > 0 {
		open[len(open)-1].value = false
		if err := open[len(open)-1].holds(); err != nil {
			return nil, err
		}
	}
	next := &level{}
	if delim == '{' {
		next.keys = map[string]bool{}
	}
	return append(open, next), nil
}

// see checks a key or a plain value.
func see(open []*level, token json.Token) error {
	if len(open) == 0 {
		return nil
	}
	at := open[len(open)-1]
	if at.keys == nil || at.value {
		at.value = false
		return at.holds()
	}
	name, _ := token.(string)
	key := strings.Map(foldRune, name)
	if at.keys[key] {
		return ErrKeys
	}
	if len(at.keys) == maxKeys {
		return ErrMany
	}
	at.keys[key], at.value = true, true
	return nil
}

// foldRune returns the smallest of the letters that differ from r only in case.
func foldRune(r rune) rune {
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}
