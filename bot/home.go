package bot

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
)

// burst is how long publishing a Home tab waits for further changes, in real time, so that
// commands typed in a row cost one call. A member who opens the tab doesn't wait.
const burst = 300 * time.Millisecond

// maxHashes bounds the remembered hashes of published tabs.
const maxHashes = 10_000

// homes publishes Home tabs, one call at a time per person. A tab is composed when its call
// begins, so the last one shown is current; changes made in the meantime lead to one more call.
type homes struct {
	mu     sync.Mutex
	active map[models.MemberKey]*homeTab
	// hashes are Slack's hashes of the last published tabs. A call with a hash is refused if
	// another process has published since.
	hashes map[models.MemberKey]string
}

// homeTab is a tab about to be published.
type homeTab struct {
	compose interaction.Compose
	wanted  bool
	once    sync.Once
	now     chan struct{} // closed when someone opens the tab
}

func newHomes() *homes {
	return &homes{active: map[models.MemberKey]*homeTab{}, hashes: map[models.MemberKey]string{}}
}

// want records that the tab has to be published, and reports whether the caller has to do it.
func (h *homes) want(who models.MemberKey, compose interaction.Compose, hash string, looks bool) (*homeTab, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	tab := h.active[who]
	began := tab == nil
	if began {
		tab = &homeTab{now: make(chan struct{})}
		h.active[who] = tab
	}
	tab.compose, tab.wanted = compose, true
	// What we published is newer than what they looked at.
	if _, known := h.hashes[who]; !known && hash != "" {
		h.keep(who, hash)
	}
	if looks {
		tab.once.Do(func() { close(tab.now) })
	}
	return tab, began
}

// claim begins a call: what's wanted from here on needs another one.
func (h *homes) claim(who models.MemberKey, tab *homeTab) (interaction.Compose, string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	tab.wanted = false
	return tab.compose, h.hashes[who]
}

// release reports whether nothing more is wanted, and if so, drops the tab.
func (h *homes) release(who models.MemberKey, tab *homeTab) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !tab.wanted {
		delete(h.active, who)
	}
	return !tab.wanted
}

func (h *homes) note(who models.MemberKey, hash string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.keep(who, hash)
}

func (h *homes) keep(who models.MemberKey, hash string) {
	if len(h.hashes) >= maxHashes {
		clear(h.hashes)
	}
	h.hashes[who] = hash
}

// home has the tab published soon. It returns at once if another goroutine is about to do it.
func (b *Bot) home(e *envelope, compose interaction.Compose) {
	hash, atHome := "", e.Kind == interaction.HomeOpened
	if e.View != nil && e.View.Type == string(slack.VTHomeTab) {
		hash, atHome = e.View.Hash, true
	}
	if tab, began := b.homes.want(e.Who, compose, hash, atHome); began {
		b.publish(e.Who, tab)
	}
}

// RefreshHome republishes the person's Home tab after a change that they didn't make
// themselves. It doesn't wait: LimitedError while Slack's rate limit is reached.
func (b *Bot) RefreshHome(who models.MemberKey, compose interaction.Compose) error {
	if wait, free := b.slack.held(who.Workspace(), publishMethod); !free {
		return fmt.Errorf("%s: %w", publishMethod, LimitedError{RetryAfter: wait})
	}
	if tab, began := b.homes.want(who, compose, "", false); began {
		b.effects.start(func() { b.publish(who, tab) }, nil)
	}
	return nil
}

// publish publishes until nothing more is wanted.
func (b *Bot) publish(who models.MemberKey, tab *homeTab) {
	defer b.contain(inHome, nil, func() {
		b.homes.claim(who, tab)
		b.homes.release(who, tab)
	})
	select {
	case <-time.After(burst):
	case <-tab.now:
	}
	for {
		compose, hash := b.homes.claim(who, tab)
		if err := b.publishOnce(b.work, who, compose, hash); err != nil {
			b.log.Warn("could not publish a Home tab", "error", err)
		}
		if b.homes.release(who, tab) {
			return
		}
	}
}

// publishOnce composes and publishes. If another process has published since, the tab is
// composed again, with what that process stored.
func (b *Bot) publishOnce(ctx context.Context, who models.MemberKey, compose interaction.Compose, hash string) error {
	view, err := compose(ctx)
	if err != nil || view == nil {
		return err
	}
	next, err := b.slack.publishHome(ctx, who, view, hash)
	if hash != "" && hasCode(err, "hash_conflict") {
		if view, err = compose(ctx); err != nil || view == nil {
			return err
		}
		next, err = b.slack.publishHome(ctx, who, view, "")
	}
	if hasCode(err, "invalid_arguments", "invalid_blocks") && blockkit.HasChart(view.Blocks.BlockSet) {
		view.Blocks.BlockSet = blockkit.WithoutCharts(view.Blocks.BlockSet)
		next, err = b.slack.publishHome(ctx, who, view, "")
	}
	if err == nil {
		b.homes.note(who, next)
	}
	return err
}
