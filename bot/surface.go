package bot

import (
	"sync"

	"sundial/interaction"
)

// surfaces keeps an older view from replacing a newer one, because the effects of several
// envelopes run concurrently.
type surfaces struct {
	mu     sync.Mutex
	last   int64
	active map[string]*surface
}

// surface is a modal or a message whose content is about to change.
type surface struct {
	key   string
	of    *surfaces
	users int // guarded by of.mu

	mu    sync.Mutex
	shown int64 // number of the newest revision shown
}

// revision is a numbered view for a surface.
type revision struct {
	*surface
	number int64
}

func newSurfaces() *surfaces { return &surfaces{active: map[string]*surface{}} }

// revisions numbers the effects that replace what's shown; nil for the others. It's called in
// the order of a member's envelopes.
func (s *surfaces) revisions(e *envelope, then []interaction.Effect) []*revision {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]*revision, len(then))
	for i, effect := range then {
		switch effect := effect.(type) {
		case interaction.UpdateModal:
			if e.View != nil {
				all[i] = s.revision("view " + e.View.ID)
			}
		case interaction.Respond:
			switch {
			case !effect.Reply.Replace:
			case e.View != nil && e.View.Callback == noticeCallback:
				all[i] = s.revision("view " + e.View.ID)
			case e.Message != nil:
				all[i] = s.revision("message " + e.Who.Workspace().String() + " " + e.Who.User + " " + e.Message.TS)
			}
		}

	}
	return all
}

func (s *surfaces) revision(key string) *revision {
	one := s.active[key]
	if one == nil {
		one = &surface{key: key, of: s}
		s.active[key] = one
	}
	one.users++
	s.last++
	return &revision{surface: one, number: s.last}
}

// show calls unless a newer revision was shown.
func (r *revision) show(call func() error) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.number < r.shown {
		return nil
	}
	r.shown = r.number
	return call()
}

func releaseAll(all []*revision) {
	for _, r := range all {
		if r != nil {
			r.release()
		}
	}
}

func (r *revision) release() {
	r.of.mu.Lock()
	defer r.of.mu.Unlock()
	if r.users--; r.users == 0 {
		delete(r.of.active, r.key)
	}
}
