// What makes an article quicker to read: keys, a card for each fact, links to words that are selected. All of it works without.
(() => {
  const body = document.querySelector(".body[data-comments]");
  if (!body) return;
  const make = (tag, name, more = {}) => Object.assign(document.createElement(tag), { className: name, ...more });
  const broad = matchMedia("(min-width: 64rem)");

  // Keys: j and k walk the facts, 1 to 5 show and hide their kinds.
  const kinds = ["statements", "figures", "events", "dates", "names"].map((kind) => document.getElementById(`show-${kind}`));
  const facts = [...body.querySelectorAll("a.fact:not([tabindex])")];
  const help = document.querySelector("details.keys-help");
  let at = -1;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    const field = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.ctrlKey || event.metaKey || event.altKey || field) return;
    const number = "12345".indexOf(event.key);
    if (number >= 0) kinds[number].checked = !kinds[number].checked;
    if (event.key === "?" && help) help.open = !help.open;
    if (event.key === "c") location.assign(body.dataset.comments);
    const step = { j: 1, k: -1 }[event.key];
    if (step && facts.length) { at = (at + step + facts.length) % facts.length; facts[at].focus(); }
  });

  // The line of the record that a mark leads to: shown beside the text, or on a small screen as a card.
  let card, lit = [];
  const line = (mark) => document.getElementById(mark.hash.slice(1));
  const close = () => { card?.remove(); card = null; };
  const light = (mark) => {
    lit.forEach((one) => one.classList.remove("now"));
    lit = [...body.querySelectorAll(`a.fact[href="${mark.hash}"]`), line(mark)].filter(Boolean);
    lit.forEach((one) => one.classList.add("now"));
  };
  const aside = document.querySelector("aside.facts");
  const bring = (item) => {
    const inner = item.getBoundingClientRect(), outer = aside.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom) aside.scrollTop += inner.top - outer.top - outer.height / 3;
  };
  const show = (mark) => {
    close();
    card = make("div", "card");
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", "What is kept of these words");
    const button = make("button", "close quiet", { textContent: "Close", type: "button" });
    button.addEventListener("click", () => { close(); mark.focus({ preventScroll: true }); });
    const copy = make("div", "");
    copy.append(...[...line(mark).cloneNode(true).childNodes]);
    card.append(button, copy);
    document.body.append(card);
    button.focus({ preventScroll: true });
  };
  body.addEventListener("click", (event) => {
    const mark = event.target.closest("a.fact");
    if (!mark || !line(mark) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", mark.hash);
    light(mark);
    if (broad.matches) { bring(line(mark)); line(mark).querySelector("a")?.focus({ preventScroll: true }); } else show(mark);
  });
  for (const kind of ["mouseover", "focusin"]) body.addEventListener(kind, (event) => {
    const mark = event.target.closest("a.fact");
    if (mark && broad.matches && line(mark)) { light(mark); bring(line(mark)); }
  });

  // A link to the words that are selected. The archive counts characters, not the browser's UTF-16 units.
  let pick;
  const place = (node, offset) => {
    const block = (node.nodeType === 1 ? node : node.parentElement)?.closest("p[data-start]");
    if (!block) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return Number(block.dataset.start) + [...before.toString()].length;
  };
  const offer = () => {
    pick?.remove();
    pick = null;
    const chosen = getSelection();
    if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return;
    const range = chosen.getRangeAt(0), start = place(range.startContainer, range.startOffset), end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start || !chosen.toString().trim()) return;
    pick = make("div", "pick");
    const links = [["Link to these words", `?at=${start}-${end}#at`], ["Comment on them", `${body.dataset.comments}?at=${start}-${end}#write`]];
    if (body.dataset.review) links.push(["Add as a fact", `${body.dataset.review}?at=${start}-${end}#missed`]);
    pick.append(...links.map(([textContent, href]) => make("a", "", { textContent, href })));
    const box = range.getBoundingClientRect();
    document.body.append(pick);
    pick.style.left = `${Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - pick.offsetWidth - 8))}px`;
    pick.style.top = `${box.bottom + scrollY + 8}px`;
  };
  let soon;
  document.addEventListener("selectionchange", () => { clearTimeout(soon); soon = setTimeout(offer, 250); });
})();

