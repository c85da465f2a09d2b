package bot

import "runtime/debug"

// Where a panic was contained, as metrics name it.
const (
	inReceive = "receive"
	inHandler = "handler"
	inAnswer  = "answer"
	inEffect  = "effect"
	inHome    = "home"
)

// contain, deferred, keeps one member's data from crashing the process. do, if not nil, runs
// after a panic. The panic's value may contain what a person typed and isn't logged; the stack
// contains no strings.
func (b *Bot) contain(where string, e *envelope, do func()) {
	if recover() == nil {
		return
	}
	id, kind := "", ""
	if e != nil {
		id, kind = e.id, string(e.Kind)
	}
	b.observer.Panicked(where)
	b.log.Error("contained a panic", "where", where, "envelope", id, "kind", kind, "stack", string(debug.Stack()))
	if do != nil {
		do()
	}
}
