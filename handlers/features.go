package handlers

// coreFeatures returns the buttons that belong to no area: answers to questions, menus, and
// what's below several areas' answers.
func coreFeatures() Feature {
	return Feature{Buttons: map[string]Button{
		"choose_0": choose,
		"choose_1": choose,
		"choose_2": choose,
		"offer_0":  acceptProposal,
		"offer_1":  acceptProposal,
		"offer_2":  acceptProposal,
		"offer_3":  acceptProposal,
		"offer_4":  acceptProposal,
		"row":      rowMenu,
		"mend":     resolveOverlap,
		"got_it":   gotIt,
		"leave":    leave,

		"dismiss_missing": dismissMissing,
	}, Proposals: map[string]Accept{changeBilled: acceptChangeBilled}}
}
