package main

import (
	"testing"
	"time"
)

// attackedOn is the short form of the attack that docs/faults.md describes: it fails when
// a word reaches anyone else, a log or a metric, when a process ends, and when one of
// those who type notices.
func attackedOn(t *testing.T, database string) {
	t.Helper()
	o := brief(t, database, "attack")
	o.attack, o.stride = 8*time.Second, 41
	r := trialOf(t, o)
	if r.refused+r.unanswered > 0 || r.stored != r.typed {
		t.Errorf("of %d commands of the others %d were stored, %d refused, %d not answered", r.typed, r.stored, r.refused, r.unanswered)
	}
}

func TestAnAttackHarmsNobodyOnSQLite(t *testing.T) { attackedOn(t, "sqlite") }

func TestAnAttackHarmsNobodyOnTwoProcessesWithPostgreSQL(t *testing.T) { attackedOn(t, "postgres") }
