package models

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sundial/record"
)

// Bill is what a member marked as billed, with the hours, rates and amounts at that time.
type Bill struct {
	ID string `json:"id"`
	// Name is the member's name for it: a number, a month.
	Name string    `json:"name"`
	At   time.Time `json:"at"`
	// What describes the report.
	What string      `json:"what"`
	Days []BilledDay `json:"days"`
}

// BilledDay is a record's work on one day, as billed. Each record and day is billed at most
// once.
type BilledDay struct {
	Record string      `json:"record"`
	Day    record.Date `json:"day"`
	// Minutes is the length, rounded as billed.
	Minutes int64 `json:"minutes"`
	// Tag is the tag whose rate applied, Hour the hourly rate, Amount the sum; decimals in
	// Currency.
	Tag      string `json:"tag"`
	Hour     string `json:"hour"`
	Currency string `json:"currency"`
	Amount   string `json:"amount"`
}

type (
	billRow struct {
		ID       string `gorm:"primaryKey"`
		MemberID string
		At       int64
		Sealed   []byte
	}
	// billedDayRow keeps a record's day from being billed twice: both make up its ID.
	billedDayRow struct {
		ID       string `gorm:"primaryKey"`
		MemberID string
		RecordID string
		BillID   string
	}
)

func (r billRow) associatedData() associatedData {
	return associate("bills.sealed", r.MemberID, r.ID).number(r.At)
}

func (billRow) TableName() string         { return "bills" }
func (r billRow) ids() (id, owner string) { return r.ID, r.MemberID }
func (billedDayRow) TableName() string    { return "billed_days" }

// NewBill makes a bill as of now.
func NewBill(name, what string, days []BilledDay, now time.Time) Bill {
	return Bill{ID: NewID(), Name: name, At: now.UTC().Truncate(time.Second), What: what, Days: days}
}

var (
	billTable = newTable("bills", "id, member_id, at, sealed", func(r billRow) []any {
		return []any{r.ID, r.MemberID, r.At, r.Sealed}
	})
	billedDayTable = newTable("billed_days", "id, member_id, record_id, bill_id", func(r billedDayRow) []any {
		return []any{r.ID, r.MemberID, r.RecordID, r.BillID}
	})
)

// billStatements takes bills back before making others, so that hours can be billed again. A
// record's day that's in another bill is refused.
func (c *Change) billStatements() ([]statement, error) {
	var all []statement
	for _, id := range c.DropBills {
		free := statement{query: "DELETE FROM billed_days WHERE member_id = $1 AND bill_id = $2", args: []any{c.Member.ID, id}, rows: anyNumber}
		all = append(all, free, billTable.drop(c.Member.ID, id))
	}
	for _, bill := range c.Bills {
		row := billRow{ID: bill.ID, MemberID: c.Member.ID, At: bill.At.Unix()}
		var err error
		if row.Sealed, err = c.Member.sealDocument(row.associatedData(), bill); err != nil {
			return nil, err
		}
		all = append(all, billTable.insert(row))
		for _, day := range bill.Days {
			row := billedDayRow{ID: day.Record + " " + day.Day.String(), MemberID: c.Member.ID, RecordID: day.Record, BillID: bill.ID}
			all = append(all, billedDayTable.insert(row))
		}
	}
	return all, nil
}

// Bills lists the member's bills, the latest first.
func (s *Store) Bills(ctx context.Context, m *Member) ([]Bill, error) {
	return openRows(m, s.rowsOf(ctx, m).Order("at DESC, id DESC"), func(row billRow) (bill Bill, err error) {
		err = m.openDocument(row.Sealed, row.associatedData(), &bill)
		return bill, err
	})
}

// BilledIn lists the IDs of the bills that contain any of the records, each once.
func (s *Store) BilledIn(ctx context.Context, m *Member, records []string) ([]string, error) {
	var bills []string
	for some := range slices.Chunk(records, pageSize) {
		var ids []string
		err := s.read.WithContext(ctx).Model(&billedDayRow{}).Where("member_id = ? AND record_id IN ?", m.ID, some).Pluck("bill_id", &ids).Error
		if err != nil {
			return nil, fmt.Errorf("look for billed records: %w", err)
		}
		bills = append(bills, ids...)
	}
	slices.Sort(bills)
	return slices.Compact(bills), nil
}
