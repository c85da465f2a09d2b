package program_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// slackHost is a name that no name server knows: it's reached through the proxy or
// not at all.
const slackHost = "slack.test"

// gate is the only way to the simulated Slack: TLS with a private authority's certificate,
// behind a proxy that only does CONNECT.
type gate struct {
	*testing.T
	slack     *httptest.Server
	proxy     *httptest.Server
	authority string // PEM file

	mu       sync.Mutex
	asked    []string // hosts that the proxy was asked for
	upgraded int      // web sockets that went through
}

func newGate(o *office) *gate {
	g := &gate{T: o.t, authority: filepath.Join(o.t.TempDir(), "authority.pem")}
	inner, err := url.Parse(o.url)
	must(o.t, err)
	g.slack = httptest.NewUnstartedServer(g.front(inner))
	g.slack.TLS = &tls.Config{Certificates: []tls.Certificate{g.certificate()}}
	g.slack.StartTLS()
	o.t.Cleanup(g.slack.Close)
	g.proxy = httptest.NewServer(http.HandlerFunc(g.connect))
	o.t.Cleanup(g.proxy.Close)
	return g
}

// front forwards everything, and puts its own name in the addresses that Slack returns.
func (g *gate) front(inner *url.URL) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(inner) },
		ModifyResponse: func(r *http.Response) error {
			if r.StatusCode == http.StatusSwitchingProtocols {
				g.mu.Lock()
				g.upgraded++
				g.mu.Unlock()
				return nil
			}
			body, err := io.ReadAll(r.Body)
			if err != nil {
				return err
			}
			for _, scheme := range []string{"http", "ws"} {
				body = bytes.ReplaceAll(body, []byte(scheme+"://"+inner.Host), []byte(scheme+"s://"+g.host()))
			}
			r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
			r.Header.Set("Content-Length", strconv.Itoa(len(body)))
			return nil
		},
	}
}

// host returns the simulated Slack's name and port.
func (g *gate) host() string {
	_, port, err := net.SplitHostPort(g.slack.Listener.Addr().String())
	must(g.T, err)
	return net.JoinHostPort(slackHost, port)
}

func (g *gate) certificate() tls.Certificate {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(g.T, err)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "An authority of our own"}, DNSNames: []string{slackHost},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature,
	}
	signed, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	must(g.T, err)
	must(g.T, os.WriteFile(g.authority, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: signed}), 0o600))
	return tls.Certificate{Certificate: [][]byte{signed}, PrivateKey: key}
}

// connect is the proxy: https://www.rfc-editor.org/rfc/rfc9110#CONNECT.
func (g *gate) connect(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	g.asked = append(g.asked, r.Method+" "+r.Host)
	g.mu.Unlock()
	if r.Method != http.MethodConnect || r.Host != g.host() {
		http.Error(w, "this proxy leads to Slack alone", http.StatusForbidden)
		return
	}
	out, err := net.Dial("tcp", g.slack.Listener.Addr().String())
	if err != nil {
		http.Error(w, "Slack is out of reach", http.StatusBadGateway)
		return
	}
	in, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		out.Close()
		return
	}
	_, _ = io.WriteString(in, "HTTP/1.1 200 Connection established\r\n\r\n") // a client that is gone closes below
	go func() { defer out.Close(); _, _ = io.Copy(out, in) }()
	go func() { defer in.Close(); _, _ = io.Copy(in, out) }()
}

// env leads the program through the gate.
func (g *gate) env() []string {
	return []string{"SLACK_API_URL=https://" + g.host() + "/api/", "HTTPS_PROXY=" + g.proxy.URL, "SSL_CERT_FILE=" + g.authority}
}

// TestTheProxyAndAPrivateAuthorityHoldForWebAPIAndSocket serves, answers a command and
// uploads a file where Slack is reached only through a proxy, and its certificate is
// of an authority that only SSL_CERT_FILE names.
func TestTheProxyAndAPrivateAuthorityHoldForWebAPIAndSocket(t *testing.T) {
	o := newOffice(t)
	g := newGate(o)
	o.serve(g.env()...)
	if got := o.types("UANN", "add yesterday 1h through the proxy #acme"); !strings.Contains(string(got.Payload), "through the proxy") {
		t.Errorf("the answer: %s", got.Payload)
	}
	if file := o.export("UANN"); len(file.Records) != 1 {
		t.Errorf("exported: %+v", file)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.upgraded != 2 {
		t.Errorf("%d web sockets went through the proxy", g.upgraded)
	}
	if slices.ContainsFunc(g.asked, func(a string) bool { return a != "CONNECT "+g.host() }) {
		t.Errorf("the proxy was asked for %v", g.asked)
	}
}

// TestTheDoctorUsesTheProxyToo asks the doctor behind the proxy, with and without the
// authority's certificate.
func TestTheDoctorUsesTheProxyToo(t *testing.T) {
	o := newOffice(t)
	g := newGate(o)
	doctor := func(env []string) (string, error) {
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		defer cancel()
		cmd := exec.CommandContext(ctx, binary, "doctor")
		cmd.Dir = o.folder
		cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "SLACK_APP_TOKEN=" + o.sim.AppToken(), "SLACK_BOT_TOKEN=" + o.space.BotToken()}, env...)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := doctor(g.env()); err != nil || strings.Contains(out, "WRONG") {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err := doctor(g.env()[:2]); err == nil || !strings.Contains(out, "certificate") || !strings.Contains(out, "SSL_CERT_FILE") {
		t.Errorf("without the certificate: %v\n%s", err, out)
	}
}
