package main_test

import (
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

// freeAddress is a loopback address that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer l.Close()
	return l.Addr().String()
}

func TestReadinessTellsThatTheSchedulerTicks(t *testing.T) {
	o, addr := newOffice(t), freeAddress(t)
	o.serve("SUNDIAL_HTTP_ADDR=" + addr)
	answer, err := http.Get("http://" + addr + "/readyz")
	must(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(t, err)
	if answer.StatusCode != http.StatusOK || !strings.Contains(string(body), "ok scheduler\n") {
		t.Errorf("%s: %s", answer.Status, body)
	}
}
