// Draws Block Kit as Slack's client does. Everything that comes from the app reaches
// the page as text nodes and properties, never as markup.
//
// A context says on whose behalf things are drawn:
//   names    {id: name} of users and channels
//   zone     IANA zone for dates; locale for their wording
//   now      () => Date, the demo's clock
//   form     Form, what is entered in this view or message
//   press    (element's address, value, values) => void
//   suggest  (address, typed) => Promise<options>
//   upload   (File) => Promise<id of the file in Slack>
//   errors   {block_id: text}
//   host     the column, over which menus and confirmations are drawn

/** What is entered in a view or message, by block and action id, as in state.values. */
export class Form {
  constructor(values) { this.values = values || {}; }
  get(block, action) { return this.values[block]?.[action]; }
  set(block, action, value) {
    (this.values[block] ||= {})[action] = value;
  }
}

/** el makes an element: el("p.note", {title: "x"}, "text", child…). */
export function el(spec, props, ...children) {
  const [tag, ...classes] = spec.split(".");
  const node = document.createElement(tag || "div");
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "data") for (const [k, v] of Object.entries(value)) { if (v !== undefined && v !== null) node.dataset[k] = v; }
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node && key !== "list") node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((c) => c !== undefined && c !== null && c !== "" && c !== false));
  return node;
}

const svgNS = "http://www.w3.org/2000/svg";
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(svgNS, tag);
  for (const [k, v] of Object.entries(attributes || {})) node.setAttribute(k, v);
  node.append(...children);
  return node;
}

// ---- text -------------------------------------------------------------------

const emoji = {
  alarm_clock: "⏰", arrow_forward: "▶️", arrow_right: "➡️", arrows_counterclockwise: "🔄", ballot_box_with_check: "☑️",
  bar_chart: "📊", bell: "🔔", black_square_for_stop: "⏹️", bulb: "💡", calendar: "📅", chart_with_upwards_trend: "📈",
  clipboard: "📋", coffee: "☕", double_vertical_bar: "⏸️", eyes: "👀", fast_forward: "⏩", gear: "⚙️", hourglass: "⌛",
  hourglass_flowing_sand: "⏳", house: "🏠", information_source: "ℹ️", key: "🔑", large_green_circle: "🟢", lock: "🔒",
  memo: "📝", mag: "🔍", moneybag: "💰", no_entry: "⛔", pause_button: "⏸️", pencil: "📝", pencil2: "✏️", pushpin: "📌",
  question: "❓", red_circle: "🔴", rocket: "🚀", smile: "😄", stop_button: "⏹️", stopwatch: "⏱️", sun_with_face: "🌞",
  sunny: "☀️", sunrise: "🌅", tada: "🎉", timer_clock: "⏲️", tomato: "🍅", wastebasket: "🗑️", wave: "👋", warning: "⚠️",
  white_check_mark: "✅", white_circle: "⚪", x: "❌", zzz: "💤", "+1": "👍", thumbsup: "👍", hammer: "🔨",
};

function emojiText(name, unicode) {
  if (unicode) return unicode.split("-").map((c) => String.fromCodePoint(parseInt(c, 16))).join("");
  return emoji[name] || `:${name}:`;
}

const withEmoji = (s) => s.replace(/:([a-z0-9_+-]+):/g, (all, name) => emoji[name] || all);
const unescaped = (s) => s.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** text draws a text object, plain_text or mrkdwn. */
export function text(object, context) {
  if (!object) return document.createTextNode("");
  if (object.type === "mrkdwn") return mrkdwn(object.text, context);
  return plain(object.emoji === false ? object.text : withEmoji(object.text));
}

/** plain draws text with its line breaks. */
export function plain(s) {
  const out = document.createDocumentFragment();
  (s || "").split("\n").forEach((line, i) => {
    if (i) out.append(el("br"));
    out.append(line);
  });
  return out;
}

