package install

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"time"
)

// stateLife is how long a person may stay on Slack's permission page; its code lives as long.
const stateLife = 10 * time.Minute

// states makes and checks the state that goes through Slack as `state` and stays in the browser
// as a cookie: if both are equal, the person who comes back is the one who left (RFC 6749,
// section 10.12). It's 16 random bytes, the time in Unix seconds, and HMAC-SHA256 over both, so
// any process of the deployment can check it without storing it.
type states struct{ key []byte }

// newStates derives the key from the app's client secret.
func newStates(clientSecret string) states {
	mac := hmac.New(sha256.New, []byte(clientSecret))
	mac.Write([]byte("sundial/1 install state"))
	return states{mac.Sum(nil)}
}

const (
	randomSize = 16
	headSize   = randomSize + 8
)

func (s states) make(now time.Time) string {
	state := make([]byte, headSize, headSize+sha256.Size)
	rand.Read(state[:randomSize]) // never fails: crypto/rand crashes the process instead
	binary.BigEndian.PutUint64(state[randomSize:], uint64(now.Unix()))
	return base64.RawURLEncoding.EncodeToString(append(state, s.sign(state)...))
}

func (s states) sign(head []byte) []byte {
	mac := hmac.New(sha256.New, s.key)
	mac.Write(head)
	return mac.Sum(nil)
}

// holds reports whether what came back is what we recently gave this browser.
func (s states) holds(returned, cookie string, now time.Time) bool {
	if returned == "" || !hmac.Equal([]byte(returned), []byte(cookie)) {
		return false
	}
	state, err := base64.RawURLEncoding.DecodeString(returned)
	if err != nil || len(state) != headSize+sha256.Size || !hmac.Equal(state[headSize:], s.sign(state[:headSize])) {
		return false
	}
	age := now.Sub(time.Unix(int64(binary.BigEndian.Uint64(state[randomSize:headSize])), 0))
	return age >= -time.Second && age <= stateLife
}
