package bot

import (
	"sync"

	"sundial/messages"
	"sundial/models"
)

// maxLanguages bounds how many members' languages are remembered; after that all are
// learned again.
const maxLanguages = 10_000

// languages remembers the language in which each member was answered last, so what
// the edge says without asking the handler is in it too. Who was never answered, by this
// process, reads English.
type languages struct {
	mu sync.Mutex
	of map[models.MemberKey]messages.Language
}

// learn remembers the language of an answer; an empty one says nothing.
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

// words writes to a member.
func (b *Bot) words(who models.MemberKey) *messages.Printer {
	return messages.For(b.languages.recall(who), b.command)
}
