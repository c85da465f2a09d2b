// The playground: each column is one person's client. The server sends her whole state
// whenever it changes; what she does goes back as one request.
import { Form, blocks, el, mrkdwn, menu, formatDate } from "./render.js";

const command = document.body.dataset.command;
const app = document.body.dataset.app;
const clock = { now: new Date() };

async function post(path, body) {
  const answer = await fetch("/play/" + path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error((await answer.text()).trim() || answer.statusText);
  return answer.json();
}

// ---- what Slack says when something goes wrong ------------------------------

const troubles = {
  operation_timeout: "The app didn’t answer within 3 seconds (operation_timeout).",
  dispatch_failed: "The app couldn’t be reached (dispatch_failed).",
  trouble_loading_options: "The options couldn’t be loaded.",
};

function commandTrouble(typed, o) {
  if (o.err === "unknown_command") return `${typed} is not a valid command. In Slack, all messages that start with the “/” character are interpreted as commands.`;
  return `${typed} failed with the error “${o.err}”${o.detail?.length ? ": " + o.detail.join("; ") : ""}`;
}

const trouble = (o) => o.refused || troubles[o.err] || (o.err ? `Slack refused the app’s answer (${o.err}).` : "");

// ---- a person's client ------------------------------------------------------

class Column {
  constructor(node) {
    this.node = node;
    this.id = node.dataset.user;
    this.tabs = node.querySelector(".tabs");
    this.messages = node.querySelector(".messages");
    this.home = node.querySelector(".home");
    this.modals = node.querySelector(".modals");
    this.field = node.querySelector(".composer input");
    this.selected = "";
    this.seen = new Map();     // newest message seen, by conversation
    this.drawn = new Map();    // drawn messages, by channel and ts
    this.forms = new Map();    // what is entered, by message or view
    this.notes = [];           // what this client alone shows: {channel, after, node}
    this.history = [];
    this.at = 0;               // place in the history
    this.busy = 0;
    this.names = {};
    this.wire();
  }

  wire() {
    const composer = this.node.querySelector(".composer");
    composer.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.field.addEventListener("keydown", (event) => this.recall(event));
    this.tabs.addEventListener("keydown", (event) => {
      const all = [...this.tabs.children], at = all.indexOf(document.activeElement);
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      const tab = all[(to + all.length) % all.length];
      this.select(tab.dataset.conversation);
      this.tabs.querySelector("[aria-selected=true]")?.focus();
    });
    const plus = this.node.querySelector(".shortcuts");
    plus.hidden = !shortcuts(false).length;
    plus.addEventListener("click", () => menu(plus, this.node, shortcuts(false).map((s) => ({
      label: s.name, callback: s.callback, choose: () => this.act("shortcut", { callback: s.callback }, this.toast),
    }))));
  }

  context(extra) {
    return {
      names: this.names, zone: this.node.dataset.zone || "UTC", locale: this.node.dataset.locale || "en-GB",
      now: () => clock.now, host: this.node, ...extra,
    };
  }

  // -- what she does

  /** act sends a request of hers; complain is called with what went wrong. */
  async act(path, body, complain) {
    this.busy++;
    this.node.dataset.busy = "";
    try {
      const o = await post(path, { as: this.id, ...body });
      if (trouble(o)) complain?.call(this, trouble(o), o);
      return o;
    } catch (error) {
      this.toast(error.message);
      return {};
    } finally {
      if (--this.busy === 0) delete this.node.dataset.busy;
    }
  }

  send() {
    const typed = this.field.value.trim();
    if (!typed || this.selected === "home") return;
    this.field.value = "";
    return this.say(typed);
  }

  /** say sends a text as if it had been typed. */
  say(typed) {
    this.history.push(typed);
    this.at = this.history.length;
    const channel = this.selected;
    if (!typed.startsWith("/")) return this.act("command", { channel, text: typed }, this.toast);
    const name = typed.split(/\s/, 1)[0];
    this.note(channel, "typed", typed);
    return this.act("command", { channel, command: name, text: typed.slice(name.length).trim() }, (_, o) =>
      this.note(channel, "slackbot", o.refused || commandTrouble(name, o)));
  }

  recall(event) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !this.history.length) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(this.history.length, this.at + by));
    this.field.value = this.history[this.at] || "";
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** note adds a line of this client's own after what is there now. */
  note(channel, kind, words) {
    this.notes.push({ channel, kind, words, after: Number(this.conversation(channel)?.Messages?.at(-1)?.TS || 0) });
    this.notes = this.notes.slice(-200);
    this.keep();
    this.drawMessages(true);
  }

  // What this client alone knows outlives a reload of the page.

  keep() { sessionStorage.setItem(this.id, JSON.stringify({ selected: this.selected, notes: this.notes, history: this.history.slice(-200) }, (key, value) => key === "node" ? undefined : value)); }

  recover() {
    const kept = JSON.parse(sessionStorage.getItem(this.id) || "{}");
    this.notes = kept.notes || [];
    this.history = kept.history || [];
    this.at = this.history.length;
    this.selected = this.conversation(kept.selected) || kept.selected === "home" ? kept.selected : "";
  }

  toast(words) {
    this.node.querySelector(".toast")?.remove();
    const node = el("div.toast", { role: "alert" }, el("span", {}, words),
      el("button.icon", { type: "button", ariaLabel: "Dismiss", onclick: () => node.remove() }, "✕"));
    this.node.append(node);
    setTimeout(() => node.remove(), 6000);
  }

  select(id) {
    this.selected = id;
    this.keep();
    this.draw(true);
    if (id === "home") return void this.act("home", { tab: "home" }, this.toast);
    this.field.focus();
    if (this.conversation(id)?.Kind === "im") this.act("home", { tab: "messages" });
  }

  // -- what she sees

  conversation(id) { return this.state?.Conversations?.find((c) => c.ID === id); }

  update(picture) {
    this.state = picture.state;
    this.names = picture.names;
    const first = !this.selected;
    if (first) this.recover();
    if (!this.selected) this.selected = this.state.Conversations?.[0]?.ID || "home";
    if (first) for (const c of this.state.Conversations || []) this.seen.set(c.ID, newest(c));
    this.draw(first);
    this.node.dataset.ready = "";
  }

  draw(down) {
    const atHome = this.selected === "home";
    this.messages.hidden = atHome;
    this.home.hidden = !atHome;
    this.node.querySelector(".composer").classList.toggle("off", atHome);
    this.field.disabled = atHome;
    const c = this.conversation(this.selected);
    if (c) {
      this.seen.set(c.ID, newest(c));
      this.field.placeholder = `Message ${title(c)}, or type ${command}`;
    }
    this.drawTabs();
    this.drawMessages(down);
    this.drawHome();
    this.drawModal();
  }

  drawTabs() {
    const items = [...(this.state.Conversations || []).map((c) => ({ id: c.ID, label: title(c), unread: newest(c) > (this.seen.get(c.ID) || 0) })), { id: "home", label: "Home" }];
    reconcile(this.tabs, items.map((item) => {
      const tab = this.tabs.querySelector(`[data-conversation="${CSS.escape(item.id)}"]`) || el("button", {
        type: "button", role: "tab", data: { conversation: item.id }, onclick: () => this.select(item.id),
      });
      tab.textContent = item.label;
      tab.ariaSelected = String(item.id === this.selected);
      tab.tabIndex = item.id === this.selected ? 0 : -1;
      tab.classList.toggle("unread", Boolean(item.unread));
      return tab;
    }));
  }

  drawMessages(down) {
    const c = this.conversation(this.selected);
    if (!c) return;
    const box = this.messages;
    const stick = down || box.scrollHeight - box.scrollTop - box.clientHeight < 60;
    const nodes = [], notes = this.notes.filter((n) => n.channel === c.ID);
    let day = "";
    for (const m of c.Messages || []) {
      const its = this.day(m.TS);
      if (!day) nodes.push(this.divider(c.ID, day = its));
      while (notes.length && notes[0].after < Number(m.TS)) nodes.push(noteNode(notes.shift()));
      if (its !== day) nodes.push(this.divider(c.ID, day = its));
      nodes.push(this.message(c, m));
    }
    nodes.push(...notes.map(noteNode));
    if (!nodes.length) nodes.push(this.cached("empty/" + c.ID, "", () => el("p.empty", {}, empty(c))));
    reconcile(box, nodes);
    if (stick) box.scrollTop = box.scrollHeight;
  }

  day(ts) { return formatDate(Math.floor(Number(ts)), "{day_divider_pretty}", this.context()); }

  divider(channel, day) {
    return this.cached(`day/${channel}/${day}`, "", () => el("div.day", {}, el("span", {}, day)));
  }

  /** cached draws anew only what has changed, so that nothing loses its focus. */
  cached(key, version, draw) {
    const old = this.drawn.get(key);
    if (old?.version === version) return old.node;
    const node = draw();
    this.drawn.set(key, { version, node });
    return node;
  }

  form(key, list, values) {
    const form = this.forms.get(key) || new Form();
    const kept = structuredClone(values || {});
    for (const [block, element] of fieldsOf(list)) {
      const mine = form.get(block, element.action_id);
      if (mine?.type === element.type) (kept[block] ||= {})[element.action_id] = mine;
    }
    form.values = kept;
    this.forms.set(key, form);
    return form;
  }

  message(c, m) {
    const key = `${c.ID}/${m.TS}`;
    return this.cached(key, JSON.stringify([m, this.names]), () => {
      const context = this.context({
        form: this.form(key, m.Blocks),
        press: (address, Value, Values) => this.act("press", { press: { ...address, Channel: c.ID, TS: m.TS, Value, Values } }, this.toast),
        suggest: (address, typed) => this.suggest({ ...address, Channel: c.ID, TS: m.TS, Value: typed }),
      });
      return this.bubble(c, m, context);
    });
  }

  bubble(c, m, context) {
    const author = m.FromApp ? app : this.names[m.User] || m.User;
    const body = m.Blocks?.length ? blocks(m.Blocks, context) : mrkdwn(m.Text, context);
    const more = shortcuts(true).length > 0 && !m.Ephemeral && el("button.icon.more", { type: "button", ariaLabel: "More actions for this message" }, "⋮");
    if (more) more.addEventListener("click", () => menu(more, this.node, shortcuts(true).map((s) => ({
      label: s.name, callback: s.callback, choose: () => this.act("shortcut", { callback: s.callback, channel: c.ID, ts: m.TS }, this.toast),
    }))));
    return el("article.message" + (m.Ephemeral ? ".ephemeral" : ""), { data: { ts: m.TS, user: m.User } },
      m.Ephemeral && el("p.only", {}, eye(), "Only visible to you"),
      avatar(m, author),
      el("div.content", {},
        el("p.author", {}, el("strong", {}, author), m.FromApp && el("span.badge", {}, "APP"),
          el("time.quiet", {}, formatDate(Math.floor(Number(m.TS)), "{time}", context)), m.ThreadTS && el("span.quiet", {}, "in a thread")),
        el("div.says", {}, body, m.Edited && el("span.quiet.edited", {}, "(edited)")),
        ...(m.Files || []).map((f) => this.file(f))),
      more);
  }

  file(f) {
    const address = `/play/file?as=${encodeURIComponent(this.id)}&id=${encodeURIComponent(f.ID)}`;
    return el("a.file", { href: address, download: f.Name, data: { file: f.ID } },
      el("span.kind", {}, (f.Name.split(".").pop() || "file").slice(0, 4)),
      el("span", {}, el("strong", {}, f.Title || f.Name), el("span.quiet", {}, `${f.Name} · ${size(f.Size)} · Download`)));
  }

  async suggest(press) {
    const o = await this.act("suggest", { press }, this.toast);
    return o.payload?.options || (o.payload?.option_groups || []).flatMap((g) => g.options);
  }

  async upload(file) {
    const content = (await new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = () => failed(reader.error);
      reader.readAsDataURL(file);
    })).split(",")[1] || "";
    return (await this.act("upload", { name: file.name, content }, this.toast)).payload?.id;
  }

  viewContext(v) {
    const form = this.form(v.ID, v.Blocks, v.Values);
    return this.context({
      form, errors: v.Errors || {},
      press: (address, Value, Values) => this.act("press", { press: { ...address, ViewID: v.ID, Value, Values, Entered: entered(form, v.Blocks) } }, this.toast),
      suggest: (address, typed) => this.suggest({ ...address, ViewID: v.ID, Value: typed }),
      upload: (file) => this.upload(file),
    });
  }

  drawHome() {
    if (this.selected !== "home") return;
    const v = this.state.Home;
    const node = v
      ? this.cached("home", v.ID + v.Hash, () => el("div.surface", { data: { viewId: v.ID } }, blocks(v.Blocks, this.viewContext(v))))
      : this.cached("home", "none", () => el("p.empty", {}, `${app} has published nothing here yet.`));
    reconcile(this.home, [node]);
  }

  drawModal() {
    const stack = this.state.Views || [];
    const v = stack.at(-1);
    if (!v) { this.shutModal(); return; }
    const before = this.drawn.get("modal");
    if (!before) this.before = document.activeElement;
    const node = this.cached("modal", v.ID + v.Hash + JSON.stringify(v.Errors || {}), () => this.modal(v, stack.length));
    if (before?.node === node) return;
    const focus = before?.node.dataset.viewId === v.ID && before.node.contains(document.activeElement)
      ? document.activeElement.closest("[data-action-id]")?.dataset.actionId : undefined;
    const scroll = before?.node.dataset.viewId === v.ID ? before.node.querySelector(".content").scrollTop : 0;
    this.modals.replaceChildren(node);
    node.querySelector(".content").scrollTop = scroll;
    const wanted = node.querySelector(".invalid [data-action-id]") || (focus && node.querySelector(`[data-action-id="${CSS.escape(focus)}"]`))
      || node.querySelector("[data-focus]") || node.querySelector(".content input, .content textarea, .content select");
    (wanted?.matches?.("input,textarea,select,button") ? wanted : wanted?.querySelector("input,textarea,select,button"))?.focus({ preventScroll: true });
  }

  /** shutModal gives the focus back to what opened the modal, or to the field. */
  shutModal() {
    if (!this.drawn.has("modal")) return;
    this.modals.replaceChildren();
    this.drawn.delete("modal");
    if (document.activeElement && document.activeElement !== document.body) return;
    const opener = this.before, action = opener?.dataset.actionId;
    const back = opener?.isConnected && this.node.contains(opener) ? opener
      : action && this.node.querySelector(`.home:not([hidden]) [data-action-id="${CSS.escape(action)}"], .message [data-action-id="${CSS.escape(action)}"]`);
    (back || (this.field.disabled ? this.tabs.querySelector("[aria-selected=true]") : this.field)).focus({ preventScroll: true });
  }

  modal(v, depth) {
    const context = this.viewContext(v);
    const shut = (all) => this.act("close", { view: v.ID, all }, this.toast);
    const submit = v.Submit && el("button.push.primary.submit", { type: "submit" }, v.Submit);
    const failed = el("p.error.failed", { role: "alert", hidden: true });
    const form = el("form.dialog", { noValidate: true },
      el("header", {}, depth > 1 && el("button.icon.back", { type: "button", ariaLabel: "Back", onclick: () => shut(false) }, "‹"),
        el("h3", {}, v.Title), el("button.icon.all", { type: "button", ariaLabel: "Close all", onclick: () => shut(true) }, "✕")),
      el("div.content", {}, blocks(v.Blocks, context)),
      failed,
      el("footer", {}, el("button.push.close", { type: "button", onclick: () => shut(false) }, v.Close || (v.Submit ? "Cancel" : "Close")), submit));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!submit || submit.disabled) return;
      submit.disabled = true;
      failed.hidden = true;
      await this.act("submit", { view: v.ID, values: entered(context.form, v.Blocks) }, (words, o) => {
        if (o.err === "input_invalid") return;
        failed.textContent = o.refused || "We had some trouble connecting. Try again?";
        failed.title = [o.err, ...(o.detail || [])].filter(Boolean).join("; ");
        failed.hidden = false;
      });
      submit.disabled = false;
    });
    const veil = el("div.veil.modal", { role: "dialog", ariaModal: "true", ariaLabel: v.Title, data: { viewId: v.ID, callbackId: v.CallbackID } }, form);
    veil.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented) shut(false); });
    return veil;
  }
}

