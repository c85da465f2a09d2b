package models

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// vectors are texts that any program that follows docs/encryption.md seals and opens, and
// some that none may open.
type vectors struct {
	Comment string `json:"comment"`
	Texts   []struct {
		vector
		Associated string `json:"associated_data"`
		Nonce      string `json:"nonce"`
		Plain      string `json:"plain"`
		Padded     string `json:"padded"`
	} `json:"texts"`
	Refused []vector `json:"refused"`
}

type vector struct {
	Name   string   `json:"name"`
	Key    string   `json:"key"`
	Use    string   `json:"use"`
	Place  []string `json:"place"`
	Sealed string   `json:"sealed"`
}

func (v vector) associatedData() associatedData { return associate(v.Place[0], v.Place[1:]...) }

func (v vector) vault(t *testing.T) vault {
	t.Helper()
	return newVault(t, unhex(t, v.Key), v.Use)
}

func newVault(t *testing.T, secret []byte, use string) vault {
	t.Helper()
	from, err := newSplit(secret)
	if err != nil {
		t.Fatal(err)
	}
	made, err := from.vault(use)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	content, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(content, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func unhex(t *testing.T, text string) []byte {
	t.Helper()
	data, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestTheVectorsSealAndOpenAsTheSpecificationSays goes both ways: what another program
// sealed opens, and the same text is sealed to the same bytes.
func TestTheVectorsSealAndOpenAsTheSpecificationSays(t *testing.T) {
	for _, c := range readVectors(t).Texts {
		t.Run(c.Name, func(t *testing.T) {
			v, plain := c.vault(t), unhex(t, c.Plain)
			if got := string(c.associatedData()); got != c.Associated {
				t.Errorf("the associated data is %q, want %q", got, c.Associated)
			}
			padded := make([]byte, paddedSize(len(plain)))
			pad(padded, plain)
			if got := hex.EncodeToString(padded); got != c.Padded {
				t.Errorf("padded to %s, want %s", got, c.Padded)
			}
			if got := hex.EncodeToString(v.sealWith([nonceSize]byte(unhex(t, c.Nonce)), plain, c.associatedData())); got != c.Sealed {
				t.Errorf("sealed to %s, want %s", got, c.Sealed)
			}
			if got, err := v.open(unhex(t, c.Sealed), c.associatedData()); err != nil || !bytes.Equal(got, plain) {
				t.Errorf("opened to %q, %v; want %q", got, err, plain)
			}
		})
	}
}

func TestWhatNoProgramMayOpenIsRefused(t *testing.T) {
	for _, c := range readVectors(t).Refused {
		t.Run(c.Name, func(t *testing.T) {
			if plain, err := c.vault(t).open(unhex(t, c.Sealed), c.associatedData()); !errors.Is(err, ErrBroken) {
				t.Errorf("it opens: %q, %v", plain, err)
			}
		})
	}
}

func TestAnErrorNamesTheOtherKey(t *testing.T) {
	mine, other := newVault(t, randomKey(), "words"), newVault(t, randomKey(), "words")
	at := associate("records.sealed", "m1", "r1")
	if _, err := other.open(mine.seal([]byte("note"), at), at); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("sealed with another key: %v", err)
	}
	if _, err := mine.open(mine.seal([]byte("note"), at), associate("records.sealed", "m1", "r2")); !errors.Is(err, ErrBroken) || errors.Is(err, ErrUnknownKey) {
		t.Errorf("in another place: %v", err)
	}
}

func TestPaddingLosesNothingAndRevealsLittle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom([]byte{0, 1, 'a', 0x80, 0xff}), 0, 600).Draw(t, "text")
		padded := make([]byte, paddedSize(len(text)))
		pad(padded, text)
		if got, err := unpad(padded); err != nil || !bytes.Equal(got, text) {
			t.Fatalf("%q comes back as %q, %v", text, got, err)
		}
		if len(padded) < minPadded || len(padded) > max(minPadded, 2*(len(text)+1)) {
			t.Fatalf("%d bytes are padded to %d", len(text), len(padded))
		}
	})
	sizes := map[int]bool{}
	for n := range 8001 { // the longest note: 2,000 characters of 4 bytes
		size := paddedSize(n)
		sizes[size] = true
		if n > 256 && size > n+n/4+1 {
			t.Errorf("%d bytes are padded to %d", n, size)
		}
	}
	if len(sizes) != 28 || !sizes[32] || paddedSize(31) != 32 || paddedSize(32) != 64 {
		t.Errorf("notes have %d sizes", len(sizes))
	}
}

