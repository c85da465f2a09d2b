package models_test

import (
	"fmt"
	"testing"

	"sundial/models"
)

// TestGroupsOfAnySizeKeepFewStatements stores changes of each size up to 300, which
// would else prepare, and keep for good, as many statements of each kind.
func TestGroupsOfAnySizeKeepFewStatements(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, stored := member(t, s, ann), 0
		for size := 1; size <= 300; size += 13 {
			change := &models.Change{Member: m, Envelope: fmt.Sprint("e", size), ClearRedo: true}
			for range size {
				change.Put = append(change.Put, aRecord("a"))
			}
			stored += size
			must(t, s.Commit(t.Context(), change))
		}
		if records, err := s.AllRecords(t.Context(), m); err != nil || len(records) != stored {
			t.Errorf("%d records of %d, %v", len(records), stored, err)
		}
		const kinds, lengths, others = 1, 9, 12 // only records differ in number here
		if got := s.Prepared(); got > kinds*lengths+others {
			t.Errorf("%d statements are kept", got)
		}
	})
}
