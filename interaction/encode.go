package interaction

import (
	"encoding/json"
	"slices"
	"strconv"
)

// encoding/json validates and copies whatever MarshalJSON returns, once for each enclosing
// value. A reply is in an answer, and that's in what's stored, so a reply's blocks would be
// read four times per command. The code below inserts the bytes directly and otherwise writes
// what encoding/json would; a property test compares the two.

// AppendJSON appends the answer as it's stored.
func (a Answer) AppendJSON(to []byte) ([]byte, error) {
	to = append(to, '{')
	if a.Reply != nil {
		var err error
		if to, err = a.Reply.appendJSON(append(to, `"Reply":`...)); err != nil {
			return nil, err
		}
	}
	if view := storedViewAnswerOf(a.View); view != nil {
		encoded, err := json.Marshal(view)
		if err != nil {
			return nil, err
		}
		if a.Reply != nil {
			to = append(to, ',')
		}
		to = append(append(to, `"View":`...), encoded...)
	}
	return append(to, '}'), nil
}

func (r *Reply) appendJSON(to []byte) ([]byte, error) {
	if err := r.Encode(); err != nil {
		return nil, err
	}
	to = slices.Grow(to, r.size())
	to = strconv.AppendInt(append(to, `{"v":`...), storedVersion, 10)
	to, err := appendText(append(to, `,"Text":`...), r.Text)
	if err != nil {
		return nil, err
	}
	to = append(to, `,"Blocks":`...)
	if r.encoded == nil {
		to = append(to, "null"...)
	} else {
		to = appendBlocks(to, r.encoded)
	}
	if r.Replace {
		to = append(to, `,"Replace":true`...)
	}
	if r.Delete {
		to = append(to, `,"Delete":true`...)
	}
	return append(to, '}'), nil
}

// AppendMessage appends the reply in Slack's form for an ephemeral message, in a command's ack
// or at the response URL.
func (r *Reply) AppendMessage(to []byte) ([]byte, error) {
	if err := r.Encode(); err != nil {
		return nil, err
	}
	to = slices.Grow(to, r.size())
	to, err := appendText(append(to, `{"response_type":"ephemeral","text":`...), r.Text)
	if err != nil {
		return nil, err
	}
	if len(r.encoded) > 0 {
		to = appendBlocks(append(to, `,"blocks":`...), r.encoded)
	}
	return append(to, '}'), nil
}

// size estimates the encoded reply's size in bytes.
func (r *Reply) size() int {
	size := 100 + len(r.Text)
	for _, block := range r.encoded {
		size += len(block.bytes) + 1
	}
	return size
}

func appendBlocks(to []byte, blocks []storedBlock) []byte {
	to = append(to, '[')
	for i, block := range blocks {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(to, block.bytes...)
	}
	return append(to, ']')
}

func appendText(to []byte, text string) ([]byte, error) {
	encoded, err := json.Marshal(text)
	return append(to, encoded...), err
}