// TestHostilePaddingIsRefused unpads everything but a text's only valid padding.
func TestHostilePaddingIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.SliceOfN(rapid.SampledFrom([]byte{0, 'a', 0x80}), 0, 100).Draw(t, "padded")
		text, err := unpad(given)
		if err != nil {
			if !errors.Is(err, ErrBroken) {
				t.Fatal(err)
			}
			return
		}
		padded := make([]byte, paddedSize(len(text)))
		if pad(padded, text); !bytes.Equal(padded, given) {
			t.Fatalf("%q is taken for the padding of %q", given, text)
		}
	})
}

// TestNoTwoPlacesAreWrittenAlike reads back what was written, whatever a database might
// hold: two places that were written alike would be read as the same.
func TestNoTwoPlacesAreWrittenAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.StringOfN(rapid.SampledFrom([]rune("0123:, a")), 0, 12, -1)
		parts := rapid.SliceOfN(part, 0, 4).Draw(t, "parts")
		want := append([]string{"sundial/2", "c"}, parts...)
		if got := netstrings(t, string(associate("c", parts...))); !slices.Equal(got, want) {
			t.Fatalf("%q is read as %q", want, got)
		}
	})
}

// netstrings reads the parts of a place.
func netstrings(t *rapid.T, text string) (parts []string) {
	for text != "" {
		length, rest, found := strings.Cut(text, ":")
		n, err := strconv.Atoi(length)
		if !found || err != nil || len(rest) <= n || rest[n] != ',' {
			t.Fatalf("%q is no netstring", text)
		}
		parts, text = append(parts, rest[:n]), rest[n+1:]
	}
	return parts
}

// TestHashesAndTokensAreAsThePageSays computes them without Sundial's code.
func TestHashesAndTokensAreAsThePageSays(t *testing.T) {
	secret, words := bytes.Repeat([]byte{7}, KeySize), bytes.Repeat([]byte{8}, KeySize)
	k, err := newKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	own, err := newMemberKeys(words)
	if err != nil {
		t.Fatal(err)
	}
	one, two := MemberKey{"E1", "T1", "UANN"}, MemberKey{"E1", "T1", "UBOB"}
	mac := func(key []byte, text []byte) []byte {
		m := hmac.New(sha256.New, key)
		m.Write(text)
		return m.Sum(nil)
	}
	sum := func(text string) []byte { s := sha256.Sum256([]byte(text)); return s[:] }
	derived := func(use string) []byte {
		key, err := hkdf.Key(sha256.New, secret, nil, "sundial/2 "+use, 32)
		if err != nil {
			t.Fatal(err)
		}
		return key
	}
	expanded, err := hkdf.Expand(sha256.New, words, "sundial/1 tokens", 32)
	if err != nil {
		t.Fatal(err)
	}
	contact := k.hashContact(Contact{From: one, To: two})
	for what, c := range map[string]struct{ got, want []byte }{
		"an envelope":         {envelopeHash(one.Workspace(), "e-1"), sum("2 E1 2 T1 3 e-1 ")},
		"a forgotten member":  {k.forgottenHashes(one)[0], mac(derived("forgotten"), sum("2 E1 2 T1 4 UANN "))},
		"a sender":            {contact.sender[0], mac(derived("contacts"), sum("7 contact 6 sender 2 E1 2 T1 4 UANN "))},
		"a receiver":          {contact.receiver[0], mac(derived("contacts"), sum("7 contact 8 receiver 2 E1 2 T1 4 UBOB "))},
		"a pair":              {contact.pair[0], mac(derived("contacts"), sum("7 contact 4 pair 2 E1 2 T1 4 UANN 2 E1 2 T1 4 UBOB "))},
		"a line of the list":  {[]byte(listed("m1")), []byte(base64.StdEncoding.EncodeToString(sum("9 forgotten 2 m1 ")))},
		"the token of a text": {[]byte((&Member{keys: own}).Token("#acme")), []byte(hex.EncodeToString(mac(expanded, []byte("#acme"))[:12]))},
	} {
		if !bytes.Equal(c.got, c.want) {
			t.Errorf("%s: %x, want %x", what, c.got, c.want)
		}
	}
}
