package handlers

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"testing"
	"time"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/record"
)

var writeStored = flag.Bool("dump", false, "write testdata/stored_answer.json anew")

// TestAStoredAnswerIsWrittenAndReadAsItsGoldenFileSays holds the names under which the
// ledger keeps what the buttons of an answer mean, the fields of a command among them.
func TestAStoredAnswerIsWrittenAndReadAsItsGoldenFileSays(t *testing.T) {
	var choices storedChoices
	fill(t, reflect.ValueOf(&choices).Elem())
	choices.Draft = json.RawMessage(`{"Days":7}`)
	k := storedAnswer{interaction.Answer{Reply: blockkit.Sentence("Did you mean 2h?")}, choices}
	written, err := k.encode()
	if err != nil {
		t.Fatal(err)
	}
	if byReflection, err := json.Marshal(k); err != nil || !bytes.Equal(byReflection, written) {
		t.Errorf("encoding/json writes\n%s, %v\nand we\n%s", byReflection, err, written)
	}
	const file = "testdata/stored_answer.json"
	if *writeStored {
		if err := os.WriteFile(file, append(written, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(file)
	if err != nil || !bytes.Equal(bytes.TrimSuffix(golden, []byte("\n")), written) {
		t.Errorf("written is\n%s\nand the file says\n%s, %v", written, golden, err)
	}
	var read storedAnswer
	if err := json.Unmarshal(golden, &read); err != nil || !reflect.DeepEqual(read.storedChoices, choices) {
		t.Errorf("it is read as\n%+v, %v\nand was\n%+v", read.storedChoices, err, choices)
	}
}

// fill sets each field to something.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)))
		return
	case record.Date:
		v.Set(reflect.ValueOf(record.Date{Year: 2026, Month: 3, Day: 4}))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64, reflect.Uint8:
		if v.CanUint() {
			v.SetUint('1')
			return
		}
		v.SetInt(1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	default:
		t.Fatalf("set a %s", v.Type())
	}
}
