// The review page's script: keys, filters, forms in place, and what the server answers.
const main = document.querySelector("main.sheet");
strip();
if (main) start();
confirmations();

function strip() {
  const place = new URL(location.href);
  if (!place.searchParams.has("token") && !place.searchParams.has("ui")) return;
  place.searchParams.delete("token");
  place.searchParams.delete("ui");
  history.replaceState(null, "", place);
}

function confirmations() {
  for (const button of document.querySelectorAll("[data-confirm]")) {
    const row = button.closest("li");
    const seen = `translate-seen-${button.dataset.whole}`;
    const hint = row.querySelector(".said");
    // Nobody confirms what was not on the screen: the text is named by its digest.
    row.querySelector("[data-preview]").addEventListener("click", () => {
      sessionStorage.setItem(seen, "yes");
      hint.hidden = true;
    });
    button.addEventListener("click", async () => {
      if (!sessionStorage.getItem(seen)) return (hint.hidden = false);
      const slug = button.closest("[data-slug]").dataset.slug;
      const body = new URLSearchParams({ code: button.dataset.confirm, whole: button.dataset.whole });
      const headers = { "x-csrf-token": document.querySelector("meta[name=csrf]").content };
      const response = await fetch(`/letters/${encodeURIComponent(slug)}/confirm`, { method: "POST", body, headers });
      const answer = await response.json();
      document.getElementById("say").textContent = answer.say ?? answer.error;
      document.getElementById("say").classList.toggle("bad", !response.ok);
      if (response.ok) location.reload();
    });
  }
}

