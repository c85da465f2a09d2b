package models

import (
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"gorm.io/gorm/schema"
)

// TestARowHasTheColumnsOfItsTable fails when a row gets a column, or loses one, that no
// migration makes or drops.
func TestARowHasTheColumnsOfItsTable(t *testing.T) {
	s, err := Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "rows.db"), Options{Key: make([]byte, KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	tables, err := s.read.Migrator().GetTables()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []schema.Tabler{
		answerRow{}, billRow{}, billedDayRow{}, contactRow{}, deploymentRow{}, envelopeRow{}, forgottenRow{}, formerKeysRow{}, memberRow{},
		outboxRow{}, receivedRow{}, recordRow{}, requestRow{}, scheduleRow{}, shareRow{}, stepRow{}, suggesterRow{}, workspaceRow{}, workspaceRulesRow{},
	} {
		tables = slices.DeleteFunc(tables, func(name string) bool { return name == row.TableName() || name == "migrations" })
		parsed, err := schema.Parse(row, &sync.Map{}, s.read.NamingStrategy)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := s.read.Migrator().ColumnTypes(row)
		if err != nil {
			t.Fatal(err)
		}
		var stored []string
		for _, column := range columns {
			stored = append(stored, column.Name())
		}
		slices.Sort(stored)
		if held := slices.Sorted(slices.Values(parsed.DBNames)); !slices.Equal(held, stored) {
			t.Errorf("%T has the columns %v, and the table %s %v", row, held, row.TableName(), stored)
		}
	}
	if len(tables) > 0 {
		t.Errorf("the tables %v have no row here", tables)
	}
}
