package bot

import (
	"errors"
	"io"
	"net"
	"time"
)

// watchedSocket notes when nothing can be written to it any more.
type watchedSocket struct {
	net.Conn
	acks *pendingAcks
}

// endDelay is how long the end of a socket is kept back from slack-go, in real time:
// on seeing it, slack-go drops what arrived before the end and still waits.
const endDelay = 200 * time.Millisecond

// Read reads. It reports the end only after what was read before has had time to be
// received.
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
