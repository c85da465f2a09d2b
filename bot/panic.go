package bot

import "runtime/debug"

// Places where a panic is contained, as metrics name them.
const (
	inReceive = "receive"
	inHandler = "handler"
	inAnswer  = "answer"
	inEffect  = "effect"
	inHome    = "home"
)

// contain keeps one member's data from ending the process for all. To be deferred; what
// is given to do is done after a panic, and may be nil. The panic's value may hold what
// a person typed and is not logged; the stack holds no strings.
func (b *Bot) contain(where string, e *envelope, do func()) {
	if recover() == nil {
		return
	}
	id, kind := "", ""
	if e != nil {
		id, kind = e.id, string(e.Kind)
	}
	b.log.Error("contained a panic", "where", where, "envelope", id, "kind", kind, "stack", string(debug.Stack()))
	b.observer.Panicked(where)
	if do != nil {
		do()
	}
}
