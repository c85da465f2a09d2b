package handlers

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/record"
)

// Nothing changes or deletes a billed record without asking first: not a form, a button or an
// undo. The request is decided, its change is dropped, and a button repeats the request. The
// bill keeps its figures.

// changeBilled proposes to carry out a request even though it changes billed records.
const changeBilled = "change billed"

// changesBilled returns the names of the bills that contain a record which the change replaces
// or deletes.
func (in *Interaction) changesBilled() ([]string, error) {
	if len(in.changed) == 0 || in.sure {
		return nil, nil
	}
	ids, err := in.Store.BilledIn(in.Ctx, in.Member, in.changed)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	var names []string
	for _, bill := range bills {
		if slices.Contains(ids, bill.ID) {
			names = append(names, bill.Name)
		}
	}
	return names, err
}

// askWhereBilled returns the decided interaction. If that changes what was billed, it returns a
// new interaction that asks instead.
func (s *Service) askWhereBilled(in *Interaction) (*Interaction, error) {
	bills, err := in.changesBilled()
	if err != nil || len(bills) == 0 {
		return in, err
	}
	r := in.Request
	snapshot, err := s.Store.Snapshot(in.Ctx, r.Who, r.Envelope, r.Channel, r.At)
	if err != nil {
		return nil, err
	}
	asks := s.begin(in.Ctx, r, snapshot)
	return asks, asks.askAboutBilled(bills)
}

func (in *Interaction) askAboutBilled(bills []string) error {
	text := in.Words.ReportsChangesBilled(record.Ellipsis(strings.Join(bills, ", "), 200))
	request, err := json.Marshal(in.Request)
	if err != nil {
		return errors.New("write a request as JSON")
	}
	in.Show(blockkit.NewReply(blockkit.Fallback(text), blockkit.Text(text), blockkit.Buttons(
		in.Propose(Proposal{Verb: changeBilled, Request: request}, in.Words.ReportsChangeBilledButton()), blockkit.Button("leave", in.Words.AnswersLeaveButton(), ""))))
	if in.Request.Kind == interaction.Submission {
		return in.finishForm(nil)
	}
	return nil
}

func acceptChangeBilled(in *Interaction, o Proposal) error {
	var request interaction.Request
	if json.Unmarshal(o.Request, &request) != nil {
		return in.SayExpired()
	}
	pressed := in.Request
	in.sure = true
	in.Request = request
	in.Request.Envelope, in.Request.At, in.Request.TriggerID = pressed.Envelope, pressed.At, pressed.TriggerID
	err := in.router.request(request.Kind)(in)
	in.Request = pressed
	if done, ok := in.Answer.View.(interaction.UpdateModal); ok {
		in.Answer.View = nil
		in.Answer.Then = append([]interaction.Effect{done}, in.Answer.Then...)
	}
	return err
}

// leave answers a question by changing nothing.
func leave(in *Interaction, _ string) error {
	return in.Say(in.Words.AnswersNothingChanged())
}
