package handlerstest

import (
	"context"
	"fmt"
	"strings"

	"sundial/interaction"
	"sundial/models"
)

// Messenger is a Slack that takes messages to people and channels, and keeps them
// until they are deleted.
type Messenger struct {
	// Stands holds the messages by where they are: the DM or channel, and a number.
	Stands map[string]*interaction.Reply
	Files  map[string]*interaction.Upload // by receiver
	// Introduced are the DMs that began with what Sundial is.
	Introduced []string
	Deleted    int
	Sent       int
	// Fails is what the next posts end with.
	Fails []error
}

// NewMessenger has no messages.
func NewMessenger() *Messenger {
	return &Messenger{Stands: map[string]*interaction.Reply{}, Files: map[string]*interaction.Upload{}}
}

// fail returns what the next post ends with; nil: it succeeds.
func (m *Messenger) fail() (err error) {
	if len(m.Fails) > 0 {
		err, m.Fails = m.Fails[0], m.Fails[1:]
	}
	return err
}

func (m *Messenger) post(channel string, r *interaction.Reply) (ts string, err error) {
	if err := m.fail(); err != nil {
		return "", err
	}
	m.Sent++
	ts = fmt.Sprint(m.Sent)
	m.Stands[channel+" "+ts] = r
	return ts, nil
}

// Send keeps a message in the DM with the member.
func (m *Messenger) Send(_ context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	channel = "D" + who.User
	if strings.HasPrefix(r.Text, "Hours were shared with you through Sundial") {
		m.Introduced = append(m.Introduced, channel)
		return channel, "0", nil
	}
	ts, err = m.post(channel, r)
	return channel, ts, err
}

// PostChannel keeps a message in a channel.
func (m *Messenger) PostChannel(_ context.Context, _ models.WorkspaceKey, channel string, r *interaction.Reply) (string, error) {
	return m.post(channel, r)
}

// SendFile keeps the member's file.
func (m *Messenger) SendFile(_ context.Context, who models.MemberKey, u *interaction.Upload) (string, error) {
	if err := m.fail(); err != nil {
		return "", err
	}
	m.Files[who.User] = u
	return "F1", nil
}

// Delete removes a message; that it is gone already is no error.
func (m *Messenger) Delete(_ context.Context, _ models.WorkspaceKey, channel, ts string) error {
	if err := m.fail(); err != nil {
		return err
	}
	if m.Stands[channel+" "+ts] != nil {
		m.Deleted++
	}
	delete(m.Stands, channel+" "+ts)
	return nil
}

// At lists the messages in a DM or channel, in the order of their arrival.
func (m *Messenger) At(channel string) []*interaction.Reply {
	var all []*interaction.Reply
	for i := 1; i <= m.Sent; i++ {
		if r := m.Stands[fmt.Sprint(channel, " ", i)]; r != nil {
			all = append(all, r)
		}
	}
	return all
}

// Follows does what an answer leads to, and returns the last reply.
func (d *Desk) Follows(a interaction.Answer, m *Messenger) *interaction.Reply {
	d.T.Helper()
	last := a.Reply
	for _, effect := range Effects[interaction.Act](a) {
		r, err := effect.Do(d.T.Context(), m)
		Must(d.T, err)
		if r != nil {
			last = r
		}
	}
	return last
}

// Shares sends a share of Ann's to Bob and returns its id.
func (d *Desk) Shares(m *Messenger, text string) string {
	d.T.Helper()
	preview := d.Types(Ann, text)
	id, _, _ := strings.Cut(ButtonValue(d.T, preview, "share_send"), " ")
	d.Follows(d.Taps(Ann, preview, "share_send"), m)
	return id
}
