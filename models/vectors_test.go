package models

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"
)

// vectors are sealed texts that any program that follows docs/encryption.md opens,
// and some that none may.
type vectors struct {
	Comment string `json:"comment"`
	Sealed  []struct {
		Name       string `json:"name"`
		Key        string `json:"key"`
		Associated string `json:"associated_data"`
		Sealed     string `json:"sealed"`
		// Plain is the text; null: it must not open.
		Plain *string `json:"plain"`
	} `json:"sealed"`
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

func TestTheVectorsOpenAsTheSpecificationSays(t *testing.T) {
	for _, c := range readVectors(t).Sealed {
		t.Run(c.Name, func(t *testing.T) {
			v, err := newVault(unhex(t, c.Key))
			if err != nil {
				t.Fatal(err)
			}
			plain, err := v.open(unhex(t, c.Sealed), c.Associated)
			switch {
			case c.Plain == nil && err == nil:
				t.Errorf("it opens: %q", plain)
			case c.Plain != nil && (err != nil || string(plain) != *c.Plain):
				t.Errorf("%q, %v", plain, err)
			}
		})
	}
}

// TestAnotherReaderOpensTheVectors follows docs/encryption.md with the standard
// library locked.
func TestAnotherReaderOpensTheVectors(t *testing.T) {
	for _, c := range readVectors(t).Sealed {
		plain, err := independent(unhex(t, c.Key), unhex(t, c.Sealed), c.Associated)
		if c.Plain == nil && err == nil || c.Plain != nil && (err != nil || string(plain) != *c.Plain) {
			t.Errorf("%s: %q, %v", c.Name, plain, err)
		}
	}
}

func independent(key, sealed []byte, associated string) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	if len(sealed) < 13 || sealed[0] != 1 {
		return nil, errSealed
	}
	return gcm.Open(nil, sealed[1:13], sealed[13:], []byte(associated))
}

func TestASealedTextOpensInItsOwnPlaceAlone(t *testing.T) {
	v, err := newVault(randomKey())
	if err != nil {
		t.Fatal(err)
	}
	sealed := v.seal([]byte("note"), identity("records", "m1", "r1"))
	for _, place := range []string{identity("records", "m1", "r2"), identity("records", "m2", "r1"), identity("steps", "m1", "r1"), ""} {
		if plain, err := v.open(sealed, place); err == nil {
			t.Errorf("it opens as %q: %q", place, plain)
		}
	}
	if plain, err := v.open(sealed, identity("records", "m1", "r1")); err != nil || string(plain) != "note" {
		t.Errorf("in its own place: %q, %v", plain, err)
	}
}
