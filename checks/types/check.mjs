// Checks messages and views against Slack's own published types.
//
//   node check.mjs FILE_OR_FOLDER…
//
// Each JSON file holds {"kind": "message" | "modal" | "home", "payload": {…}}:
// of a message its text and blocks, of the others the view. A folder stands for
// every .json file in it and below. All payloads become constants of one
// TypeScript file, which the compiler reads with --strict; a payload that Slack's
// types refuse is named with what is wrong. Nothing to check is a failure too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

// The types that payloads must satisfy. AnyBlock of @slack/types also accepts any
// object with a type, so views are narrowed to the blocks that it knows. Slack's
// advice to send a fallback text with blocks is made a rule:
// https://docs.slack.dev/reference/methods/chat.postMessage
// A list's offset is documented but missing from the types:
// https://docs.slack.dev/reference/block-kit/block-elements/rich-text-list-element
// Charts are documented, for messages and Home tabs alone, and missing as well:
// https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
const header = `import type { HomeView, KnownBlock, ModalView } from '@slack/types';

declare module '@slack/types' {
  interface RichTextList { offset?: number }
}

interface Point { label: string; value: number }
interface Series { name: string; data: [Point, ...Point[]] }
interface Axes { categories: [string, ...string[]]; x_label?: string; y_label?: string }
type Chart =
  | { type: 'pie'; segments: [Point, ...Point[]] }
  | { type: 'bar' | 'line' | 'area'; series: [Series, ...Series[]]; axis_config: Axes };
interface DataVisualizationBlock { type: 'data_visualization'; block_id?: string; title: string; chart: Chart }

type Strict<V, B> = Omit<V, 'blocks'> & { blocks: B[] };
type Charted = KnownBlock | DataVisualizationBlock;
type Message = { text: string; blocks?: Charted[] } | { delete_original: true; text?: string };
type Modal = Strict<ModalView, KnownBlock>;
type Home = Strict<HomeView, Charted>;
`;

const typeOf = { message: 'Message', modal: 'Modal', home: 'Home' };

// The fields of a message that concern its look. Where it goes is not Block Kit.
const fieldsOfMessage = ['text', 'blocks', 'delete_original'];

// filesIn lists the JSON files that path stands for, in order.
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

// read returns one payload of a file, or what is wrong with the file itself.
function read(file) {
  let content;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { file, wrong: `not JSON: ${error.message}` };
  }
  const { kind, payload } = content ?? {};
  if (!Object.hasOwn(typeOf, kind ?? '')) return { file, wrong: `its kind is ${JSON.stringify(kind)}, not message, modal or home` };
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return { file, wrong: 'its payload is not an object' };
  if (payload.attachments) return { file, wrong: 'it has attachments, which this check does not read' };
  return { file, kind, payload };
}

// look is the part of a payload that is checked.
function look({ kind, payload }) {
  if (kind !== 'message') return payload;
  return Object.fromEntries(fieldsOfMessage.filter((name) => name in payload).map((name) => [name, payload[name]]));
}

// generate writes all payloads as constants and remembers the lines of each.
function generate(payloads) {
  const lines = header.split('\n');
  const spans = [];
  payloads.forEach((p, i) => {
    const first = lines.length + 1;
    lines.push(...`export const p${i} = ${JSON.stringify(look(p), null, 1)} satisfies ${typeOf[p.kind]};`.split('\n'));
    spans.push({ first, last: lines.length, file: p.file });
  });
  return { source: lines.join('\n') + '\n', spans };
}

const options = {
  compilerOptions: {
    strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [],
    paths: { '@slack/types': [join(here, 'node_modules/@slack/types/dist/index.d.ts')] },
  },
  files: ['payloads.ts'],
};

// compile returns what the TypeScript compiler printed about the source.
function compile(source) {
  const folder = mkdtempSync(join(tmpdir(), 'sundial-types-'));
  try {
    writeFileSync(join(folder, 'payloads.ts'), source);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const tsc = join(here, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.error) throw run.error;
    return { status: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// complaints sorts the compiler's lines by the payload that each is about. What
// is about none of them (a broken installation) is kept under ''.
function complaints(output, spans) {
  const found = new Map();
  let file = '';
  for (const line of output.split('\n').filter(Boolean)) {
    const at = /^payloads\.ts\((\d+),\d+\): /.exec(line);
    if (at) file = spans.find((s) => s.first <= +at[1] && +at[1] <= s.last)?.file ?? '';
    else if (!line.startsWith(' ')) file = '';
    found.set(file, [...(found.get(file) ?? []), at ? line.slice(at[0].length) : line]);
  }
  return found;
}

function main(paths) {
  if (paths.length === 0) throw new Error('usage: node check.mjs FILE_OR_FOLDER…');
  const files = paths.flatMap(filesIn);
  if (files.length === 0) throw new Error(`no payload to check in ${paths.join(', ')}`);
  const all = files.map(read);
  const found = new Map(all.filter((p) => p.wrong).map((p) => [p.file, [p.wrong]]));
  const { source, spans } = generate(all.filter((p) => !p.wrong));
  const { status, output } = compile(source);
  for (const [file, lines] of complaints(output, spans)) found.set(file, lines);
  if (status !== 0 && found.size === 0) throw new Error(`the compiler ended with ${status} and said nothing`);
  for (const [file, lines] of found) console.error(`${file || 'the compiler itself'}:\n  ${lines.join('\n  ')}`);
  console.log(`types: ${files.length} payloads read, ${found.size} refused`);
  return found.size === 0 ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`types: ${error.message}`);
  process.exitCode = 1;
}
