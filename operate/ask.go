package operate

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// askTime bounds Ask, longer than the checks of one /readyz.
const askTime = checkTime + time.Second

// maxReadiness bounds what Ask reads of an answer, in bytes.
const maxReadiness = 4 << 10

// Ask asks the Sundial at addr, as in SUNDIAL_HTTP_ADDR, whether it's ready, and returns what
// /readyz says about each check. An error means that it didn't answer.
func Ask(ctx context.Context, addr string) (said string, ready bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	target, err := reachable(addr)
	if err != nil {
		return "", false, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+target+"/readyz", nil)
	if err != nil {
		return "", false, fmt.Errorf("ask for readiness: %w", err)
	}
	// HTTPS_PROXY and the like are only for Slack.
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	response, err := client.Do(request)
	if err != nil {
		return "", false, fmt.Errorf("ask for readiness: %w", err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(io.LimitReader(response.Body, maxReadiness))
	if err != nil {
		return "", false, fmt.Errorf("ask for readiness: %w", err)
	}
	return string(text), response.StatusCode == http.StatusOK, nil
}

// reachable returns the address at which this machine reaches a listener on addr: loopback if
// that's every address, or none.
func reachable(addr string) (string, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return "", fmt.Errorf("read SUNDIAL_HTTP_ADDR: %w", err)
	}
	ip := net.ParseIP(host)
	switch {
	case host == "", ip != nil && ip.IsUnspecified() && ip.To4() != nil:
		host = "127.0.0.1"
	case ip != nil && ip.IsUnspecified():
		host = "::1"
	}
	return net.JoinHostPort(host, port), nil
}
