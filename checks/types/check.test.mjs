// The check is itself checked: right payloads pass, each planted wrong one is
// refused by name.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), 'check.mjs');
let folder;

before(() => { folder = mkdtempSync(join(tmpdir(), 'sundial-types-test-')); });
after(() => rmSync(folder, { recursive: true, force: true }));

// check runs the program on a new folder with these files.
function check(name, files) {
  const path = join(folder, name);
  mkdirSync(join(path, 'deeper'), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(path, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const run = spawnSync(process.execPath, [program, path], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

const plain = (text) => ({ type: 'plain_text', text });
const section = { type: 'section', text: { type: 'mrkdwn', text: '*2h* #acme' } };
const input = { type: 'input', block_id: 'note', label: plain('Note'), element: { type: 'plain_text_input', action_id: 'note' } };
const modal = (...blocks) => ({ kind: 'modal', payload: { type: 'modal', title: plain('Edit'), submit: plain('Save'), blocks } });
const message = (...blocks) => ({ kind: 'message', payload: { response_type: 'ephemeral', text: 'two hours', blocks } });

test('right payloads pass, in folders below too', () => {
  const { status, said } = check('right', {
    'a.json': message(section, { type: 'actions', elements: [{ type: 'button', action_id: 'undo', text: plain('Undo'), value: '1' }] }),
    'b.json': modal(input),
    'deeper/c.json': { kind: 'home', payload: { type: 'home', blocks: [section] } },
    'd.json': { kind: 'message', payload: { text: 'Nothing runs.' } },
    'e.json': { kind: 'message', payload: { delete_original: true } },
    'not-a-payload.txt': 'x',
  });
  assert.equal(status, 0, said);
  assert.match(said, /5 payloads read, 0 refused/);
});

const wrong = {
  'a section whose text is a bare string': message({ type: 'section', text: 'two hours' }),
  'a block of no known type': message({ type: 'sections', text: section.text }),
  'a field that Slack does not know': message({ ...section, colour: 'red' }),
  'a button whose label is mrkdwn': message({ type: 'actions', elements: [{ type: 'button', text: section.text }] }),
  'an unknown button style': message({ type: 'actions', elements: [{ type: 'button', text: plain('Go'), style: 'warning' }] }),
  'blocks without a fallback text': { kind: 'message', payload: { blocks: [section] } },
  'a modal without a title': { kind: 'modal', payload: { type: 'modal', blocks: [section] } },
  'a home view called a modal': { kind: 'modal', payload: { type: 'home', blocks: [section] } },
  'an input without a label': modal({ ...input, label: undefined }),
  'a kind that does not exist': { kind: 'popup', payload: {} },
  'a payload that is a list': { kind: 'message', payload: [section] },
  'a file that is not JSON': '{"kind": "message",',
};

test('each wrong payload is refused by name, a right one between them is not', () => {
  const names = Object.keys(wrong);
  const files = Object.fromEntries(names.map((name, i) => [`wrong-${String(i).padStart(2, '0')}.json`, wrong[name]]));
  const { status, said } = check('wrong', { ...files, 'right.json': message(section) });
  assert.equal(status, 1);
  names.forEach((name, i) => assert.match(said, new RegExp(`wrong-${String(i).padStart(2, '0')}\\.json:`), `${name} was not refused:\n${said}`));
  assert.doesNotMatch(said, /right\.json/);
  assert.match(said, new RegExp(`${names.length + 1} payloads read, ${names.length} refused`));
});

test('an empty folder is a failure', () => {
  const { status, said } = check('empty', {});
  assert.equal(status, 1);
  assert.match(said, /no payload to check/);
});
