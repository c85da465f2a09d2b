package bot

import (
	"sync"

	"sundial/messages"
	"sundial/models"
)

// maxLanguages bounds the remembered languages; when it's reached, all are learned again.
const maxLanguages = 10_000

// memberWords writes to each member in the language of their last answer, for what the edge says
// without asking the handler. A member whom this process hasn't answered yet reads English.
type memberWords struct {
	command string
	mu      sync.Mutex
	of      map[models.MemberKey]messages.Language
}

// learn remembers the language of an answer, if it has one.
func (w *memberWords) learn(who models.MemberKey, spoken messages.Language) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case spoken == messages.English:
		delete(w.of, who)
	case spoken == "":
	default:
		if w.of == nil || len(w.of) >= maxLanguages {
			w.of = map[models.MemberKey]messages.Language{}
		}
		w.of[who] = spoken
	}
}

// to returns the printer for a member.
func (w *memberWords) to(who models.MemberKey) *messages.Printer {
	w.mu.Lock()
	spoken := w.of[who]
	w.mu.Unlock()
	return messages.For(spoken, w.command)
}
