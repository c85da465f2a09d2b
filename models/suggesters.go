package models

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// suggesterRow says that a member suggests some tag to everyone in a channel. Which tag is in
// the member's sealed settings; the row leads from the channel to them and contains no word.
type suggesterRow struct {
	ID         string `gorm:"primaryKey"`
	MemberID   string
	Enterprise string
	Team       string
	Channel    string
}

func (suggesterRow) TableName() string { return "suggesters" }

func (m *Member) suggesterRow(channel string) (suggesterRow, error) {
	return suggesterRow{ID: m.ID + " " + channel, MemberID: m.ID, Enterprise: m.Key.Enterprise, Team: m.Key.Team, Channel: channel}, nil
}

var suggesterTable = newTable("suggesters", "id, member_id, enterprise, team, channel", func(r suggesterRow) []any {
	return []any{r.ID, r.MemberID, r.Enterprise, r.Team, r.Channel}
})

func (c *Change) suggesterStatements() ([]statement, error) {
	return statementsFor(c.Suggests, c.Member.suggesterRow, suggesterTable.upsert)
}

// maxSuggesters bounds the members whose suggestions one channel offers.
const maxSuggesters = 50

type channelKey struct {
	workspace WorkspaceKey
	channel   string
}

// offered is what members suggest in a channel.
type offered struct {
	// any: someone suggests a tag, or did.
	any  bool
	tags []string
}

// SuggestedTags lists the tags that members suggest in the channel, alphabetically, each once,
// but not who suggests them. Another process's changes may appear some seconds later.
func (s *Store) SuggestedTags(ctx context.Context, w WorkspaceKey, channel string) ([]string, error) {
	found, err := s.offered(ctx, w, channel)
	return slices.Clone(found.tags), err
}

func (s *Store) offered(ctx context.Context, w WorkspaceKey, channel string) (offered, error) {
	if channel == "" {
		return offered{}, nil
	}
	key, asked := channelKey{w, channel}, time.Now()
	if known, ok := s.channels.get(key); ok {
		return known, nil
	}
	found, err := s.readOffered(ctx, w, channel)
	if err == nil {
		s.channels.put(key, found, asked)
	}
	return found, err
}

func (s *Store) readOffered(ctx context.Context, w WorkspaceKey, channel string) (offered, error) {
	var ids []string
	err := s.read.WithContext(ctx).Model(&suggesterRow{}).
		Where("enterprise = ? AND team = ? AND channel = ?", w.Enterprise, w.Team, channel).
		Order("id").Limit(maxSuggesters).Pluck("member_id", &ids).Error
	if err != nil {
		return offered{}, fmt.Errorf("read who suggests tags: %w", err)
	}
	if len(ids) == 0 {
		return offered{}, nil
	}
	owners, err := s.owners(ctx, ids)
	if err != nil {
		return offered{}, err
	}
	var tags []string
	for _, by := range owners {
		if by.err == nil && by.member.Key.Workspace() == w { // the row isn't bound to the member; the settings are
			tags = append(tags, by.member.Settings.Suggested[channel]...)
		}
	}
	slices.Sort(tags)
	return offered{true, slices.Compact(tags)}, nil
}
