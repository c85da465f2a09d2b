"use strict";
// The page of one file: it reads the data element beside it, and nothing else.
// Lengths are seconds, clock times minutes of the day, amounts the smallest units of
// their currency.
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const untagged = -1; // the number of the choice of records without a tag
const colors = 8, heats = 5, tagsAtFirst = innerWidth < 800 ? 6 : 12, daySeconds = 86400;

// --- words -----------------------------------------------------------------

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const length = seconds => {
  const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds % 3600 / 60);
  if (seconds === 0) return fill(words.hours, {hours: 0});
  if (seconds < 60) return fill(words.seconds, {seconds});
  if (hours === 0) return fill(words.minutes, {minutes});
  return fill(minutes === 0 ? words.hours : words.both, {hours, minutes});
};
const clock = minute => data.clocks[Math.floor(minute / 60)].replace("mm", () => String(minute % 60).padStart(2, "0"));
const money = (units, {code, digits}) => {
  const text = String(units).padStart(digits + 1, "0");
  return (digits ? text.slice(0, -digits) + words.point + text.slice(-digits) : text) + " " + code;
};
const monthName = month => fill(words.month, {month: data.months[month.slice(5) - 1], year: month.slice(0, 4)});
const tagName = tag => tag === untagged ? words.untagged : "#" + names[tag];

// --- records ---------------------------------------------------------------

// A record under #acme/web is one of #acme too.
const names = data.tags.slice();
const numbers = new Map(names.map((name, number) => [name, number]));
const above = names.map(name => {
  const all = [];
  for (let end = name.length; end > 0; end = name.lastIndexOf("/", end - 1)) {
    const part = name.slice(0, end);
    if (!numbers.has(part)) numbers.set(part, names.push(part) - 1);
    all.push(numbers.get(part));
  }
  return all;
});
for (const day of data.days) {
  for (const line of day.lines) {
    line.of = line.tags ? [...new Set(line.tags.flatMap(tag => above[tag]))] : [untagged];
    line.first = line.tags ? line.tags[0] : untagged;
  }
}

const sums = () => ({length: 0, rest: 0, amounts: data.currencies ? data.currencies.map(() => 0) : []});
const add = (to, line) => {
  if (line.break) to.rest += line.length;
  else to.length += line.length;
  if (line.amount !== undefined) to.amounts[line.currency] += line.amount;
};
const merge = (to, one) => {
  to.length += one.length;
  to.rest += one.rest;
  one.amounts.forEach((amount, i) => { to.amounts[i] += amount; });
};

// What is chosen: records that have all of these tags and words.
const chosen = new Set();
let text = "";
const fits = line => {
  for (const tag of chosen) if (!line.of.includes(tag)) return false;
  return text === "" || (line.note || "").toLowerCase().includes(text);
};

// What the choice comes to: in all, by day (in order), by tag, by month and by year.
let total, byDay, byTag, byMonth, byYear;
const count = () => {
  total = sums();
  byDay = new Map(); byTag = new Map(); byMonth = new Map(); byYear = new Map();
  const at = (map, key) => map.get(key) || (map.set(key, sums()), map.get(key));
  for (const day of data.days) {
    const own = sums(), lines = day.lines.filter(fits);
    if (lines.length === 0) continue;
    for (const line of lines) {
      add(own, line);
      for (const tag of line.of) add(at(byTag, tag), line);
    }
    byDay.set(day.date, {...day, lines, sums: own});
    merge(at(byMonth, day.date.slice(0, 7)), own);
    merge(at(byYear, day.date.slice(0, 4)), own);
    merge(total, own);
  }
};

count();
const order = [...byTag.keys()].sort((a, b) => byTag.get(b).length - byTag.get(a).length || a - b);
const roots = [...new Set(order.filter(tag => tag !== untagged).map(tag => names[tag].split("/")[0]))];
const color = tag => tag === untagged ? "var(--none)" : `var(--c${roots.indexOf(names[tag].split("/")[0]) % colors})`;
// Tags stand below the one that they're part of.
const listed = (() => {
  const out = [], rank = new Map(order.map((tag, i) => [tag, i]));
  const below = name => order.filter(tag => tag !== untagged && names[tag].startsWith(name + "/"));
  for (const tag of order) {
    if (tag === untagged) out.push(tag);
    else if (!names[tag].includes("/")) out.push(tag, ...below(names[tag]).sort((a, b) => rank.get(a) - rank.get(b)));
  }
  return out;
})();

