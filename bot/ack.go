package bot

import (
	"context"
	"time"

	"sundial/interaction"
)

// ackTimeout bounds how long an ack waits for its connection, in real time.
const ackTimeout = 3 * time.Second

// ack answers an envelope on the connection that received it; false: the connection didn't
// accept the ack.
func (c *conn) ack(envelope string, payload any) bool {
	select {
	case <-c.ended:
		return false
	default:
	}
	ctx, cancel := context.WithTimeout(context.Background(), ackTimeout)
	defer cancel()
	c.acks.add(pendingAck{envelope, payload})
	if err := c.client.AckCtx(ctx, envelope, payload); err != nil {
		c.acks.remove(envelope)
		c.bot.log.Warn("could not ack an envelope", "envelope", envelope)
		return false
	}
	return true
}

// repeat acks again, on the next socket, what wasn't written to the last one: slack-go may have
// lost it. Slack may not accept a reply from another socket, so it goes through the response
// URL.
func (c *conn) repeat(a pendingAck) {
	payload := a.payload
	if _, ok := payload.(*commandAck); ok {
		payload = nil
	}
	c.bot.effects.start(func() {
		c.ack(a.envelope, payload)
		c.hand.done()
		c.replyByURL(a)
	}, nil)
}

// replyByURL sends the reply of an ack that couldn't be written.
func (c *conn) replyByURL(a pendingAck) {
	if reply, ok := a.payload.(*commandAck); ok {
		c.bot.follow(reply.in, []interaction.Effect{interaction.Respond{Reply: reply.reply}})
	}
}
