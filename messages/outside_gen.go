// Code generated from locales/en/outside.yaml by internal/generate; DO NOT EDIT.

package messages

// OutsideClientLine says: client {client}
func (p *Printer) OutsideClientLine(client string) string {
	return p.format("outside.client_line", client)
}

// OutsideNoClient says: {tag} has no client. Type {command} client {tag} and then the client's name and address, with commas between the lines.
func (p *Printer) OutsideNoClient(tag string) string {
	return p.format("outside.no_client", tag, p.command)
}

// OutsideClientHead says: The client of {tag} is {client}.
func (p *Printer) OutsideClientHead(client string, tag string) string {
	return p.format("outside.client_head", client, tag)
}

// OutsideClientRemoved says: {tag} no longer has a client.
func (p *Printer) OutsideClientRemoved(tag string) string {
	return p.format("outside.client_removed", tag)
}

// OutsidePreviewGoes says: Sundial makes the file for you, and you pass it on to {name}. It shows:
func (p *Printer) OutsidePreviewGoes(name string) string {
	return p.format("outside.preview_goes", name)
}

// OutsideHandOutButton says: Make the file
func (p *Printer) OutsideHandOutButton() string {
	return p.plain("outside.hand_out_button")
}

// OutsideNoWayBack says: Once you pass it on, Sundial can't take it back.
func (p *Printer) OutsideNoWayBack() string {
	return p.plain("outside.no_way_back")
}

// OutsideHandedHead says: Made for
func (p *Printer) OutsideHandedHead() string {
	return p.plain("outside.handed_head")
}

// OutsideStateHanded says: made for you to pass on, {moment}
func (p *Printer) OutsideStateHanded(moment string) string {
	return p.format("outside.state_handed", moment)
}

// OutsideUnshareHead says: You passed this on yourself.
func (p *Printer) OutsideUnshareHead() string {
	return p.plain("outside.unshare_head")
}

// OutsideUnshare says: Sundial gave the file only to you and can't take it back. Ask anyone who has it to delete it.
func (p *Printer) OutsideUnshare() string {
	return p.plain("outside.unshare")
}

// OutsideFileName says: Hours for {name}
func (p *Printer) OutsideFileName(name string) string {
	return p.format("outside.file_name", name)
}

// OutsideClientChange says: To change it, type {command} client {tag} and the new name and address; to remove it, {command} client {tag} off.
func (p *Printer) OutsideClientChange(tag string) string {
	return p.format("outside.client_change", tag, p.command)
}

// OutsideClientTitle says: Client
// (title of the form that names a client)
func (p *Printer) OutsideClientTitle() string {
	return p.plain("outside.client_title")
}

// OutsideClientOf says: PDFs for {tag} show this client's name and address.
func (p *Printer) OutsideClientOf(tag string) string {
	return p.format("outside.client_of", tag)
}

// OutsideNameLabel says: Name
func (p *Printer) OutsideNameLabel() string {
	return p.plain("outside.name_label")
}

// OutsideNamePlaceholder says: Acme GmbH
func (p *Printer) OutsideNamePlaceholder() string {
	return p.plain("outside.name_placeholder")
}

// OutsideAddressLabel says: Address
func (p *Printer) OutsideAddressLabel() string {
	return p.plain("outside.address_label")
}

// OutsideAddressHint says: One line for each part. To remove the client, clear the name and the address.
func (p *Printer) OutsideAddressHint() string {
	return p.plain("outside.address_hint")
}

// OutsideAddressPlaceholder says: Long Street 1
// 12345 Town
func (p *Printer) OutsideAddressPlaceholder() string {
	return p.plain("outside.address_placeholder")
}

// OutsideAddressWrong says: Type at most {lines:int} lines of {characters} characters.
func (p *Printer) OutsideAddressWrong(characters string, lines int) string {
	return p.format("outside.address_wrong", characters, lines)
}

// OutsideClientUnnamed says: Type the client's name too.
func (p *Printer) OutsideClientUnnamed() string {
	return p.plain("outside.client_unnamed")
}

// OutsideClientFormOver says: This form is out of date. Close it and type: {command} client #acme
func (p *Printer) OutsideClientFormOver() string {
	return p.format("outside.client_form_over", p.command)
}

// OutsideNoClientNamed says: The PDF names no client, because {tag} has none.
// (below a PDF that was made)
func (p *Printer) OutsideNoClientNamed(tag string) string {
	return p.format("outside.no_client_named", tag)
}

// OutsideNameClientButton says: Name the client…
func (p *Printer) OutsideNameClientButton() string {
	return p.plain("outside.name_client_button")
}
