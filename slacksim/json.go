package slacksim

import (
	"encoding/json"
	"fmt"
)

// object is a JSON object: blocks, views and payloads are kept as they came.
type object = map[string]any

// encode encodes what was built or decoded here, and can therefore always be encoded.
func encode(v any) json.RawMessage {
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("slacksim: encoding %T: %v", v, err))
	}
	return data
}

// copied returns a deep copy of JSON values.
func copied[T any](v T) T {
	var out T
	if err := json.Unmarshal(encode(v), &out); err != nil {
		panic(fmt.Sprintf("slacksim: copying %T: %v", v, err))
	}
	return out
}

// nullable is JSON's null for an empty string.
func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func str(o object, key string) string {
	s, _ := o[key].(string)
	return s
}

func obj(o object, key string) object {
	v, _ := o[key].(object)
	return v
}

func flag(o object, key string) bool {
	b, _ := o[key].(bool)
	return b
}

// objects returns the array of objects under key; what isn't an object is left out.
func objects(o object, key string) []object {
	list, _ := o[key].([]any)
	out := make([]object, 0, len(list))
	for _, v := range list {
		if m, ok := v.(object); ok {
			out = append(out, m)
		}
	}
	return out
}

// texted returns the text of a text object under key.
func texted(o object, key string) string { return str(obj(o, key), "text") }
