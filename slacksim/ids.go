package slacksim

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// secret returns an unguessable string for tokens and addresses.
func (s *Sim) secret() string {
	b := make([]byte, 12)
	_, _ = rand.Read(b) // never fails: it crashes the program instead (crypto/rand, Go 1.24)
	return hex.EncodeToString(b)
}

// id returns a new id with Slack's prefix, e.g. V for views. The lock is held.
func (s *Sim) id(prefix string) string {
	s.lastID++
	return prefix + "0" + strings.ToUpper(leftPad(strconv.FormatInt(s.lastID+1e9, 36), 9))
}

func leftPad(s string, n int) string {
	if len(s) >= n {
		return s
	}
	return strings.Repeat("0", n-len(s)) + s
}

// ts returns a new message timestamp: now, but always later than the last. The lock is held.
func (s *Sim) ts() string {
	now := s.clock.Now().UnixMicro()
	s.lastTS = max(s.lastTS+1, now)
	return fmt.Sprintf("%d.%06d", s.lastTS/1e6, s.lastTS%1e6)
}

// hash returns a new version mark of a view. The lock is held.
func (s *Sim) hash() string {
	s.lastID++
	return fmt.Sprintf("%d.%s", s.clock.Now().Unix(), strconv.FormatInt(s.lastID, 36))
}
