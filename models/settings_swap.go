package models

import (
	"maps"
	"reflect"
)

// Swap returns the settings with everything that differs between from and to changed to its
// value in to; the rest stays. ok is false if the settings differ from from there: they've
// changed since.
func (s Settings) Swap(from, to Settings) (swapped Settings, ok bool) {
	s.Here, s.Tags, s.Suggested = maps.Clone(s.Here), maps.Clone(s.Tags), maps.Clone(s.Suggested)
	now, before, after := reflect.ValueOf(&s).Elem(), reflect.ValueOf(from), reflect.ValueOf(to)
	for i := range now.NumField() {
		if !swapField(now.Field(i), before.Field(i), after.Field(i)) {
			return s, false
		}
	}
	return s, true
}

func swapField(now, from, to reflect.Value) bool {
	if now.Kind() == reflect.Map {
		return swapMap(now, from, to)
	}
	if reflect.DeepEqual(from.Interface(), to.Interface()) {
		return true
	}
	if !reflect.DeepEqual(now.Interface(), from.Interface()) {
		return false
	}
	now.Set(to)
	return true
}

// swapMap swaps a map key by key. A missing key has no value.
func swapMap(now, from, to reflect.Value) bool {
	for _, keys := range [][]reflect.Value{from.MapKeys(), to.MapKeys()} {
		for _, key := range keys {
			f, t := from.MapIndex(key), to.MapIndex(key)
			if equalValues(f, t) || equalValues(now.MapIndex(key), t) {
				continue
			}
			if !equalValues(now.MapIndex(key), f) {
				return false
			}
			if now.IsNil() {
				now.Set(reflect.MakeMap(now.Type()))
			}
			now.SetMapIndex(key, t)
		}
	}
	return true
}

func equalValues(a, b reflect.Value) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}