function start() {
  const slug = main.dataset.slug;
  const base = `/letters/${encodeURIComponent(slug)}`;
  const csrf = document.querySelector("meta[name=csrf]").content;
  const words = Object.fromEntries(
    [...document.getElementById("words").content.querySelectorAll("data")].map((one) => [one.value, one.textContent]),
  );
  const say = document.getElementById("say");
  const search = document.getElementById("search");
  const query = new URLSearchParams(location.search);
  let only = query.get("only") ?? "";
  let stamp = main.dataset.stamp;
  let current = null;
  let edited = null; // the last language that was edited, and in which unit
  let forwarded = null; // where the last decision led from and to
  const kept = new Map(); // what was typed in forms that are closed, by `placeOf`
  search.value = query.get("q") ?? "";

  const all = [...main.querySelectorAll("article.unit")]; // kept in step by `take`: there may be 2,000
  const kinds = new WeakMap();
  const texts = new WeakMap();
  const visible = () => all.filter((unit) => !unit.hidden);
  const has = (unit, what) => kindsOf(unit).includes(what);

  function kindsOf(unit) {
    if (!kinds.has(unit)) kinds.set(unit, unit.dataset.has.split(" "));
    return kinds.get(unit);
  }
  const remembered = `translate-place-${slug}`;

  // ---- where one is ----
  function select(unit, { focus = true, scroll = true } = {}) {
    if (!unit) return;
    if (current && current !== unit) {
      current.classList.remove("current");
      for (const mark of current.querySelectorAll("[data-n][tabindex]")) mark.removeAttribute("tabindex");
    }
    current = unit;
    unit.classList.add("current");
    for (const mark of unit.querySelectorAll("[data-n]")) mark.tabIndex = 0;
    if (focus) unit.focus({ preventScroll: true });
    if (scroll) unit.scrollIntoView({ block: "nearest" });
    try { localStorage.setItem(remembered, unit.id); } catch { /* private windows have none */ }
  }

  function step(by) {
    const list = visible();
    const at = list.indexOf(current);
    if (at < 0) return select(list[0]);
    select(list[Math.min(list.length - 1, Math.max(0, at + by))]);
  }

  function next(what) {
    const list = visible();
    const at = list.indexOf(current);
    const order = [...list.slice(at + 1), ...list.slice(0, at + 1)];
    select(order.find((unit) => has(unit, what)));
  }

  // ---- filters and search ----
  // As people type it: without regard to case, accents and ё, composed letters, or kinds of space.
  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/(?<!\u0438)\u0306|[^\P{M}\u0306]|\u00ad/gu, "").replace(/\s+/g, " ");

  // What is searched in a unit: its texts and what stands below them, without the small numbers.
  function searched(unit) {
    if (!texts.has(unit)) {
      const copy = unit.cloneNode(true);
      for (const number of copy.querySelectorAll(".n")) number.remove();
      texts.set(unit, folded(copy.textContent));
    }
    return texts.get(unit);
  }

  function filter() {
    const wanted = folded(search.value.trim());
    const counts = { "": all.length };
    let shown = 0;
    for (const unit of all) {
      const counted = kindsOf(unit);
      for (const what of counted) counts[what] = (counts[what] ?? 0) + 1;
      const hidden = (only && !counted.includes(only)) || (wanted && !searched(unit).includes(wanted));
      if (unit.hidden !== Boolean(hidden)) unit.hidden = Boolean(hidden);
      shown += !hidden;
    }
    for (const chip of document.querySelectorAll("[data-only]")) {
      const what = chip.dataset.only;
      const amount = counts[what] ?? 0;
      chip.setAttribute("aria-pressed", what === only);
      const written = chip.querySelector(".amount");
      if (written.textContent !== String(amount)) written.textContent = amount;
      chip.hidden = !amount && what !== only && what !== "";
    }
    document.getElementById("nothing").hidden = shown > 0;
    const told = shown < all.length ? words.shown.replace("{0}", shown).replace("{1}", all.length) : "";
    if (document.getElementById("shown").textContent !== told) document.getElementById("shown").textContent = told;
    const place = new URL(location.href);
    only ? place.searchParams.set("only", only) : place.searchParams.delete("only");
    wanted ? place.searchParams.set("q", search.value) : place.searchParams.delete("q");
    if (place.href !== location.href) history.replaceState(null, "", place);
  }

  function tab(code) {
    if (code) main.dataset.tab = code;
    else delete main.dataset.tab;
    for (const one of document.querySelectorAll("[data-tab].chip")) one.setAttribute("aria-pressed", one.dataset.tab === code);
  }

  // ---- talking to the server ----
  function tell(text, bad = false) {
    say.textContent = text;
    say.classList.toggle("bad", bad);
    clearTimeout(tell.timer);
    if (!bad) tell.timer = setTimeout(() => (say.textContent = ""), 6000);
  }

  function shownIn(unit) {
    const form = new URLSearchParams({ unit: unit ? unit.id : "letter" });
    if (unit) {
      for (const code of main.dataset.languages.split(" ")) form.set(`digest-${code}`, unit.getAttribute(`data-digest-${code}`) ?? "");
    }
    const about = [...document.querySelectorAll("input[name=about]:checked")].map((box) => box.value);
    form.set("languages", about.join(" "));
    return form;
  }

  async function send(act, form) {
    let answer;
    try {
      const response = await fetch(`${base}/${act}`, { method: "POST", body: form, headers: { "x-csrf-token": csrf } });
      answer = { status: response.status, ...(await response.json()) };
    } catch {
      tell(words.offline, true);
      return null;
    }
    return answer;
  }

  function parsed(html) {
    return new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  }

  function take(answer, { reselect = true } = {}) {
    const selected = current?.id;
    for (const [id, html] of Object.entries(answer.units ?? {})) {
      const old = document.getElementById(id);
      if (old?.querySelector("form.editor")) continue; // a text that is not saved yet
      const fresh = document.importNode(parsed(html), true);
      if (!old) continue;
      fresh.hidden = old.hidden;
      all[all.indexOf(old)] = fresh;
      old.replaceWith(fresh);
    }
    if (answer.summary) document.getElementById("summary").replaceWith(document.importNode(parsed(answer.summary), true));
    if (answer.stamp) stamp = answer.stamp;
    if (selected && reselect) {
      current = null;
      select(document.getElementById(selected), { scroll: false, focus: document.activeElement === document.body });
    }
    if (answer.reload) return location.reload();
    filter();
  }

  async function act(name, unit, form, forward = false, open_ = null) {
    if (unit?.querySelector("form.editor")) {
      unit.querySelector("form.editor textarea").focus();
      tell(words.leave, true);
      return false;
    }
    // On a small screen a tab may hide a version: what was not shown is not read.
    if (name === "approve" && [...unit.querySelectorAll(".column")].some((one) => !one.getClientRects().length)) {
      tab("");
      tell(words.read_all, true);
      return false;
    }
    const before = unit ? visible() : [];
    const answer = await send(name, form);
    if (!answer) return false;
    if (answer.status === 200) {
      take(answer, { reselect: !unit });
      tell(answer.say);
      if (forward) {
        const at = before.indexOf(unit);
        const after = before[at + 1];
        select(after ? document.getElementById(after.id) : document.getElementById(unit.id));
        forwarded = { from: unit.id, to: current.id };
      } else if (unit) {
        select(document.getElementById(unit.id));
      }
      return true;
    }
    const typed = open_?.querySelector("textarea").value;
    take(answer);
    const now = unit && document.getElementById(unit.id);
    if (now) select(now);
    if (now && name === "reject" && typed) open("note-form", now.querySelector(".acts"), now).querySelector("textarea").value = typed;
    if (now && name === "approve" && "against" in now.dataset && answer.status === 422) {
      const form = open("despite-form", now.querySelector(".acts"), now);
      if (typed) form.querySelector("textarea").value = typed;
    }
    tell(answer.error, true);
    return false;
  }

  // ---- forms in place ----
  function clone(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
  }

  function open(template, instead, unit) {
    const already = instead.parentElement.querySelector(":scope > form");
    if (already && already.id === template) return already.querySelector("textarea").focus();
    if (already) close(already);
    const form = clone(template);
    form.id = template;
    const why = form.querySelector(".why strong");
    if (why) why.textContent = why.textContent.replace("{0}", unit.dataset.against);
    instead.hidden = true;
    instead.after(form);
    form.instead = instead;
    if (unit && form.dataset.form !== "waive") askLanguages(form, unit);
    restore(form, unit);
    select(unit, { focus: false, scroll: false });
    form.querySelector("textarea").focus();
    return form;
  }

  // Which languages it is about: those that findings name, else those that are set at the top.
  function askLanguages(form, unit) {
    const offered = [...document.querySelectorAll("input[name=about]")].filter((box) => unit.querySelector(`.column[data-code=${box.value}] .block`));
    if (offered.length < 2) return;
    const odd = new Set([...unit.querySelectorAll("[data-odd]")].flatMap((one) => one.dataset.odd.split(" ")));
    const named = form.dataset.form === "reject" ? offered.filter((box) => odd.has(box.value)) : [];
    const set = document.createElement("fieldset");
    set.className = "about";
    set.append(Object.assign(document.createElement("legend"), { textContent: words.about }));
    for (const box of offered) {
      const label = document.createElement("label");
      const mine = Object.assign(document.createElement("input"), { type: "checkbox", name: "languages", value: box.value });
      mine.checked = named.length ? named.includes(box) : box.checked;
      label.append(mine, ` ${box.parentElement.textContent.trim()}`);
      set.append(label);
    }
    form.querySelector("label").after(set);
  }

  // What is typed is not lost with its form: it is there again where the form is opened again.
  const placeOf = (form) => [form.closest("article")?.id, form.dataset.form, form.closest(".finding")?.dataset.key, form.dataset.code, form.dataset.ordinal].join(" ");
  const unsent = (form) => form.querySelector("textarea").value !== (form.dataset.shown ?? "");

  function keep(form) {
    if (unsent(form)) kept.set(placeOf(form), { text: form.querySelector("textarea").value, shown: form.dataset.shown });
    else kept.delete(placeOf(form));
  }

  function restore(form) {
    const before = kept.get(placeOf(form));
    if (!before || before.shown !== form.dataset.shown) return;
    form.querySelector("textarea").value = before.text;
    tell(words.kept);
    if (form.matches(".editor")) attempt(form);
  }

  function close(form) {
    if (!form) return;
    keep(form);
    const unit = form.closest("article");
    if (form.instead) form.instead.hidden = false;
    form.remove();
    select(unit, { scroll: false });
  }

  function edit(unit, code) {
    const column = unit.querySelector(`.column[data-code=${code}]`);
    if (main.dataset.tab && main.dataset.tab !== code) tab(code);
    const text = column.querySelector(".text");
    const blocks = [...text.querySelectorAll(".block")];
    if (!blocks.length) blocks.push({ dataset: { source: "", ordinal: "0" } }); // a text yet to be written
    const open = column.querySelector("form.editor");
    if (open) return open.querySelector("textarea").focus();
    const place = text;
    blocks.reverse().forEach((block) => {
      const form = clone("edit-form");
      form.querySelector("label span").textContent = words.edit.replace("{0}", column.querySelector(".name").textContent);
      const area = form.querySelector("textarea");
      area.value = block.dataset.source;
      area.lang = code;
      Object.assign(form.dataset, { code, ordinal: block.dataset.ordinal, shown: block.dataset.source });
      form.instead = place;
      form.querySelector("[data-act=draft]").hidden = code === main.dataset.source;
      place.after(form);
    });
    place.hidden = true;
    for (const form of column.querySelectorAll("form.editor")) restore(form);
    edited = { unit: unit.id, code };
    recall(unit, code, column.querySelector("form.editor"));
    select(unit, { focus: false, scroll: false });
    return column.querySelector("form.editor textarea").focus();
  }

  // What the translation memory has; it is shown, and goes in when somebody says so.
  async function recall(unit, code, form) {
    let found;
    try {
      found = await (await fetch(`${base}/units/${unit.id}/match/${code}`)).json();
    } catch {
      return;
    }
    if (!found.text || !form.isConnected) return;
    const box = form.querySelector(".match");
    box.querySelector(".said").textContent = found.said;
    box.querySelector("q").textContent = found.text;
    box.querySelector("button").onclick = () => {
      const area = form.querySelector("textarea");
      area.value = found.text;
      area.focus();
      attempt(form);
    };
    box.hidden = false;
  }

  // A draft by the engine of the settings, into the form; it is saved when somebody says so.
  async function draft(unit, form) {
    const button = form.querySelector("[data-act=draft]");
    button.disabled = true;
    tell(words.drafting);
    const data = shownIn(unit);
    data.set("code", form.dataset.code);
    const answer = await send("draft", data);
    button.disabled = false;
    if (!answer) return;
    if (answer.status !== 200) return tell(answer.error, true);
    const forms = [...form.parentElement.querySelectorAll("form.editor")];
    const fits = forms.length === answer.texts.length;
    (fits ? forms : forms.slice(0, 1)).forEach((one, at) => {
      one.querySelector("textarea").value = fits ? answer.texts[at] : answer.texts.join("\n\n");
      attempt(one);
    });
    forms[0].querySelector("textarea").focus();
    tell(fits ? answer.say : words.draft_parts, !fits);
  }

  function editForm(form) {
    const unit = form.closest("article");
    const data = shownIn(unit);
    data.set("code", form.dataset.code);
    data.set("ordinal", form.dataset.ordinal);
    data.set("shown", form.dataset.shown);
    data.set("text", form.querySelector("textarea").value);
    return data;
  }

  function attempt(form) {
    clearTimeout(form.timer);
    const live = form.querySelector(".live");
    form.timer = setTimeout(async () => {
      live.textContent = words.checking;
      const answer = await send("try", editForm(form));
      if (!answer || !form.isConnected || form.querySelector(".conflict")) return;
      if (answer.findings !== undefined) live.replaceChildren(document.importNode(parsed(answer.findings), true));
      else live.textContent = answer.error;
    }, 350);
  }

  async function save(form) {
    const unit = form.closest("article");
    const area = form.querySelector("textarea");
    area.readOnly = true; // what is typed while it is being saved would be lost
    const answer = await send("save", editForm(form));
    area.readOnly = false;
    if (!answer) return;
    if (answer.status === 200) {
      kept.delete(placeOf(form));
      form.remove();
      take(answer);
      select(document.getElementById(unit.id));
      return tell(answer.say);
    }
    if (answer.status === 409 && answer.text !== null && answer.text !== undefined) return conflict(form, answer);
    form.querySelector(".live").textContent = answer.error;
  }

  function conflict(form, answer) {
    form.querySelector(".conflict")?.remove();
    const box = clone("conflict");
    box.querySelector(".theirs").textContent = answer.text;
    clearTimeout(form.timer);
    form.querySelector(".live").textContent = "";
    const row = form.querySelector(":scope > p");
    row.hidden = true;
    form.append(box);
    box.querySelector("[data-act=keep-file]").onclick = () => {
      form.remove();
      take(answer);
    };
    box.querySelector("[data-act=save-mine]").onclick = () => {
      form.dataset.shown = answer.text;
      form.dataset.ordinal = answer.ordinal;
      const fresh = parsed(Object.values(answer.units)[0]);
      for (const name of fresh.getAttributeNames()) {
        if (name.startsWith("data-digest-")) form.closest("article").setAttribute(name, fresh.getAttribute(name));
      }
      box.remove();
      row.hidden = false;
      save(form);
    };
    box.querySelector("button").focus();
  }

  // ---- what buttons and keys do ----
  // Who may not decide is told so in the head of the page.
  const deciding = (act) => (...about) => ("decides" in main.dataset ? act(...about) : tell(document.querySelector(".person").textContent, true));
  const acts = {
    approve: deciding((unit) => ("against" in unit.dataset
      ? open("despite-form", unit.querySelector(".acts"), unit)
      : act("approve", unit, shownIn(unit), true))),
    history: (unit) => story(unit),
    reject: deciding((unit) => open("note-form", unit.querySelector(".acts"), unit)),
    note: (unit) => open("remark-form", unit.querySelector(".acts"), unit),
    undo: (unit) => act("undo", unit, shownIn(unit)),
    previous: () => step(-1),
    following: () => step(1),
    mine: () => next("mine"),
    waive: deciding((unit, finding) => finding && open("reason-form", finding.querySelector(".finding-acts"), unit)),
    fix: (unit, finding) => finding && act("fix", unit, withFinding(unit, finding)),
    edit: (unit, _, column) => edit(unit, column ?? editable(unit)),
    help: () => document.getElementById("help").showModal(),
    close: () => document.getElementById("help").close(),
    reload: () => location.reload(),
  };

  async function story(unit) {
    const button = unit.querySelector("[data-act=history]");
    const there = unit.querySelector(".story");
    button.setAttribute("aria-expanded", !there);
    if (there) return there.remove();
    let lines;
    try {
      lines = await (await fetch(`${base}/units/${unit.id}/log`)).json();
    } catch {
      return tell(words.offline, true);
    }
    const list = document.createElement("ul");
    list.className = "story";
    for (const line of lines.error ? [lines.error] : lines) list.append(Object.assign(document.createElement("li"), { textContent: line }));
    return unit.append(list);
  }

  function withFinding(unit, finding) {
    const form = shownIn(unit);
    form.set("check", finding.dataset.check);
    form.set("key", finding.dataset.key);
    return form;
  }

  function editable(unit) {
    const codes = [...unit.querySelectorAll(".column")].filter((one) => one.querySelector(".edit") && !one.querySelector("form")).map((one) => one.dataset.code);
    const about = [...document.querySelectorAll("input[name=about]:checked")].map((box) => box.value);
    if (edited?.unit === unit.id && codes.length) return codes[(codes.indexOf(edited.code) + 1) % codes.length];
    const odd = unit.querySelector("[data-odd]")?.dataset.odd.split(" ") ?? [];
    return codes.find((code) => odd.includes(code)) ?? codes.find((code) => about.includes(code)) ?? codes[0];
  }

  // What was said last is what is taken back, though the next unit is shown already.
  function takeBack() {
    const left = forwarded?.to === current.id ? document.getElementById(forwarded.from) : null;
    const unit = [left, current].find((one) => one?.querySelector("[data-act=undo]"));
    forwarded = null;
    return unit ? acts.undo(unit) : tell(words.nothing_own, true);
  }

  const keys = {
    j: () => step(1), k: () => step(-1), ArrowDown: null,
    n: () => next("findings"), u: () => next("unread"), m: () => next("mine"),
    a: () => current && acts.approve(current),
    r: () => current && acts.reject(current),
    w: () => current && acts.waive(current, current.querySelector("[data-act=waive]")?.closest(".finding")),
    x: () => current && acts.fix(current, current.querySelector("[data-act=fix]")?.closest(".finding")),
    e: () => current && editable(current) && acts.edit(current),
    c: () => current && acts.note(current),
    z: () => current && takeBack(),
    h: () => current && story(current),
    f: () => { const chips = [...document.querySelectorAll("[data-only]:not([hidden])")]; const at = chips.findIndex((chip) => chip.dataset.only === only); only = chips[(at + 1) % chips.length].dataset.only; filter(); if (current?.hidden) select(visible()[0]); },
    p: () => (location.href = document.getElementById("to-release").href),
    "/": () => search.focus(),
    "?": acts.help,
  };

  document.addEventListener("click", (event) => {
    const chip = event.target.closest("[data-only]");
    if (chip) { only = chip.dataset.only; filter(); return; }
    const choice = event.target.closest("[data-tab].chip");
    if (choice) return tab(choice.dataset.tab);
    const button = event.target.closest("button[data-act]");
    const unit = event.target.closest("article.unit");
    if (button?.dataset.act === "cancel") return close(button.closest("form"));
    if (button?.dataset.act === "draft") return draft(unit, button.closest("form"));
    if (button && acts[button.dataset.act]) {
      return acts[button.dataset.act](unit, button.closest(".finding"), button.closest(".column")?.dataset.code);
    }
    if (unit && unit !== current && !event.target.closest("a, form")) select(unit, { focus: false, scroll: false });
  });

  document.addEventListener("focusin", (event) => {
    const unit = event.target.closest?.("article.unit");
    if (unit && unit !== current) select(unit, { focus: false, scroll: false });
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const unit = form.closest("article.unit");
    if (form.dataset.form === "save") return save(form);
    const finding = form.closest(".finding");
    const data = finding ? withFinding(unit, finding) : shownIn(unit);
    for (const field of form.querySelectorAll("textarea")) data.set(field.name, field.value);
    const boxes = [...form.querySelectorAll("[name=languages]")];
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    if (boxes.length && !chosen.length) return tell(words.no_language, true);
    const blank = [...form.querySelectorAll("textarea[required]")].find((field) => !field.value.trim());
    if (blank) {
      blank.focus();
      return tell(words.no_text.replace("{0}", blank.parentElement.querySelector("span").textContent), true);
    }
    if (boxes.length) data.set("languages", chosen.join(" "));
    const where = placeOf(form);
    keep(form); // where it is refused, the text is there again
    const sent = act(form.dataset.form, unit, data, ["approve", "reject"].includes(form.dataset.form), form);
    return sent.then((done) => done && kept.delete(where));
  });

  document.addEventListener("input", (event) => {
    if (event.target === search) {
      clearTimeout(search.timer);
      search.timer = setTimeout(filter, 120);
    } else if (event.target.closest(".editor")) {
      attempt(event.target.closest(".editor"));
    } else if (event.target.name === "about") {
      try { localStorage.setItem(`translate-about-${slug}`, [...document.querySelectorAll("input[name=about]:checked")].map((box) => box.value).join(" ")); } catch { /* none */ }
    }
  });

  // The letter of a key; in a script other than Latin, the one that stands in the same place.
  function keyOf({ key, code }) {
    if (!/^[\p{L}\p{M}]$/u.test(key) || /\p{Script=Latin}/u.test(key) || !/^Key[A-Z]$/.test(code)) return key;
    return key === key.toLowerCase() ? code.at(-1).toLowerCase() : code.at(-1);
  }

  // A form with text in it has the floor: what a key would do meanwhile nobody may have meant.
  function unfinished() {
    const form = [...main.querySelectorAll("form")].find(unsent);
    if (!form) return false;
    form.querySelector("textarea").focus();
    tell(words.unfinished, true);
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return undefined;
    const field = event.target;
    const form = field.closest("form");
    if (event.key === "Escape") {
      const closing = form ?? current?.querySelector("form") ?? [...main.querySelectorAll("form")].find(unsent);
      if (field === search) { search.value = ""; filter(); select(current ?? visible()[0]); } else if (closing) close(closing); else return undefined;
      return event.preventDefault();
    }
    if (field === search || form) {
      if (event.key === "Enter" && field === search) { filter(); select(visible()[0]); }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form && !field.closest("button")) { event.preventDefault(); form.requestSubmit(); }
      return undefined;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if ("123".includes(event.key)) {
      const code = main.dataset.languages.split(" ")[Number(event.key) - 1];
      return code && tab(main.dataset.tab === code ? "" : code);
    }
    const key = keyOf(event);
    const done = keys[key];
    if (!done || event.repeat && !"jk".includes(key)) return undefined;
    event.preventDefault();
    return unfinished() || done();
  });

  // ---- what corresponds lights up ----
  function light(target, on) {
    const mark = target.closest?.("[data-n]");
    const unit = mark?.closest("article.unit");
    if (!unit) return;
    for (const one of unit.querySelectorAll(`[data-n="${mark.dataset.n}"]`)) one.classList.toggle("lit", on);
  }
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    main.addEventListener(name, (event) => light(event.target, on));
  }

  // ---- others work, too ----
  async function look() {
    if (document.hidden) return;
    try {
      const response = await fetch(`${base}/stamp`);
      if (response.ok) document.getElementById("outdated").hidden = (await response.json()).stamp === stamp;
    } catch { /* it is said when something is to be saved */ }
  }
  addEventListener("focus", look);
  setInterval(look, 5000);
  addEventListener("beforeunload", (event) => {
    const unsaved = kept.size || [...document.querySelectorAll("form")].some(unsent);
    if (unsaved) event.preventDefault();
  });

  // ---- as it was left ----
  try {
    const about = localStorage.getItem(`translate-about-${slug}`)?.split(" ");
    if (about) for (const box of document.querySelectorAll("input[name=about]")) box.checked = about.includes(box.value);
  } catch { /* none */ }
  filter();
  let place = location.hash.slice(1);
  try { place ||= localStorage.getItem(remembered) ?? ""; } catch { /* none */ }
  const there = document.getElementById(place);
  if (there?.matches("article.unit") && !there.hidden) {
    select(there, { focus: true, scroll: false });
    there.scrollIntoView({ block: "center" });
  } else {
    select(visible()[0], { focus: false, scroll: false });
  }
}