// --- elements --------------------------------------------------------------

const element = (name, properties, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key === "style") for (const [property, v] of Object.entries(value)) made.style.setProperty(property, v);
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== undefined && child !== false));
  return made;
};
// Typed words have the direction of their own first letter, and change none around them.
const typed = (value, properties) => element("bdi", {dir: "auto", ...properties}, value);
const number = (value, properties) => element("span", {class: "number", ...properties}, value);
const show = (id, ...children) => document.getElementById(id).replaceChildren(...children.filter(child => child));
const dot = tag => element("span", {class: "dot", style: {"--color": color(tag)}});

// --- totals ----------------------------------------------------------------

const renderTotals = () => {
  const worked = [...byDay.values()].filter(day => day.sums.length > 0).length;
  const entry = (name, value, main) => element("div", {class: main ? "main" : undefined}, element("dt", null, name), element("dd", {class: "number", id: main ? "total" : undefined}, value));
  show("sums",
    entry(words.total, length(total.length), true),
    ...total.amounts.map((amount, i) => amount !== 0 && entry(words.amount, money(amount, data.currencies[i]))),
    total.rest > 0 && entry(words.breaks, length(total.rest)),
    worked > 0 && !data.undated && entry(words.days, String(worked)),
    worked > 0 && !data.undated && entry(words.average, length(Math.floor(total.length / worked / 60) * 60)));
};

// --- the filter ------------------------------------------------------------

let allTags = false;
const renderTags = () => {
  const focused = document.activeElement && document.activeElement.dataset.tag;
  const most = Math.max(1, ...order.map(tag => (byTag.get(tag) || {length: 0}).length));
  const few = listed.filter((tag, i) => allTags || i < tagsAtFirst || chosen.has(tag));
  const button = tag => {
    const own = byTag.get(tag) || sums(), child = tag !== untagged && names[tag].includes("/");
    return element("li", null, element("button", {
      type: "button", class: "tag" + (own.length + own.rest === 0 ? " zero" : "") + (child ? " child" : ""), "aria-pressed": String(chosen.has(tag)), "data-tag": String(tag),
      style: {"--color": color(tag), "--part": `${100 * own.length / most}%`}, onclick: () => toggle(tag),
    }, dot(tag), typed(tagName(tag), {class: "name"}), number(length(own.length)), element("span", {class: "share"}, element("i"))));
  };
  show("tags", ...few.map(button));
  const rest = listed.length - tagsAtFirst;
  show("moretags",
    rest > 0 && element("button", {type: "button", class: "plain", "aria-expanded": String(allTags), onclick: () => { allTags = !allTags; renderTags(); }}, allTags ? words.fewer : words.more));
  const clear = document.getElementById("clear");
  clear.disabled = chosen.size === 0 && text === "";
  if (focused) {
    const again = document.querySelector(`[data-tag="${focused}"]`);
    if (again) again.focus();
  }
};
const toggle = tag => {
  if (!chosen.delete(tag)) chosen.add(tag);
  choose();
};
const choose = () => {
  count();
  renderAll();
};

// --- the calendar ----------------------------------------------------------

// A page of totals has no days: its dates are empty.
const from = data.from || "", to = data.to || "";
const firstMonth = from.slice(0, 7), lastMonth = to.slice(0, 7);
let month = data.days.length ? data.days[data.days.length - 1].date.slice(0, 7) : lastMonth;
let selected = "";
const years = (() => {
  const all = [];
  for (let year = +from.slice(0, 4); !data.undated && year <= +to.slice(0, 4); year++) all.push(String(year).padStart(4, "0"));
  return all;
})();
const monthsOf = year => data.months.map((_, i) => `${year}-${String(i + 1).padStart(2, "0")}`).filter(m => m >= firstMonth && m <= lastMonth);
// Dates are counted in UTC, where each day has 24 hours.
const dateAt = (date, days) => new Date(Date.parse(date + "T00:00:00Z") + days * daySeconds * 1000).toISOString().slice(0, 10);
const weekday = date => new Date(date + "T00:00:00Z").getUTCDay();
const daysIn = m => new Date(Date.UTC(+m.slice(0, 4), +m.slice(5), 0)).getUTCDate();

