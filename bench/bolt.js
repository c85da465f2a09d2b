// The least bot that Slack's own framework can be: it acknowledges each command and press.
const { App, LogLevel } = require('@slack/bolt');

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/time', ({ ack }) => ack());
app.action(/./, ({ ack }) => ack());
app.start();
