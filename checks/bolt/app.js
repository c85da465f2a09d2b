// A small app on Slack's own framework, Bolt, in Socket Mode. It knows nothing of
// Sundial: bolt_test.go runs it against slacksim, to prove that slacksim talks as
// Slack does. What an app learns from an error of the Web API goes into the answer,
// where the test can see it.
import { createRequire } from 'node:module';

const { App, LogLevel } = createRequire(import.meta.url)('@slack/bolt');

const app = new App({
  socketMode: true,
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL, retryConfig: { retries: 0 } },
  logLevel: LogLevel.WARN,
});

const plain = (text) => ({ type: 'plain_text', text });
const words = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = { type: 'actions', block_id: 'row', elements: [{ type: 'button', action_id: 'press', text: plain('Press'), value: '41' }] };
const note = { type: 'input', block_id: 'note', label: plain('Note'), element: { type: 'plain_text_input', action_id: 'text' } };
const modal = { type: 'modal', callback_id: 'edit', private_metadata: 'kept', title: plain('Edit'), submit: plain('Save'), blocks: [note] };

// refused is the error of a call that must fail.
async function refused(call) {
  try {
    await call;
  } catch (error) {
    return error.data?.error ?? `not an error of the Web API: ${error}`;
  }
  return 'nothing: it was taken';
}

const commands = {
  hello: ({ ack, command }) => ack({ text: `hello ${command.user_id}`, blocks: [words('*hello*'), button] }),
  modal: async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal });
  },
  'view with a long title': async ({ ack, client, command }) =>
    ack(await refused(client.views.open({ trigger_id: command.trigger_id, view: { ...modal, title: plain('x'.repeat(25)) } }))),
  'view without submit': async ({ ack, client, command }) =>
    ack(await refused(client.views.open({ trigger_id: command.trigger_id, view: { ...modal, submit: undefined } }))),
  'trigger used twice': async ({ ack, client, command }) => {
    await client.views.open({ trigger_id: command.trigger_id, view: modal });
    await ack(await refused(client.views.open({ trigger_id: command.trigger_id, view: modal })));
  },
  'blocks of no type': async ({ ack, client, command }) =>
    ack(await refused(client.chat.postMessage({ channel: command.user_id, text: 'x', blocks: [{ type: 'sections' }] }))),
  'message to nobody': async ({ ack, client }) =>
    ack(await refused(client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' }))),
  upload: async ({ ack, client, command }) => {
    await ack();
    const { channel } = await client.conversations.open({ users: command.user_id });
    await client.filesUploadV2({ channel_id: channel.id, filename: 'hours.csv', content: 'day,hours\nmon,2\n' });
  },
};

app.command('/check', (args) => commands[args.command.text](args));

app.action('press', async ({ ack, action, body, respond }) => {
  await ack();
  await respond({ replace_original: true, text: `${body.user.id} pressed ${action.value}`, blocks: [words('pressed')] });
});

app.view('edit', async ({ ack, body, view, client }) => {
  const text = view.state.values.note.text.value;
  if (text === 'wrong') {
    await ack({ response_action: 'errors', errors: { note: 'not this word' } });
    return;
  }
  await ack();
  await client.chat.postMessage({ channel: body.user.id, text: `${view.private_metadata}: ${text}` });
});

app.shortcut('begin', async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [words(`home of ${event.user}`)] } });
});

app.error(async (error) => console.error('the app failed:', error));

await app.start();