const renderCalendar = () => {
  const year = month.slice(0, 4), of = monthsOf(year);
  const days = [...byDay.values()].filter(day => day.date.startsWith(year));
  const most = Math.max(1, ...days.map(day => day.sums.length));
  const heat = seconds => seconds === 0 ? 0 : Math.max(1, Math.ceil(heats * seconds / most));
  const cell = date => {
    const day = byDay.get(date);
    if (!day) return element("span", {class: "cell"});
    const label = day.name + ", " + length(day.sums.length);
    return element("button", {
      type: "button", class: "cell", "data-heat": String(heat(day.sums.length)), "data-date": date, "aria-label": label, title: label, tabindex: "-1",
      "aria-current": date === selected ? "date" : undefined, onclick: () => open(date),
    });
  };
  const block = m => {
    const own = byMonth.get(m), before = (weekday(m + "-01") - data.weekStart + 7) % 7;
    const cells = Array.from({length: before}, () => element("span", {class: "cell blank"}));
    for (let d = 1; d <= daysIn(m); d++) cells.push(cell(`${m}-${String(d).padStart(2, "0")}`));
    const name = element("span", {class: "name"}, data.months[m.slice(5) - 1]);
    const head = own
      ? element("button", {type: "button", class: "monthhead", "aria-current": m === month ? "true" : undefined, onclick: () => goTo(m)}, name, number(length(own.length), {class: "number soft"}))
      : element("span", {class: "monthhead soft"}, name);
    return element("div", {class: "month"}, head, element("div", {class: "grid", role: "group", "aria-label": monthName(m)}, ...cells));
  };
  show("years", ...(years.length < 2 ? [] : years.filter(y => data.days.some(day => day.date.startsWith(y))).map(y =>
    element("button", {type: "button", class: "plain", "aria-current": y === year ? "true" : undefined, onclick: () => goToYear(y)}, y))));
  document.getElementById("yearhead").textContent = year;
  document.getElementById("yearsum").textContent = length((byYear.get(year) || sums()).length);
  const grid = document.getElementById("year");
  grid.className = of.length < 4 ? "year few" : "year";
  grid.replaceChildren(...of.map(block));
  const stop = grid.querySelector("button.cell[aria-current]") || grid.querySelector("button.cell");
  if (stop) stop.tabIndex = 0;
};
// One day is a stop of the Tab key; arrows lead to the others.
const arrows = event => {
  const from = event.target.dataset.date;
  if (!from) return;
  const cells = [...document.querySelectorAll("#year button.cell")], at = cells.indexOf(event.target);
  const near = days => cells.find(cell => cell.dataset.date === dateAt(from, days)) ||
    (days > 0 ? cells.find(cell => cell.dataset.date > dateAt(from, days)) : cells.findLast(cell => cell.dataset.date < dateAt(from, days)));
  const to = {
    ArrowRight: () => cells[at + 1], ArrowLeft: () => cells[at - 1], ArrowDown: () => near(7), ArrowUp: () => near(-7),
    Home: () => cells[0], End: () => cells[cells.length - 1],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  const cell = to();
  if (!cell) return;
  event.target.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
};
const goTo = m => {
  month = m;
  selected = "";
  renderCalendar();
  renderMonth();
};
const goToYear = year => goTo([...byMonth.keys()].filter(m => m.startsWith(year)).pop() || monthsOf(year)[0]);

// --- the days of a month ---------------------------------------------------

const opened = new Set();
// The times of a line on its track. Where clocks were set back, a line can end before it
// began: then its length says how long it is.
const span = line => {
  const minutes = line.to !== undefined && line.to > line.from ? line.to - line.from : Math.max(1, line.length / 60);
  return {from: line.from, to: Math.min(1440, line.from + minutes)};
};
// What has no clock time stands at the end of its day's last.
const laid = (lines, begin) => {
  let last = begin;
  const out = [];
  const timed = lines.filter(line => line.from !== undefined).sort((a, b) => a.from - b.from);
  const ends = []; // by lane
  for (const line of timed) {
    const {from, to} = span(line);
    let lane = ends.findIndex(end => end <= from);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = to;
    last = Math.max(last, to);
    out.push({line, from, to, lane});
  }
  for (const line of lines.filter(one => one.from === undefined)) {
    out.push({line, from: last, to: last + line.length / 60, lane: 0, placed: true});
    last += line.length / 60;
  }
  return {pieces: out, lanes: Math.max(1, ends.length)};
};

const renderMonth = () => {
  const days = [...byDay.values()].filter(day => day.date.startsWith(month));
  document.getElementById("monthname").textContent = monthName(month);
  document.getElementById("monthsum").textContent = length((byMonth.get(month) || sums()).length);
  const all = [...byMonth.keys()];
  document.getElementById("previous").disabled = !all.some(m => m < month);
  document.getElementById("next").disabled = !all.some(m => m > month);
  const every = days.length > 0 && days.every(day => opened.has(day.date));
  const openAll = document.getElementById("openall");
  openAll.textContent = every ? words.close : words.open;
  openAll.disabled = days.length === 0;
  if (days.length === 0) {
    show("days", element("li", {class: "soft"}, data.days.length ? words.nothing : words.empty));
    show("hours");
    return;
  }
  const timed = days.flatMap(day => day.lines).filter(line => line.from !== undefined).map(span);
  let begin = timed.length ? Math.floor(Math.min(...timed.map(one => one.from)) / 60) : 0;
  const plans = days.map(day => laid(day.lines, begin * 60));
  let end = Math.ceil(Math.max(begin * 60 + 60, ...plans.flatMap(plan => plan.pieces.map(piece => piece.to))) / 60);
  if (timed.length) [begin, end] = [Math.min(begin, 8), Math.max(end, Math.min(24, 18))];
  const scale = {at: minute => `${100 * (minute - begin * 60) / ((end - begin) * 60)}%`, width: minutes => `${100 * minutes / ((end - begin) * 60)}%`};
  const step = [1, 2, 3, 4, 6, 12, 24].find(n => (end - begin) / n <= 7) || 24;
  const ticks = [];
  for (let hour = Math.ceil(begin / step) * step; hour <= end && hour <= 24 && timed.length; hour += step) ticks.push(hour);
  show("hours", element("span"), element("span", {class: "ticks"}, ...ticks.filter(hour => hour > begin && hour < end).map(hour => element("span", {style: {"--at": scale.at(hour * 60)}}, clock(hour * 60)))));
  show("days", ...days.map((day, i) => dayRow(day, plans[i], scale, ticks)));
};

const dayRow = (day, plan, scale, ticks) => {
  const id = "records-" + day.date, is = opened.has(day.date);
  const bar = ({line, from, to, lane, placed}) => element("i", {
    class: [line.break && "rest", placed && "placed", line.from !== undefined && line.to === undefined && "running"].filter(Boolean).join(" ") || undefined,
    title: [times(line), length(line.length), line.note || (line.tags || []).map(tagName).join(" ")].filter(Boolean).join("  "),
    style: {"--at": scale.at(from), "--width": scale.width(to - from), "--lane": String(lane), "--color": color(line.first)},
  });
  const list = element("ul", {class: "records", id, hidden: !is}, ...(is ? day.lines.map(record) : []));
  const button = element("button", {
    type: "button", "aria-expanded": String(is), "aria-controls": id, "data-day": day.date, onclick: () => {
      if (!opened.delete(day.date)) opened.add(day.date);
      renderMonth();
      document.querySelector(`[data-day="${day.date}"]`).focus();
    },
  },
  element("span", {class: "when"}, day.name),
  element("span", {class: "track", "aria-hidden": "true", style: {"--lanes": String(plan.lanes)}}, ...ticks.map(hour => element("u", {style: {"--at": scale.at(hour * 60)}})), ...plan.pieces.map(bar)),
  number(length(day.sums.length), {class: "number sum"}));
  return element("li", {class: [0, 6].includes(weekday(day.date)) ? "day weekend" : "day"}, button, list);
};

const times = line => line.from === undefined ? "" : clock(line.from) + "–" + (line.to === undefined ? "…" : clock(line.to));
const record = line => {
  const shown = line.note || (line.tags || []).map(tagName).join(" ") || (line.break ? "" : words.untagged);
  return element("li", null,
    dot(line.break ? untagged : line.first),
    element("span", {class: "clock number"}, times(line) || element("span", {class: "soft"}, words.placed)),
    element("span", {class: "what"}, typed(shown), line.break && element("span", {class: "label"}, words.rest)),
    element("span", {class: "figures"}, number(length(line.length)), line.amount !== undefined && element("span", {class: "label number"}, money(line.amount, data.currencies[line.currency]))));
};

// open shows the records of a day.
const open = date => {
  month = date.slice(0, 7);
  selected = date;
  opened.add(date);
  renderCalendar();
  renderMonth();
  const row = document.querySelector(`[data-day="${date}"]`);
  row.scrollIntoView({block: "nearest"});
  row.focus();
};
const step = forward => {
  const all = [...byMonth.keys()];
  const m = forward ? all.find(one => one > month) : all.findLast(one => one < month);
  if (m) goTo(m);
};

// --- the page --------------------------------------------------------------

const renderAll = () => {
  renderTotals();
  renderTags();
  if (data.undated) return;
  renderCalendar();
  renderMonth();
};
const plain = (id, label, onclick, properties) => element("button", {type: "button", class: "plain", id, onclick, ...properties}, label);
const search = () => {
  text = document.getElementById("search").value.trim().toLowerCase();
  choose();
};

document.getElementById("page").append(
  element("header", null,
    element("div", null, element("h1", null, words.title), element("p", {class: "period"}, typed(data.period))),
    element("dl", {class: "sums", id: "sums", "aria-live": "polite"})),
  ...(data.remarks ? [element("div", {class: "remarks"}, ...data.remarks.map(remark => element("p", null, remark)))] : []),
  element("div", {class: "columns"},
    element("section", {class: "card filter", "aria-labelledby": "taghead", tabindex: "0"},
      element("div", {class: "bar"}, element("h2", {id: "taghead"}, words.tags), plain("clear", words.all, () => {
        chosen.clear();
        text = "";
        const field = document.getElementById("search");
        if (field) field.value = "";
        choose();
      })),
      ...(data.days.some(day => day.lines.some(line => line.note)) ? [element("label", null, words.search, element("input", {id: "search", type: "search", autocomplete: "off", oninput: search}))] : []),
      element("ul", {id: "tags"}), element("div", {id: "moretags"})),
    !data.undated && element("div", null,
      element("section", {class: "card", "aria-labelledby": "calendarhead"},
        element("div", {class: "bar"},
          element("h2", {id: "calendarhead"}, words.calendar + " ", element("span", {id: "yearhead"}), " ", element("span", {id: "yearsum", class: "soft number"})),
          element("div", {class: "choices", id: "years", role: "group", "aria-label": words.year}),
          element("div", {class: "scale", "aria-hidden": "true"}, words.low, ...Array.from({length: heats + 1}, (_, heat) => element("span", {class: "cell", "data-heat": String(heat)})), words.high)),
        element("div", {class: "year", id: "year", onkeydown: arrows})),
      element("section", {class: "card", "aria-labelledby": "monthhead"},
        element("div", {class: "bar"},
          element("h2", {id: "monthhead"}, element("span", {id: "monthname"}), " ", element("span", {id: "monthsum", class: "soft number"})),
          element("div", {class: "choices"},
            plain("openall", words.open, () => {
              const days = [...byDay.keys()].filter(date => date.startsWith(month)), every = days.every(date => opened.has(date));
              for (const date of days) every ? opened.delete(date) : opened.add(date);
              renderMonth();
            }),
            plain("previous", "‹", () => step(false), {"aria-label": words.previous, title: words.previous}),
            plain("next", "›", () => step(true), {"aria-label": words.next, title: words.next}))),
        element("div", {class: "hours", id: "hours", "aria-hidden": "true"}),
        element("ul", {id: "days"})))),
  element("footer", null, words.made));
renderAll();
// On paper, the month has its records.
addEventListener("beforeprint", () => {
  if (data.undated) return;
  for (const date of byDay.keys()) if (date.startsWith(month)) opened.add(date);
  renderMonth();
});
})();
