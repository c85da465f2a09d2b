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
	delims := 0
	for {
		token, err := dec.Token()
		if err != nil {
			return ErrJSON
		}
		delim, isDelim := token.(json.Delim)
		switch closes := delim == '}' || delim == ']'; {
		case closes:
			open = open[:len(open)-1]
		case isDelim && len(open) == MaxDepth:
			return ErrDepth
		case len(open) > 0:
			if err := open[len(open)-1].add(token); err != nil {
				return err
			}
		}
		switch delim {
		case '{':
			open = append(open, &level{keys: map[string]bool{}})
		case '[':
			open = append(open, &level{})
		}
		if isDelim {
			if delims++; delims > 2*maxOpened {
				return ErrMany
			}
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

// add checks the next value, or an object's next key.
func (l *level) add(token json.Token) error {
	switch {
	case l.keys == nil:
		if l.held++; l.held > maxListed {
			return ErrMany
		}
		return nil
	case l.value:
		l.value = false
		return nil
	}
	name, _ := token.(string)
	key := strings.Map(foldRune, name)
	if l.keys[key] {
		return ErrKeys
	}
	if len(l.keys) == maxKeys {
		return ErrMany
	}
	l.keys[key], l.value = true, true
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
