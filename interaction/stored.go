package interaction

import (
	"encoding/json"
	"errors"

	"github.com/slack-go/slack"
)

// Replies and views are stored in the outbox, with shares, and with the envelopes that they
// answer. What was composed is sent to Slack byte for byte, whatever a later slack-go would
// make of it: blocks are read back as storedBlock. Field names are the first version's;
// testdata has examples.

// storedVersion is the current version of stored replies and views. Without one, they're from
// before versions, with the same form.
const storedVersion = 1

// errNewerReply means that a later version of Sundial wrote a reply or view.
var errNewerReply = errors.New("a stored message was written by a newer version of Sundial")

type storedReply struct {
	Version int           `json:"v,omitempty"`
	Text    string        `json:"Text"`
	Blocks  []storedBlock `json:"Blocks"`
	Replace bool          `json:"Replace,omitempty"`
	Delete  bool          `json:"Delete,omitempty"`
}

// MarshalJSON encodes the reply as it's stored.
func (r Reply) MarshalJSON() ([]byte, error) {
	return r.appendJSON(nil)
}

// Encode encodes the blocks once for storing and sending. It does nothing if they're already
// encoded.
func (r *Reply) Encode() error {
	if r.encoded != nil && len(r.encoded) == len(r.Blocks.BlockSet) {
		return nil
	}
	var err error
	r.encoded, err = storedBlocks(r.Blocks.BlockSet)
	return err
}

// UnmarshalJSON decodes a stored reply of any version.
func (r *Reply) UnmarshalJSON(data []byte) error {
	var stored storedReply
	if err := json.Unmarshal(data, &stored); err != nil {
		return err
	}
	if stored.Version > storedVersion {
		return errNewerReply
	}
	*r = Reply{Text: stored.Text, Blocks: slack.Blocks{BlockSet: blocksOf(stored.Blocks)}, encoded: stored.Blocks, Replace: stored.Replace, Delete: stored.Delete}
	return nil
}

// storedBlock is a block as it was composed.
type storedBlock struct{ bytes json.RawMessage }

// BlockType implements slack.Block.
func (b storedBlock) BlockType() slack.MessageBlockType {
	return slack.MessageBlockType(b.head().Type)
}

// ID implements slack.Block.
func (b storedBlock) ID() string { return b.head().ID }

func (b storedBlock) head() (head struct {
	Type string `json:"type"`
	ID   string `json:"block_id"`
}) {
	_ = json.Unmarshal(b.bytes, &head) // it was JSON when it was read
	return head
}

// MarshalJSON returns the bytes unchanged.
func (b storedBlock) MarshalJSON() ([]byte, error) { return b.bytes, nil }

// UnmarshalJSON keeps the bytes.
func (b *storedBlock) UnmarshalJSON(data []byte) error { return b.bytes.UnmarshalJSON(data) }

func storedBlocks(blocks []slack.Block) ([]storedBlock, error) {
	if blocks == nil {
		return nil, nil
	}
	stored := make([]storedBlock, len(blocks))
	for i, block := range blocks {
		bytes, err := json.Marshal(block)
		if err != nil {
			return nil, err
		}
		stored[i] = storedBlock{bytes}
	}
	return stored, nil
}

func blocksOf(stored []storedBlock) []slack.Block {
	if stored == nil {
		return nil
	}
	blocks := make([]slack.Block, len(stored))
	for i, block := range stored {
		blocks[i] = block
	}
	return blocks
}

// Typed returns a block as slack-go's type, for code that inspects it; one that slack-go can't
// decode stays as it is.
func Typed(block slack.Block) slack.Block {
	stored, ok := block.(storedBlock)
	if !ok {
		return block
	}
	var typed slack.Blocks
	if err := json.Unmarshal([]byte("["+string(stored.bytes)+"]"), &typed); err != nil || len(typed.BlockSet) != 1 {
		return block
	}
	return typed.BlockSet[0]
}

type storedViewAnswer struct {
	Errors map[string]string `json:"Errors,omitempty"`
	Update *storedView       `json:"Update,omitempty"`
	Push   *storedView       `json:"Push,omitempty"`
	Clear  bool              `json:"Clear,omitempty"`
}

func storedViewAnswerOf(a ViewAnswer) *storedViewAnswer {
	switch a := a.(type) {
	case RefuseInputs:
		return &storedViewAnswer{Errors: a.Errors}
	case UpdateModal:
		return &storedViewAnswer{Update: (*storedView)(a.View)}
	case PushModal:
		return &storedViewAnswer{Push: (*storedView)(a.View)}
	case CloseModals:
		return &storedViewAnswer{Clear: true}
	}
	return nil
}

func (s *storedViewAnswer) viewAnswer() ViewAnswer {
	switch {
	case s == nil:
		return nil
	case s.Errors != nil:
		return RefuseInputs{s.Errors}
	case s.Update != nil:
		return UpdateModal{(*slack.ModalViewRequest)(s.Update)}
	case s.Push != nil:
		return PushModal{(*slack.ModalViewRequest)(s.Push)}
	}
	return CloseModals{}
}

// storedAnswer is the stored part of an answer. Options and effects aren't stored: nobody waits
// for them when an envelope comes again.
type storedAnswer struct {
	Reply *Reply            `json:"Reply,omitempty"`
	View  *storedViewAnswer `json:"View,omitempty"`
}

// MarshalJSON encodes the answer as it's stored.
func (a Answer) MarshalJSON() ([]byte, error) { return a.AppendJSON(nil) }

// UnmarshalJSON decodes a stored answer.
func (a *Answer) UnmarshalJSON(data []byte) error {
	var stored storedAnswer
	if err := json.Unmarshal(data, &stored); err != nil {
		return err
	}
	*a = Answer{Reply: stored.Reply, View: stored.View.viewAnswer()}
	return nil
}

// storedView is a modal whose blocks are read back as they were composed.
type storedView slack.ModalViewRequest

// UnmarshalJSON decodes a stored modal.
func (v *storedView) UnmarshalJSON(data []byte) error {
	var view slack.ModalViewRequest
	var stored struct {
		Blocks []storedBlock `json:"blocks"`
	}
	if err := errors.Join(json.Unmarshal(data, &view), json.Unmarshal(data, &stored)); err != nil {
		return err
	}
	view.Blocks.BlockSet = blocksOf(stored.Blocks)
	*v = storedView(view)
	return nil
}