// The review desk by keys: j and k go from fact to fact, a accepts, r rejects, e opens the repair.
(() => {
  const rows = [...document.querySelectorAll("li.judge")];
  if (!rows.length) return;
  const open = (row) => row.querySelector("button[value=accept]");
  document.addEventListener("htmx:afterSwap", ({ detail }) => { // a verdict was answered in place: on to the next that waits
    const row = document.getElementById(detail.target.id), place = rows.indexOf(detail.target);
    if (!row || place < 0) return;
    rows[place] = row;
    const next = open(row) ? place : rows.findIndex((one, index) => index > place && open(one));
    go(next < 0 ? place : next);
  });
  let at = rows.findIndex((row) => `#${row.id}` === location.hash);
  const go = (to) => { at = to; rows[at].focus(); rows[at].scrollIntoView({ block: "center" }); };
  if (at >= 0 && location.hash.startsWith("#r-")) { const next = rows.findIndex((row, index) => index >= at && open(row)); go(next < 0 ? at : next); }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (step) return go(Math.max(0, Math.min(rows.length - 1, at + step)));
    const row = rows[at];
    if (!row) return;
    if (event.key === "a" || event.key === "r") row.querySelector(`button[value=${event.key === "a" ? "accept" : "reject"}]`)?.click();
    if (event.key === "e") { const repair = row.querySelector("details"); if (repair) repair.open = !repair.open; }
  });
})();

// The moderators' desk: one box ticks all; j and k go from comment to comment, x ticks, a, r and s decide.
(() => {
  if (!document.querySelector("form.moderate")) return;
  let form, held, boxes, at;
  const ready = () => { // anew after each decision, as the queue is then another
    form = document.querySelector("form.moderate");
    held = [...form.querySelectorAll("li.held")];
    boxes = held.map((one) => one.querySelector("input[type=checkbox]"));
    const all = form.querySelector("[data-all]");
    if (all) all.closest("label").hidden = false;
    all?.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
  };
  const go = (to) => { at = Math.max(0, Math.min(held.length - 1, to)); held[at]?.focus(); held[at]?.scrollIntoView({ block: "center" }); };
  at = -1;
  ready();
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.id !== "queue") return;
    ready();
    if (held.length && at >= 0) go(at); else { at = -1; document.getElementById("queue").focus(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    const step = { j: 1, k: -1 }[event.key], verb = { a: "approve", r: "reject", s: "spam" }[event.key];
    if (step) go(at + step);
    if (event.key === "x" && at >= 0) boxes[at].checked = !boxes[at].checked;
    if (!verb) return;
    if (at >= 0 && !boxes.some((box) => box.checked)) boxes[at].checked = true;
    if (boxes.some((box) => box.checked)) form.querySelector(`button[value=${verb}]`).click();
  });
})();

// Answers that come without a new page (htmx): what of it is ours. Without script, and where this fails, the page loads whole.
(() => {
  const on = (name, act) => document.addEventListener(`htmx:${name}`, ({ detail }) => act(detail));
  on("configRequest", ({ verb, parameters }) => { // filters that are empty stay out of the address
    if (verb === "get") for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
  });
  on("beforeSwap", (detail) => { // logged out meanwhile
    const { pathname } = new URL(detail.xhr.responseURL || location.href);
    if (pathname.startsWith("/accounts/")) { detail.shouldSwap = false; location.reload(); }
  });
  const whole = ({ requestConfig, pathInfo }) => { if (requestConfig.verb === "get") location.assign(pathInfo.finalRequestPath); else location.reload(); };
  on("responseError", whole);
  on("sendError", whole);
  let last; // of a list before more was added to it
  on("beforeRequest", ({ elt, target }) => { last = elt.matches("[data-more]") ? target.lastElementChild : undefined; });
  on("afterSettle", ({ target }) => {
    const fresh = last?.parentElement === target && last.nextElementSibling;
    if (fresh) { (fresh.querySelector("a") ?? fresh).focus(); last = undefined; }
  });
})();

// A page that shows waiting jobs looks again by itself, unless something is being written on it.
if (document.querySelector("[data-waiting]")) setTimeout(() => {
  const typed = [...document.querySelectorAll("main textarea, main input[type=text], main input[type=file]")].some((field) => field.value);
  if (!typed) location.reload();
}, 2500);
