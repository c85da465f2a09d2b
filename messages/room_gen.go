// Code generated from locales/en/room.yaml by internal/generate; DO NOT EDIT.

package messages

// RoomRecords says: You have {limit:int} records, which is the limit here, so this wasn't saved. To make room, export with {command} export as json, then delete old records, for example with: {command} keep 2 years
func (p *Printer) RoomRecords(limit int) string {
	return p.format("room.records", limit, p.command)
}

// RoomMegabytes says: Your records fill {limit:int} MB, which is the limit here, so this wasn't saved. To make room, export with {command} export as json, then delete old records, for example with: {command} keep 2 years
func (p *Printer) RoomMegabytes(limit int) string {
	return p.format("room.megabytes", limit, p.command)
}
