package operate

import (
	"context"
	"errors"
	"net"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestAskReachesWhateverAddressIsListenedOn tries each way to write loopback and all addresses,
// with a proxy set that must be ignored.
func TestAskReachesWhateverAddressIsListenedOn(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	var broken error
	pages := NewServer(Options{Checks: []Check{{Name: "database", Run: func(context.Context) error { return broken }}}})
	for _, host := range []string{"127.0.0.1", "", "0.0.0.0", "localhost", "::", "::1"} {
		listener, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil && strings.HasPrefix(host, "::") {
			continue // a machine without IPv6
		}
		if err != nil {
			t.Fatal(err)
		}
		server := httptest.NewUnstartedServer(pages)
		server.Listener.Close()
		server.Listener = listener
		server.Start()
		_, port, _ := net.SplitHostPort(listener.Addr().String())
		addr := net.JoinHostPort(host, port)

		broken = nil
		if said, ready, err := Ask(t.Context(), addr); err != nil || !ready || said != "ok database\n" {
			t.Errorf("%s: %q, %v, %v", addr, said, ready, err)
		}
		broken = errors.New("no database")
		if said, ready, err := Ask(t.Context(), addr); err != nil || ready || said != "failed database\n" {
			t.Errorf("%s, without a database: %q, %v, %v", addr, said, ready, err)
		}
		server.Close()
		if _, ready, err := Ask(t.Context(), addr); err == nil || ready {
			t.Errorf("%s, with nobody there: %v, %v", addr, ready, err)
		}
	}
	if _, _, err := Ask(t.Context(), "8766"); err == nil {
		t.Error("an address without a port's colon was asked")
	}
}
