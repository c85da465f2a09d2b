package models

import "strconv"

// place is a sealed text's associated data: its column, owner and row, and the row's columns
// that are written with it. Each part is a netstring (https://cr.yp.to/proto/netstrings.txt),
// so no two places are encoded alike, whatever a column contains.
type place []byte

// placeOf begins with the column, TABLE.COLUMN.
func placeOf(column string, parts ...string) place {
	p := append(make(place, 0, 224), "9:sundial/2,"...).text(column)
	for _, part := range parts {
		p = p.text(part)
	}
	return p
}

func (p place) text(part string) place {
	p = strconv.AppendInt(p, int64(len(part)), 10)
	p = append(p, ':')
	p = append(p, part...)
	return append(p, ',')
}

func (p place) number(n int64) place {
	var digits [20]byte
	return p.text(string(strconv.AppendInt(digits[:0], n, 10)))
}

func (p place) flag(set bool) place {
	if set {
		return p.text("1")
	}
	return p.text("0")
}