/** mrkdwn draws Slack's mark-up (https://docs.slack.dev/messaging/formatting-message-text). */
export function mrkdwn(s, context) {
  const out = document.createDocumentFragment();
  (s || "").split(/```/).forEach((part, i) => {
    if (i % 2) out.append(el("pre", {}, unescaped(part.replace(/^\n|\n$/g, ""))));
    else out.append(quoted(part, context));
  });
  return out;
}

function quoted(s, context) {
  const out = document.createDocumentFragment();
  let quote = null;
  const lines = s.split("\n");
  lines.forEach((line, i) => {
    const isQuote = /^(&gt;|>) ?/.test(line);
    if (isQuote) {
      if (quote) quote.append(el("br"));
      else out.append(quote = el("blockquote"));
      quote.append(inline(line.replace(/^(&gt;|>) ?/, ""), context));
      return;
    }
    if (i && !quote) out.append(el("br"));
    quote = null;
    out.append(inline(line, context));
  });
  return out;
}

const marks = { "*": "strong", "_": "em", "~": "s" };

/** inline draws one line: code first, then links and mentions, then the styles. */
function inline(s, context) {
  const out = document.createDocumentFragment();
  const token = /`([^`]+)`|<([^<>]+)>|(^|[^\p{L}\p{N}])([*_~])(?=\S)(.*?\S)\4(?![\p{L}\p{N}])/u;
  let rest = s;
  while (rest) {
    const m = token.exec(rest);
    if (!m) break;
    const lead = m[3] || "";
    out.append(unescapedEmoji(rest.slice(0, m.index) + lead));
    if (m[1] !== undefined) out.append(el("code", {}, unescaped(m[1])));
    else if (m[2] !== undefined) out.append(entity(m[2], context));
    else out.append(el(marks[m[4]], {}, inline(m[5], context)));
    rest = rest.slice(m.index + m[0].length);
  }
  out.append(unescapedEmoji(rest));
  return out;
}

const unescapedEmoji = (s) => withEmoji(unescaped(s));

/** entity draws what stands in angle brackets: mentions, dates, links. */
function entity(body, context) {
  const bar = body.indexOf("|");
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? "" : body.slice(bar + 1);
  if (target.startsWith("@")) return mention("@", target.slice(1), label, context);
  if (target.startsWith("#")) return mention("#", target.slice(1), label, context);
  if (target.startsWith("!date^")) {
    const [, ts, format, url] = target.split("^");
    return linked(formatDate(Number(ts), format, context) || unescaped(label), url);
  }
  if (target.startsWith("!subteam")) return el("span.mention", {}, label || "@group");
  if (target.startsWith("!")) return el("span.mention.loud", {}, "@" + target.slice(1));
  return linked(unescaped(label || target.replace(/^mailto:/, "")), unescaped(target));
}

function mention(sign, id, label, context) {
  return el("span.mention", { data: { id } }, sign + (context.names[id] || label || id));
}

/** linked is a link for addresses that are safe to follow, else the words alone. */
function linked(words, url) {
  if (!/^(https?:|mailto:)/i.test(url || "")) return document.createTextNode(words);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, words);
}

const dateForms = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
  day_divider_pretty: { weekday: "long", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** formatDate fills Slack's date tokens: "{date_short} at {time}". */
export function formatDate(seconds, format, context) {
  if (!Number.isFinite(seconds)) return "";
  const at = new Date(seconds * 1000);
  return (format || "").replace(/\{(\w+)\}/g, (all, token) => {
    if (token === "ago") return ago(at, context.now());
    const pretty = token.endsWith("_pretty") && token !== "day_divider_pretty";
    if (pretty) {
      const near = nearDay(at, context);
      if (near) return near;
    }
    const form = dateForms[token] || dateForms[token.replace(/_pretty$/, "")];
    return form ? new Intl.DateTimeFormat(context.locale, { ...form, timeZone: context.zone }).format(at) : all;
  });
}

function nearDay(at, context) {
  const day = (d) => new Intl.DateTimeFormat("en-CA", { timeZone: context.zone }).format(d);
  const now = context.now();
  if (day(at) === day(now)) return "today";
  if (day(at) === day(new Date(now - 864e5))) return "yesterday";
  if (day(at) === day(new Date(+now + 864e5))) return "tomorrow";
  return "";
}

function ago(at, now) {
  const minutes = Math.round((now - at) / 6e4);
  const form = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (Math.abs(minutes) < 60) return form.format(-minutes, "minute");
  if (Math.abs(minutes) < 1440) return form.format(-Math.round(minutes / 60), "hour");
  return form.format(-Math.round(minutes / 1440), "day");
}

// ---- rich text --------------------------------------------------------------

function richText(block, context) {
  return el("div.rich", {}, ...richElements(block.elements, context));
}

/** richElements draws lists that differ in indent alone as one list with levels. */
function richElements(elements, context) {
  return (elements || []).map((e) => {
    switch (e.type) {
      case "rich_text_section": return el("p", {}, ...richInline(e.elements, context));
      case "rich_text_quote": return el("blockquote", {}, ...richInline(e.elements, context));
      case "rich_text_preformatted": return el("pre", {}, ...richInline(e.elements, context));
      case "rich_text_list": return richList(e, context);
      default: return el("p.unknown", {}, `(${e.type})`);
    }
  });
}

function richList(e, context) {
  const list = el(e.style === "ordered" ? "ol" : "ul", {}, ...(e.elements || []).map((item) => el("li", {}, ...richInline(item.elements, context))));
  list.classList.add("indent-" + Math.min(e.indent || 0, 8));
  if (e.border) list.classList.add("bordered");
  if (e.offset && e.style === "ordered") list.start = e.offset + 1;
  return list;
}

function richInline(elements, context) {
  return (elements || []).map((e) => styled(richLeaf(e, context), e.style));
}

function richLeaf(e, context) {
  switch (e.type) {
    case "text": return plain(e.text);
    case "link": return linked(e.text || e.url, e.url);
    case "emoji": return document.createTextNode(emojiText(e.name, e.unicode));
    case "user": return mention("@", e.user_id, "", context);
    case "usergroup": return el("span.mention", {}, "@" + e.usergroup_id);
    case "channel": return mention("#", e.channel_id, "", context);
    case "broadcast": return el("span.mention.loud", {}, "@" + e.range);
    case "date": return linked(formatDate(Number(e.timestamp), e.format, context) || e.fallback || "", e.url);
    case "color": return colour(e.value);
    case "team": return document.createTextNode(e.team_id);
    default: return document.createTextNode(e.text || e.fallback || `(${e.type})`);
  }
}

function colour(value) {
  const dot = el("span.swatch");
  if (/^#[0-9a-f]{3,8}$/i.test(value)) dot.style.background = value;
  return el("span", {}, dot, value);
}

function styled(node, style) {
  for (const [key, tag] of [["code", "code"], ["bold", "strong"], ["italic", "em"], ["strike", "s"], ["underline", "u"], ["highlight", "mark"]]) {
    if (style?.[key]) node = el(tag, {}, node);
  }
  return node;
}

// ---- blocks -----------------------------------------------------------------

/** blocks draws an array of blocks. */
export function blocks(list, context) {
  const out = document.createDocumentFragment();
  for (const block of list || []) {
    const node = (drawn[block.type] || unknown)(block, context);
    node.classList.add("block");
    node.dataset.blockId = block.block_id || "";
    node.dataset.blockType = block.type;
    out.append(node);
  }
  return out;
}

const unknown = (block) => el("div.unknown", {}, `This page can’t draw a ${block.type} block.`);

const drawn = {
  section, actions, input, rich_text: richText, table, data_table: dataTable, data_visualization: chart, image, alert,
  container: (b, c) => el("div.container", {}, b.title && el("strong", {}, text(b.title, c)), blocks(b.child_blocks || b.blocks || [], c)),
  context: (b, c) => el("div.context", {}, ...b.elements.map((e) => (e.type === "image" ? picture(e) : el("span", {}, text(e, c))))),
  context_actions: (b, c) => actions(b, c),
  header: (b, c) => el("h3.header", {}, text(b.text, c)),
  divider: () => el("hr"),
  markdown: (b) => el("div.markdown", {}, plain(b.text)),
  file: () => el("div.unknown", {}, "(a remote file)"),
};

function section(b, context) {
  const body = el("div.body", {},
    b.text && el("div.text", {}, text(b.text, context)),
    b.fields && el("div.fields", {}, ...b.fields.map((f) => el("div", {}, text(f, context)))));
  return el("div.section", {}, body, b.accessory && el("div.accessory", {}, element(b.accessory, b, context)));
}

function actions(b, context) {
  return el("div.actions", {}, ...b.elements.map((e) => element(e, b, context)));
}

function input(b, context) {
  const error = context.errors?.[b.block_id];
  const control = element(b.element, b, context);
  const label = el("label.label", {}, text(b.label, context), b.optional && el("span.quiet", {}, " (optional)"));
  const field = control.matches("input,textarea,select") ? control : control.querySelector("input,textarea,select,button");
  if (field) label.htmlFor = field.id ||= nextID();
  return el("div.input" + (error ? ".invalid" : ""), {}, label, control,
    error && el("p.error", { role: "alert" }, error),
    b.hint && el("p.hint", {}, text(b.hint, context)));
}

function alert(b, context) {
  return el("div.alert." + (b.level || "default"), { role: "status" }, text(b.text, context));
}

// Images are named, not loaded: this page reaches nothing but itself.
function picture(e) {
  return el("span.picture", { title: e.alt_text, role: "img", ariaLabel: e.alt_text }, "▣ ", e.alt_text);
}

function image(b, context) {
  return el("div.image", {}, b.title && el("strong", {}, text(b.title, context)), picture(b));
}

function cell(c, context) {
  if (!c) return document.createTextNode("");
  if (c.type === "rich_text") return el("span", {}, ...richElements(c.elements, context));
  if (c.type === "raw_number") return document.createTextNode(c.text ?? String(c.value));
  return document.createTextNode(c.text ?? "");
}

function tableOf(rows, align, context) {
  const row = (cells, tag) => el("tr", {}, ...cells.map((c, i) => {
    const numeric = c?.type === "raw_number";
    return el(tag + "." + (align[i]?.align || (numeric ? "right" : "left")), {}, cell(c, context));
  }));
  const [head, ...body] = rows || [];
  return el("div.scroll", {}, el("table", {},
    el("thead", {}, row(head || [], "th")), el("tbody", {}, ...body.map((r) => row(r, "td")))));
}

function table(b, context) {
  return el("div.table", {}, tableOf(b.rows, b.column_settings || [], context));
}

function dataTable(b, context) {
  return el("div.table", {}, el("p.caption", {}, b.caption), tableOf(b.rows, [], context));
}

// ---- charts -----------------------------------------------------------------

function chart(b) {
  const draw = b.chart?.type === "pie" ? pie : plot;
  return el("figure.chart", {}, el("figcaption", {}, b.title), draw(b.chart, b.title), legend(b.chart));
}

function legend(c) {
  const names = c.type === "pie" ? c.segments.map((s) => `${s.label} ${s.value}`) : c.series.map((s) => s.name);
  return el("ul.legend", {}, ...names.map((n, i) => el("li", {}, el("span.swatch.tone-" + (i % 6)), n)));
}

function pie(c, title) {
  const total = c.segments.reduce((sum, s) => sum + s.value, 0) || 1;
  const figure = svg("svg", { viewBox: "-1.05 -1.05 2.1 2.1", role: "img", "aria-label": title, class: "pie" });
  let from = -Math.PI / 2;
  c.segments.forEach((s, i) => {
    const to = from + (s.value / total) * 2 * Math.PI;
    const tip = svg("title", {}, `${s.label}: ${s.value}`);
    if (c.segments.length === 1) figure.append(svg("circle", { r: 1, class: "tone-0" }, tip));
    else figure.append(svg("path", { class: "tone-" + (i % 6), d: wedge(from, to) }, tip));
    from = to;
  });
  return figure;
}

function wedge(from, to) {
  const at = (angle) => `${Math.cos(angle).toFixed(4)} ${Math.sin(angle).toFixed(4)}`;
  return `M0 0 L${at(from)} A1 1 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)} Z`;
}

const box = { width: 360, height: 170, left: 38, right: 8, top: 10, bottom: 28 };

/** plot draws bars, lines or areas over the categories. */
function plot(c, title) {
  const categories = c.axis_config?.categories || [];
  const all = c.series.flatMap((s) => s.data.map((d) => d.value));
  const steps = ticks(Math.min(0, ...all), Math.max(0, ...all));
  const low = steps[0], high = steps[steps.length - 1];
  const inner = box.height - box.top - box.bottom;
  const scale = {
    y: (v) => box.top + inner * (1 - (v - low) / (high - low)),
    band: (box.width - box.left - box.right) / Math.max(1, categories.length),
    x: (i) => box.left + (i + 0.5) * (box.width - box.left - box.right) / Math.max(1, categories.length),
  };
  const figure = svg("svg", { viewBox: `0 0 ${box.width} ${box.height}`, role: "img", "aria-label": title });
  for (const v of steps) {
    figure.append(svg("line", { class: v === 0 ? "axis" : "grid", x1: box.left, x2: box.width - box.right, y1: scale.y(v), y2: scale.y(v) }),
      svg("text", { class: "tick", x: box.left - 5, y: scale.y(v) + 3, "text-anchor": "end" }, String(v)));
  }
  const every = Math.ceil(categories.length / 10);
  categories.forEach((name, i) => {
    if (i % every === 0) figure.append(svg("text", { class: "tick", x: scale.x(i), y: box.height - box.bottom + 13, "text-anchor": "middle" }, name));
  });
  if (c.axis_config?.x_label) figure.append(svg("text", { class: "tick", x: box.width / 2, y: box.height - 3, "text-anchor": "middle" }, c.axis_config.x_label));
  if (c.axis_config?.y_label) figure.append(svg("text", { class: "tick", x: -(box.top + inner / 2), y: 10, transform: "rotate(-90)", "text-anchor": "middle" }, c.axis_config.y_label));
  c.series.forEach((s, i) => figure.append(...(c.type === "bar" ? bars(c, s, i, scale) : curve(c, s, i, categories, scale))));
  return figure;
}

function bars(c, series, index, scale) {
  const width = Math.min(36, (scale.band * 0.7) / c.series.length);
  return series.data.map((d, i) => {
    const left = scale.x(i) - (width * c.series.length) / 2 + index * width;
    const top = Math.min(scale.y(d.value), scale.y(0));
    return svg("rect", { class: "tone-" + (index % 6), x: left, y: top, width: Math.max(1, width - 2), height: Math.abs(scale.y(d.value) - scale.y(0)), rx: 2 },
      svg("title", {}, `${series.name}, ${d.label}: ${d.value}`));
  });
}

function curve(c, series, index, categories, scale) {
  const points = series.data.map((d) => `${scale.x(Math.max(0, categories.indexOf(d.label)))},${scale.y(d.value)}`);
  const out = [svg("polyline", { class: "line tone-" + (index % 6), points: points.join(" ") })];
  if (c.type === "area" && points.length) {
    const base = scale.y(0), first = points[0].split(",")[0], last = points[points.length - 1].split(",")[0];
    out.unshift(svg("polygon", { class: "fill tone-" + (index % 6), points: `${first},${base} ${points.join(" ")} ${last},${base}` }));
  }
  for (const [i, p] of points.entries()) {
    const [cx, cy] = p.split(",");
    out.push(svg("circle", { class: "tone-" + (index % 6), cx, cy, r: 2.5 }, svg("title", {}, `${series.name}, ${series.data[i].label}: ${series.data[i].value}`)));
  }
  return out;
}

/** ticks are about five round numbers from low to high. */
function ticks(low, high) {
  if (low === high) high = low + 1;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const out = [];
  for (let i = Math.floor(low / step); i <= Math.ceil(high / step); i++) out.push(Number((i * step).toFixed(6)));
  return out;
}

// ---- elements ---------------------------------------------------------------

let lastID = 0;
const nextID = () => "e" + ++lastID;

/** element draws one element of a block, wired to its form and to press. */
export function element(e, block, context) {
  const draw = controls[e.type];
  if (!draw) return el("span.unknown", {}, `(${e.type})`);
  const use = {
    block, element: e, context,
    address: { BlockID: block.block_id || "", ActionID: e.action_id || "" },
    // An input block keeps what is typed until the view is submitted.
    silent: block.type === "input" && !block.dispatch_action,
    stored: context.form?.get(block.block_id, e.action_id),
    store(value) { context.form?.set(block.block_id, e.action_id, { type: e.type, ...value }); },
    press(value, values) { if (!this.silent) confirmed(e, context, () => context.press(this.address, value, values)); },
  };
  const node = draw(e, use);
  node.dataset.actionId = e.action_id || "";
  node.dataset.elementType = e.type;
  if (e.focus_on_load) node.dataset.focus = "";
  return node;
}

const controls = {
  button, overflow, image: picture, checkboxes, radio_buttons: radios, datepicker, timepicker, datetimepicker,
  static_select: oneOf, multi_static_select: manyOf, external_select: external, multi_external_select: external,
  users_select: people, multi_users_select: peopleMany, conversations_select: channels, channels_select: channels,
  multi_conversations_select: channelsMany, multi_channels_select: channelsMany,
  plain_text_input: textInput, email_text_input: textInput, url_text_input: textInput, number_input: textInput,
  file_input: fileInput,
};

function button(e, use) {
  const label = text(e.text, use.context);
  const kind = "button.push" + (e.style ? "." + e.style : "");
  const node = el(kind, { type: "button", ariaLabel: e.accessibility_label, data: { value: e.value } }, label);
  node.addEventListener("click", () => {
    if (/^https?:/i.test(e.url || "")) window.open(e.url, "_blank", "noopener,noreferrer");
    use.press(e.value || "");
  });
  return node;
}

function overflow(e, use) {
  const node = el("button.push.overflow", { type: "button", ariaLabel: "More actions", ariaHasPopup: "menu" }, "⋯");
  node.addEventListener("click", () => menu(node, use.context.host, e.options.map((o) => ({
    label: text(o.text, use.context), note: o.description && text(o.description, use.context), value: o.value,
    choose: () => {
      if (/^https?:/i.test(o.url || "")) window.open(o.url, "_blank", "noopener,noreferrer");
      use.press(o.value);
    },
  }))));
  return node;
}

const optionsOf = (e) => e.options || (e.option_groups || []).flatMap((g) => g.options);
const words = (object) => withEmoji(object?.text || "");

function oneOf(e, use) {
  const chosen = use.stored?.selected_option ?? e.initial_option;
  const node = el("select.choose", { id: nextID(), ariaLabel: use.block.label ? undefined : words(e.placeholder) || "Select an option" }, el("option", { value: "", disabled: !use.block.optional, hidden: !use.block.optional }, words(e.placeholder) || "Select an option"));
  const add = (parent, o) => parent.append(el("option", { value: o.value, title: words(o.description) }, words(o.text)));
  (e.options || []).forEach((o) => add(node, o));
  (e.option_groups || []).forEach((g) => {
    const group = el("optgroup", { label: words(g.label) });
    g.options.forEach((o) => add(group, o));
    node.append(group);
  });
  node.value = chosen?.value ?? "";
  node.addEventListener("change", () => {
    use.store({ selected_option: optionsOf(e).find((o) => o.value === node.value) || null });
    use.press(node.value);
  });
  return node;
}

/** manyOf is a menu of check marks, with what is chosen as tokens. */
function manyOf(e, use) {
  return tokens(e, use, {
    chosen: use.stored?.selected_options ?? e.initial_options ?? [],
    key: (o) => o.value, label: (o) => words(o.text),
    offer: async (typed) => optionsOf(e).filter((o) => words(o.text).toLowerCase().includes(typed.toLowerCase())),
    store: (list) => use.store({ selected_options: list }),
  });
}

function external(e, use) {
  const many = e.type.startsWith("multi_");
  const stored = many ? use.stored?.selected_options ?? e.initial_options : use.stored?.selected_option ?? e.initial_option;
  return tokens(e, use, {
    single: !many,
    chosen: many ? stored ?? [] : stored ? [stored] : [],
    key: (o) => o.value, label: (o) => words(o.text),
    least: e.min_query_length ?? 3,
    offer: (typed) => use.context.suggest(use.address, typed),
    store: (list) => use.store(many ? { selected_options: list } : { selected_option: list[0] || null }),
  });
}

function named(ids, context) { return ids.map((id) => ({ value: id, text: { text: context.names[id] || id } })); }

function byID(prefixes, valueKey, many) {
  return (e, use) => {
    const offered = named(Object.keys(use.context.names).filter((id) => prefixes.includes(id[0])), use.context);
    const stored = use.stored?.[valueKey] ?? e["initial_" + valueKey.replace("selected_", "")];
    const chosen = named(many ? stored || [] : stored ? [stored] : [], use.context);
    return tokens(e, use, {
      single: !many, chosen, key: (o) => o.value, label: (o) => (o.value[0] === "C" ? "#" : "@") + words(o.text),
      offer: async (typed) => offered.filter((o) => words(o.text).toLowerCase().includes(typed.toLowerCase())),
      store: (list) => use.store({ [valueKey]: many ? list.map((o) => o.value) : list[0]?.value ?? null }),
    });
  };
}

function people(e, use) { return byID("UW", "selected_user", false)(e, use); }
function peopleMany(e, use) { return byID("UW", "selected_users", true)(e, use); }
function channels(e, use) { return byID("CG", e.type === "channels_select" ? "selected_channel" : "selected_conversation", false)(e, use); }
function channelsMany(e, use) { return byID("CG", e.type === "multi_channels_select" ? "selected_channels" : "selected_conversations", true)(e, use); }

/** tokens is a field to type in, with suggestions below it and choices inside it. */
function tokens(e, use, how) {
  let chosen = [...how.chosen], turn = 0;
  const field = el("input", { type: "text", id: nextID(), autocomplete: "off", placeholder: words(e.placeholder) || "Select", role: "combobox", ariaExpanded: "false" });
  const list = el("div.offers", { role: "listbox", hidden: true });
  const node = el("div.tokens", {}, el("div.field", {}, field), list);

  function draw() {
    node.querySelectorAll(".token").forEach((t) => t.remove());
    for (const o of chosen) {
      field.before(el("span.token", { data: { value: how.key(o) } }, how.label(o),
        el("button", { type: "button", ariaLabel: `Remove ${how.label(o)}`, onclick: () => change(chosen.filter((c) => how.key(c) !== how.key(o))) }, "×")));
    }
    field.placeholder = chosen.length ? "" : words(e.placeholder) || "Select";
  }
  function change(next) {
    chosen = next.slice(0, e.max_selected_items || 100);
    how.store(chosen);
    draw();
    use.press(how.single ? chosen[0] && how.key(chosen[0]) || "" : "", how.single ? undefined : chosen.map(how.key));
  }
  function choose(o) {
    field.value = "";
    shut();
    if (how.single) return change([o]);
    const has = chosen.some((c) => how.key(c) === how.key(o));
    change(has ? chosen.filter((c) => how.key(c) !== how.key(o)) : [...chosen, o]);
  }
  function shut() { list.hidden = true; field.ariaExpanded = "false"; }
  async function offer() {
    if (field.value.length < (how.least || 0)) return shut();
    const mine = ++turn;
    let options = [];
    try { options = await how.offer(field.value); } catch { /* shown as no result, as Slack does */ }
    if (mine !== turn || document.activeElement !== field) return;
    list.replaceChildren(...options.map((o) => el("button.offer", {
      type: "button", role: "option", data: { value: how.key(o) },
      ariaSelected: String(chosen.some((c) => how.key(c) === how.key(o))),
      onmousedown: (event) => event.preventDefault(), onclick: () => choose(o),
    }, how.label(o), o.description && el("span.quiet", {}, words(o.description)))));
    if (!options.length) list.append(el("p.quiet", {}, "No results"));
    list.hidden = false;
    field.ariaExpanded = "true";
  }
  field.addEventListener("input", offer);
  field.addEventListener("focus", offer);
  field.addEventListener("blur", () => { turn++; shut(); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); list.querySelector(".offer")?.click(); }
    if (event.key === "Escape" && !list.hidden) { event.stopPropagation(); shut(); }
    if (event.key === "Backspace" && !field.value && chosen.length) change(chosen.slice(0, -1));
  });
  draw();
  return node;
}

function boxes(e, use, kind, isChosen, changed) {
  const name = nextID();
  const node = el("div.boxes", { role: kind === "radio" ? "radiogroup" : "group" });
  for (const o of e.options) {
    const field = el("input", { type: kind, name, value: o.value, checked: isChosen(o) });
    field.addEventListener("change", () => changed([...node.querySelectorAll("input:checked")].map((f) => e.options.find((x) => x.value === f.value))));
    node.append(el("label", {}, field, el("span", {}, text(o.text, use.context), o.description && el("span.quiet", {}, text(o.description, use.context)))));
  }
  return node;
}

function checkboxes(e, use) {
  const chosen = use.stored?.selected_options ?? e.initial_options ?? [];
  return boxes(e, use, "checkbox", (o) => chosen.some((c) => c.value === o.value), (list) => {
    use.store({ selected_options: list });
    use.press("", list.map((o) => o.value));
  });
}

function radios(e, use) {
  const chosen = use.stored?.selected_option ?? e.initial_option;
  return boxes(e, use, "radio", (o) => chosen?.value === o.value, ([o]) => {
    use.store({ selected_option: o });
    use.press(o.value);
  });
}

function picker(type, key, initial) {
  return (e, use) => {
    const node = el("input.choose", { type, id: nextID(), value: use.stored?.[key] ?? e[initial] ?? "", title: words(e.placeholder), ariaLabel: words(e.placeholder) || undefined });
    node.addEventListener("change", () => {
      use.store({ [key]: node.value || null });
      if (node.value) use.press(node.value);
    });
    return node;
  };
}

function datepicker(e, use) { return picker("date", "selected_date", "initial_date")(e, use); }
function timepicker(e, use) { return picker("time", "selected_time", "initial_time")(e, use); }

function datetimepicker(e, use) {
  const zone = use.context.zone;
  const seconds = use.stored?.selected_date_time ?? e.initial_date_time;
  const node = el("input.choose", { type: "datetime-local", id: nextID(), value: seconds ? localTime(seconds, zone) : "" });
  node.addEventListener("change", () => {
    const at = node.value ? fromLocalTime(node.value, zone) : null;
    use.store({ selected_date_time: at });
    if (at) use.press(String(at));
  });
  return node;
}

/** localTime is "2006-01-02T15:04" on the clock of a zone. */
export function localTime(seconds, zone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(new Date(seconds * 1000)).map((p) => [p.type, p.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

function fromLocalTime(value, zone) {
  let at = Date.parse(value + "Z") / 1000;
  // Twice, since the first correction may cross a change of the zone's offset.
  for (let i = 0; i < 2; i++) at += Date.parse(value + "Z") / 1000 - Date.parse(localTime(at, zone) + "Z") / 1000;
  return at;
}

const inputTypes = { email_text_input: "email", url_text_input: "url", plain_text_input: "text", number_input: "text" };

function textInput(e, use) {
  const spec = e.multiline ? "textarea.choose" : "input.choose";
  const node = el(spec, {
    id: nextID(), value: use.stored?.value ?? e.initial_value ?? "", placeholder: words(e.placeholder), autocomplete: "off",
    maxLength: e.max_length > 0 ? e.max_length : undefined, inputMode: e.type === "number_input" ? (e.is_decimal_allowed ? "decimal" : "numeric") : undefined,
  });
  if (e.multiline) node.rows = 3;
  else node.type = inputTypes[e.type];
  const on = e.dispatch_action_config?.trigger_actions_on || ["on_enter_pressed"];
  node.addEventListener("input", () => {
    use.store({ value: node.value || null });
    if (on.includes("on_character_entered")) use.press(node.value);
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || (e.multiline && event.shiftKey) || use.silent || !on.includes("on_enter_pressed")) return;
    event.preventDefault();
    use.press(node.value);
  });
  return node;
}

/** fileInput hands files over at once, as Slack does: the form holds their ids. */
function fileInput(e, use) {
  const node = el("input.choose", {
    id: nextID(), type: "file", multiple: (e.max_files || 10) > 1, accept: (e.filetypes || []).map((t) => "." + t).join(","),
  });
  const held = el("span.quiet.held", {}, (use.stored?.files || []).map((f) => f.name).join(", "));
  node.addEventListener("change", async () => {
    const files = [];
    for (const file of node.files) files.push({ id: await use.context.upload(file), name: file.name });
    use.store({ files: files.filter((f) => f.id) });
    held.textContent = use.context.form.get(use.block.block_id, e.action_id).files.map((f) => f.name).join(", ");
  });
  return el("span.files", {}, node, held);
}

// ---- over the column --------------------------------------------------------

/** menu opens a list of items below a node; the next click anywhere closes it. */
export function menu(anchor, host, items) {
  host.querySelectorAll(".menu").forEach((m) => m.remove());
  const list = el("div.menu", { role: "menu" }, ...items.map((item) => el("button", {
    type: "button", role: "menuitem", data: { value: item.value, callback: item.callback },
    onclick: () => { shut(); item.choose(); },
  }, item.label, item.note && el("span.quiet", {}, item.note))));
  function shut() {
    list.remove();
    document.removeEventListener("click", outside, true);
    document.removeEventListener("keydown", escape, true);
  }
  const outside = (event) => { if (!list.contains(event.target)) shut(); };
  const escape = (event) => { if (event.key === "Escape") { event.stopPropagation(); shut(); anchor.focus(); } };
  host.append(list);
  place(list, anchor, host);
  setTimeout(() => document.addEventListener("click", outside, true));
  document.addEventListener("keydown", escape, true);
  list.addEventListener("keydown", (event) => {
    const all = [...list.children], at = all.indexOf(document.activeElement);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  });
  list.querySelector("button")?.focus();
}

function place(list, anchor, host) {
  const a = anchor.getBoundingClientRect(), h = host.getBoundingClientRect();
  const left = Math.min(a.left - h.left, h.width - list.offsetWidth - 8);
  const below = a.bottom - h.top + 4;
  const fits = below + list.offsetHeight < h.height;
  list.style.left = Math.max(8, left) + "px";
  list.style.top = (fits ? below : Math.max(8, a.top - h.top - list.offsetHeight - 4)) + "px";
}

/** confirmed asks first where the element wants that. */
function confirmed(e, context, go) {
  const c = e.confirm;
  if (!c) return go();
  const answer = (yes) => { box.remove(); if (yes) go(); };
  const box = el("div.veil.confirm", { role: "alertdialog", ariaLabel: words(c.title) }, el("div.dialog", {},
    el("header", {}, el("h3", {}, text(c.title, context))),
    el("div.content", {}, text(c.text, context)),
    el("footer", {},
      el("button.push.no", { type: "button", onclick: () => answer(false) }, words(c.deny)),
      el("button.push.yes." + (c.style === "danger" ? "danger" : "primary"), { type: "button", onclick: () => answer(true) }, words(c.confirm)))));
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); answer(false); } });
  context.host.append(box);
  box.querySelector(".yes").focus();
}
