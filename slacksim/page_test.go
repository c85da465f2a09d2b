package slacksim_test

import (
	"net/http"
	"strings"
	"testing"

	"sundial/slacksim"
)

func TestThePageAcceptsOnlyItsOwnRequests(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	host := strings.TrimPrefix(o.url, "http://")
	const line = `{"as": "UANN", "channel": "C1", "text": "hello"}`
	for name, c := range map[string]struct {
		method, path, host, origin, site, kind, body string
		want                                         int
	}{
		"the page itself":                     {method: "GET", path: "/", want: 200},
		"a script":                            {method: "GET", path: "/static/page.js", want: 200},
		"the template isn't served raw":       {method: "GET", path: "/static/page.html", want: 404},
		"nothing outside the folder":          {method: "GET", path: "/static/..%2fpage.go", want: 404},
		"a name that was rebound to loopback": {method: "GET", path: "/", host: "evil.example:80", want: 403},
		"events under such a name":            {method: "GET", path: "/play/events?as=UANN", host: "evil.example", want: 403},
		"a message from the page":             {method: "POST", path: "/play/command", origin: o.url, kind: "application/json", body: line, want: 200},
		"a message from another site":         {method: "POST", path: "/play/command", origin: "https://evil.example", kind: "application/json", body: line, want: 403},
		"a message from another port":         {method: "POST", path: "/play/command", origin: "http://127.0.0.1:1", kind: "application/json", body: line, want: 403},
		"a message without an origin":         {method: "POST", path: "/play/command", kind: "application/json", body: line, want: 403},
		"what the browser calls cross-site":   {method: "POST", path: "/play/command", origin: o.url, site: "cross-site", kind: "application/json", body: line, want: 403},
		"a form":                              {method: "POST", path: "/play/command", origin: o.url, kind: "text/plain", body: line, want: 415},
		"a person who isn't there":            {method: "POST", path: "/play/command", origin: o.url, kind: "application/json", body: `{"as": "UDAN"}`, want: 404},
		"events of a person who isn't there":  {method: "GET", path: "/play/events?as=UDAN", want: 404},
		"a clock where there is none":         {method: "POST", path: "/play/clock", origin: o.url, kind: "application/json", body: `{"forward": "1h"}`, want: 404},
		"the tables where there are none":     {method: "GET", path: "/play/thief", want: 404},
		"a file that she doesn't see":         {method: "GET", path: "/play/file?as=UANN&id=F1", want: 404},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := http.NewRequestWithContext(t.Context(), c.method, o.url+c.path, strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			r.Host = host
			if c.host != "" {
				r.Host = c.host
			}
			for key, value := range map[string]string{"Origin": c.origin, "Sec-Fetch-Site": c.site, "Content-Type": c.kind} {
				if value != "" {
					r.Header.Set(key, value)
				}
			}
			answer, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			if answer.StatusCode != c.want {
				t.Errorf("status %d, not %d", answer.StatusCode, c.want)
			}
			if policy := answer.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
				t.Errorf("the policy is %q", policy)
			}
		})
	}
}