// ---- small things -----------------------------------------------------------

function shortcuts(onMessage) {
  return [...document.getElementById("shortcuts").content.querySelectorAll("[data-callback]")]
    .filter((s) => ("onMessage" in s.dataset) === onMessage)
    .map((s) => ({ name: s.textContent, callback: s.dataset.callback }));
}

const title = (c) => (c.Kind === "im" ? c.Name : (c.Kind === "group" ? "🔒" : "#") + c.Name);
const newest = (c) => Number(c.Messages?.at(-1)?.TS || 0);

function empty(c) {
  return c.Kind === "im" ? `This is ${app}’s direct message with you. Type ${command} help to begin.` : `Nothing here yet. Type ${command} to begin.`;
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function eye() {
  const node = el("span.eye", { ariaHidden: "true" });
  return node;
}

function avatar(m, author) {
  if (m.FromApp) return el("span.avatar.app", { ariaHidden: "true" });
  const known = document.getElementById("col-" + m.User)?.querySelector(".who .avatar");
  return known ? known.cloneNode(true) : el("span.avatar.hue-3", { ariaHidden: "true" }, author.slice(0, 1).toUpperCase());
}

/** noteNode draws a line of the client's own, once. */
function noteNode(note) {
  return note.node ||= note.kind === "typed"
    ? el("div.typed", { title: "What was typed; Slack doesn’t show it" }, el("code", {}, note.words))
    : slackbot(note.words);
}

function slackbot(words) {
  return el("article.message.note.ephemeral", {}, el("p.only", {}, eye(), "Only visible to you"),
    el("span.avatar.slack", { ariaHidden: "true" }, "!"),
    el("div.content", {}, el("p.author", {}, el("strong", {}, "Slackbot")), el("div.says", {}, words)));
}

/** fieldsOf lists the elements of blocks, each with the id of its block. */
function fieldsOf(list) {
  const out = [];
  for (const b of list || []) {
    for (const e of [b.accessory, b.element, ...(b.elements || [])]) if (e?.action_id) out.push([b.block_id, e]);
  }
  return out;
}

/** entered is what a form holds for elements that are in these blocks. */
function entered(form, list) {
  const out = {};
  for (const [block, e] of fieldsOf(list)) {
    const value = form.get(block, e.action_id);
    if (value) (out[block] ||= {})[e.action_id] = value;
  }
  return out;
}

/** reconcile makes nodes the children, and leaves in place what is already there. */
function reconcile(parent, nodes) {
  nodes.forEach((node, i) => { if (parent.childNodes[i] !== node) parent.insertBefore(node, parent.childNodes[i] || null); });
  while (parent.childNodes.length > nodes.length) parent.lastChild.remove();
}

// ---- clock, drawer, stream --------------------------------------------------

const columns = new Map([...document.querySelectorAll(".column")].map((node) => [node.dataset.user, new Column(node)]));

function showClock(now) {
  clock.now = new Date(now);
  const zone = [...columns.values()][0]?.node.dataset.zone || "UTC";
  const node = document.getElementById("clock");
  node.dateTime = now;
  node.textContent = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(clock.now);
}

const first = columns.values().next().value;

async function forward(how) {
  const all = document.querySelectorAll("[data-forward]");
  all.forEach((b) => { b.disabled = true; });
  try {
    showClock((await post("clock", { forward: how })).now);
  } catch (error) {
    first?.toast(error.message);
  }
  all.forEach((b) => { b.disabled = false; });
}

for (const button of document.querySelectorAll("[data-forward]")) button.addEventListener("click", () => forward(button.dataset.forward));

// The chips: each does one thing as the first person, and points to the next.
const chips = [...document.querySelectorAll(".chip")];

async function tries(chip) {
  const { type, skip, press } = chip.dataset;
  if (type) {
    if (first.selected === "home" || first.conversation(first.selected)?.Kind === "im") first.select(first.state.Conversations[0].ID);
    await first.say(`${command} ${type}`);
  }
  if (skip) await forward(skip);
  if (press) {
    const button = [...first.messages.querySelectorAll(`[data-action-id="${CSS.escape(press)}"]`)].at(-1);
    if (!button) return first.toast("There’s nothing to send yet: press the button before this one.");
    button.click();
    showNews();
  }
  if ("samples" in chip.dataset) {
    await post("samples", {});
    first.toast("Added five working days of samples for all three people.");
  }
  if ("thief" in chip.dataset) toggleThief(true);
}

/** showNews opens a direct message that comes for one of the others. */
function showNews() {
  const others = [...columns.values()].slice(1), before = new Map(others.map((c) => [c, newestDM(c)]));
  const look = setInterval(() => others.forEach((c) => {
    if (newestDM(c) > before.get(c)) { clearInterval(look); c.select(c.state.Conversations.find((d) => d.Kind === "im").ID); }
  }), 50);
  setTimeout(() => clearInterval(look), 5000);
}

const newestDM = (c) => newest(c.state?.Conversations?.find((d) => d.Kind === "im") || {});

function pointTo(next) {
  chips.forEach((chip, i) => chip.classList.toggle("next", i === next));
  sessionStorage.setItem("next", next);
}

chips.forEach((chip, i) => chip.addEventListener("click", async () => {
  chip.disabled = true;
  try {
    await tries(chip);
    pointTo(Math.min(i + 1, chips.length));
  } catch (error) {
    first.toast(error.message);
  }
  chip.disabled = false;
  (chips[i + 1] || chip).focus({ preventScroll: true });
}));
pointTo(Number(sessionStorage.getItem("next") || 0));

const thief = document.getElementById("thief");
const thiefOpen = document.getElementById("thief-open");
let asked = 0;

function toggleThief(open) {
  thief.hidden = !open;
  thiefOpen.ariaExpanded = String(open);
  if (open) stealSoon();
}

function stealSoon() {
  if (!thief || thief.hidden) return;
  clearTimeout(asked);
  asked = setTimeout(steal, 150);
}

async function steal() {
  const box = thief.querySelector(".tables");
  try {
    const answer = await fetch("/play/thief");
    if (!answer.ok) throw new Error(await answer.text());
    reconcile(box, ((await answer.json()).tables || []).map(stolen));
  } catch (error) {
    box.replaceChildren(el("p.error", {}, error.message));
  }
}

const mostRows = 100;

function stolen(t) {
  const rows = t.Rows || [];
  return el("section", { data: { table: t.Name } }, el("h3", {}, t.Name, " ", el("span.quiet", {}, `${rows.length} ${rows.length === 1 ? "row" : "rows"}`)),
    rows.length > 0 && el("div.scroll", {}, el("table", {},
      el("thead", {}, el("tr", {}, ...t.Columns.map((c) => el("th", {}, c)))),
      el("tbody", {}, ...rows.slice(0, mostRows).map((r) => el("tr", {}, ...r.map((v) => el("td", { title: v }, v))))))),
    rows.length > mostRows && el("p.quiet", {}, `… and ${rows.length - mostRows} more`));
}

thiefOpen?.addEventListener("click", () => toggleThief(thief.hidden));
document.getElementById("thief-close")?.addEventListener("click", () => toggleThief(false));

// One stream for all columns: browsers open few connections to one host.
const query = [...columns.keys()].map((id) => "as=" + encodeURIComponent(id)).join("&");
const events = new EventSource("/play/events?" + query);
const link = document.getElementById("link");
events.addEventListener("open", () => { link.hidden = true; });
events.addEventListener("error", () => { link.hidden = false; });
events.addEventListener("clock", (event) => showClock(JSON.parse(event.data).now));
events.addEventListener("state", (event) => {
  const picture = JSON.parse(event.data);
  columns.get(picture.as)?.update(picture);
  if (picture.as === first?.id && document.activeElement === document.body && !first.state.Views?.length) first.field.focus({ preventScroll: true });
  stealSoon();
});
