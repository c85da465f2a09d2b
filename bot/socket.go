package bot

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
)

// dialer equals slack-go's, which honours HTTPS_PROXY and, like all of Go's TLS, SSL_CERT_FILE.
// The buffer holds the largest ack, because Slack doesn't reassemble frames.
func dialer(acks *pendingAcks, dialled func(net.Conn)) *websocket.Dialer {
	return &websocket.Dialer{
		Proxy: http.ProxyFromEnvironment, HandshakeTimeout: 15 * time.Second, WriteBufferSize: 32 * 1024, WriteBufferPool: acks,
		NetDialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			// Dial as the Web API does: the process has one way out.
			socket, err := http.DefaultTransport.(*http.Transport).DialContext(ctx, network, address)
			if err != nil {
				return nil, err
			}
			dialled(socket)
			acks.setBroken(false)
			return &watchedSocket{Conn: socket, acks: acks}, nil
		},
	}
}

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
