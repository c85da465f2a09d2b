package bot

import (
	"errors"
	"io"
	"net"
	"time"
)

// watchedSocket notices when the socket can't be written to anymore.
type watchedSocket struct {
	net.Conn
	acks *pendingAcks
}

// endDelay is how long the end of a socket is withheld from slack-go, in real time: when it
// sees the end, slack-go drops what arrived before and still waits.
const endDelay = 200 * time.Millisecond

// Read reads. It reports the end only after what was read before could be received.
func (s *watchedSocket) Read(p []byte) (int, error) {
	n, err := s.Conn.Read(p)
	if errors.Is(err, io.EOF) {
		time.Sleep(endDelay)
	}
	return n, err
}

// Write writes, or marks the socket as broken.
func (s *watchedSocket) Write(p []byte) (int, error) {
	n, err := s.Conn.Write(p)
	if err != nil {
		s.acks.setBroken(true)
	}
	return n, err
}

// Close closes, and marks the socket as broken.
func (s *watchedSocket) Close() error {
	s.acks.setBroken(true)
	return s.Conn.Close()
}
