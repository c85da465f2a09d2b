package models

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// suggesterRow says that a member offers some tag to all who type in a channel.
// Which tag is in their own settings, sealed with their own key: the row is the
// way from the channel to them and holds no word.
type suggesterRow struct {
	ID         string `gorm:"primaryKey"`
	MemberID   string
	Enterprise string
	Team       string
	Channel    string
}

func (suggesterRow) TableName() string { return "suggesters" }

func (m *Member) suggesterRow(channel string) suggesterRow {
	return suggesterRow{ID: m.ID + " " + channel, MemberID: m.ID, Enterprise: m.Key.Enterprise, Team: m.Key.Team, Channel: channel}
}

var suggesterTable = newTable("suggesters", "id, member_id, enterprise, team, channel", func(r suggesterRow) []any {
	return []any{r.ID, r.MemberID, r.Enterprise, r.Team, r.Channel}
})

func (c *Change) suggesterStatements() ([]statement, error) {
	var all []statement
	for _, channel := range c.Suggests {
		all = append(all, suggesterTable.upsert(c.Member.suggesterRow(channel)))
	}
	return all, nil
}

// suggestersMost bounds how many members' suggestions one channel offers.
const suggestersMost = 50

// channelKey names a channel.
type channelKey struct {
	workspace WorkspaceKey
	channel   string
}

// offered is what members offer in a channel.
type offered struct {
	// any says that someone offers a tag, or offered one.
	any  bool
	tags []string
}

// isSuggested reports whether someone offers, or offered, a tag in the channel.
func (s *Store) isSuggested(ctx context.Context, w WorkspaceKey, channel string) (bool, error) {
	found, err := s.offered(ctx, w, channel)
	return found.any, err
}

// SuggestedTags lists the tags that members offer to all who type in the
// channel, in alphabetical order, each once. Who offers them is not told. What another
// process changed may be seen some seconds later.
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
		Order("id").Limit(suggestersMost).Pluck("member_id", &ids).Error
	if err != nil {
		return offered{}, fmt.Errorf("read who suggests tags: %w", err)
	}
	if len(ids) == 0 {
		return offered{}, nil
	}
	members, err := s.membersByID(ctx, ids)
	if err != nil {
		return offered{}, err
	}
	var tags []string
	for _, m := range members {
		tags = append(tags, m.Settings.Suggested[channel]...)
	}
	slices.Sort(tags)
	return offered{true, slices.Compact(tags)}, nil
}
