package bot

import (
	"sync"

	"sundial/messages"
	"sundial/models"
)

// maxLanguages bounds the remembered languages; when it's reached, all are learned again.
const maxLanguages = 10_000

// languages remembers the language of each member's last answer, for what the edge says without
// asking the handler. A member whom this process hasn't answered yet reads English.
type languages struct {
	mu sync.Mutex
	of map[models.MemberKey]messages.Language
}

// learn remembers the language of an answer, if it has one.
func (l *languages) learn(who models.MemberKey, spoken messages.Language) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case spoken == messages.English:
		delete(l.of, who)
	case spoken == "":
	default:
		if l.of == nil || len(l.of) >= maxLanguages {
			l.of = map[models.MemberKey]messages.Language{}
		}
		l.of[who] = spoken
	}
}

func (l *languages) recall(who models.MemberKey) messages.Language {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.of[who]
}

// words returns the printer for a member.
func (b *Bot) words(who models.MemberKey) *messages.Printer {
	return messages.For(b.languages.recall(who), b.command)
}
