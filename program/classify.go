package program

import (
	"errors"

	"sundial/bot"
	"sundial/scheduler"
)

// ownFault has Slack's codes for a message that it would refuse from anyone: only the message
// is dropped, not its schedule.
var ownFault = map[string]bool{"msg_too_long": true, "msg_blocks_too_long": true, "invalid_blocks": true}

// classify says what a failed call means for the scheduler.
func classify(err error) scheduler.Failure {
	failure := scheduler.Failure{Kind: scheduler.Unknown}
	var call *bot.CallError
	if errors.As(err, &call) {
		failure.Reason = call.Code
	}
	var limited bot.LimitedError
	switch {
	case errors.As(err, &limited):
		failure.Kind, failure.RetryAfter = scheduler.Limited, limited.RetryAfter
	case errors.Is(err, bot.ErrNotInstalled), errors.Is(err, bot.ErrInstallDead):
		failure.Kind = scheduler.InstallDead
	case ownFault[failure.Reason], errors.Is(err, bot.ErrRefused):
		failure.Kind = scheduler.Refused
	case errors.Is(err, bot.ErrDead):
		failure.Kind = scheduler.Dead
	case errors.Is(err, bot.ErrNotSent):
		failure.Kind = scheduler.Retry
	}
	return failure
}
