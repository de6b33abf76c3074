// The phones' one script. Pages work without it; with it forms need no page load, what is not yet
// saved is shown as such and sent again until it is, and pages follow the room by themselves.
//
// Actions wait in an outbox on the phone, one entry per action under a key of its own, until the
// server has answered: reload, sleep and lost Wi-Fi neither lose nor double anything.
"use strict";
(() => {
  const main = document.querySelector("main[data-page]");
  if (!main) return;
  const page = JSON.parse(main.dataset.page);
  const words = page.words;
  const clockAhead = page.now - Date.now();
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const random = () => {
    // No secure context in a hall: randomUUID is missing there, getRandomValues is not.
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  // Full jitter: phones that lost the same Wi-Fi must not all come back at the same moment.
  const jitter = (tries) => 500 + Math.random() * (Math.min(8000, 500 * 2 ** tries) - 500);

  // --- the outbox ---

  const PREFIX = "torg-out-" + page.session + "-";
  const outbox = {
    all() {
      const found = [];
      for (let i = 0; i < localStorage.length; i++) {
        const name = localStorage.key(i);
        if (!name.startsWith(PREFIX)) continue;
        try { found.push(JSON.parse(localStorage.getItem(name))); } catch { localStorage.removeItem(name); }
      }
      return found.sort((a, b) => a.at - b.at);
    },
    put(entry) { localStorage.setItem(PREFIX + entry.key, JSON.stringify(entry)); },
    drop(entry) { localStorage.removeItem(PREFIX + entry.key); },
  };
  try {
    localStorage.setItem("torg-test", "1");
    localStorage.removeItem("torg-test");
  } catch {
    // Nothing can be kept here (private mode): plain forms are safer than a promise.
    return;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!("act" in form.dataset)) return;
    event.preventDefault();
    const data = new URLSearchParams(new FormData(form));
    const pressed = event.submitter;
    if (pressed && pressed.name) data.append(pressed.name, pressed.value);
    data.delete("key");
    const card = form.closest("[data-card]");
    const auto = "auto" in form.dataset ? form.id : undefined;
    // A field that saves itself needs only its latest text sent; the one on its way is let go.
    if (auto) outbox.all().filter((entry) => entry.auto === auto && entry.key !== sending).forEach(outbox.drop);
    outbox.put({
      auto,
      key: random(),
      at: Date.now(),
      path: form.getAttribute("action"),
      body: data.toString(),
      text: data.get("text") || data.get("title") || "",
      adds: form.dataset.adds,
      card: card && card.dataset.card,
      sets: form.dataset.sets,
      clears: form.dataset.clears,
      stance: data.get("stance"),
    });
    if (form.dataset.adds) form.reset();
    const alike = auto ? [form] : $$("form").filter((it) => it.action === form.action);
    alike.forEach((it) => { delete it.dataset.dirty; });
    const details = form.closest("details.more[id^=change]");
    if (details) details.open = false;
    $("#notices").replaceChildren();
    paint();
    pump();
  });

  let pumping = false, wake = null, sending = null;
  async function pump() {
    if (pumping) { if (wake) wake(); return; }
    pumping = true;
    let tries = 0;
    for (let entry; (entry = outbox.all()[0]); ) {
      sending = entry.key;
      const wait = await send(entry, tries);
      if (wait === 0) sending = null;
      paint();
      if (wait === 0) { tries = 0; continue; }
      tries += 1;
      await new Promise((done) => { wake = done; setTimeout(done, wait); });
      wake = null;
    }
    pumping = false;
    paint();
  }

  // Sends one action. Answers how long to wait before the next try; 0 when it is settled.
  async function send(entry, tries) {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), 15000);
    let answer, said;
    try {
      answer = await fetch(entry.path, {
        method: "POST",
        body: entry.body,
        signal: giveUp.signal,
        headers: {
          "Accept": "application/json",
          "Content-Type": "application/x-www-form-urlencoded",
          "Idempotency-Key": entry.key,
          "X-Area": page.area,
        },
      });
      said = await answer.json();
    } catch {
      return jitter(tries);
    } finally {
      clearTimeout(timer);
    }
    if (answer.ok) {
      outbox.drop(entry);
      if (entry.auto) seen(entry.auto, said.n);
      if (said.personal) update("mine", said.personal);
      return 0;
    }
    if (answer.status === 429 || answer.status === 408 || answer.status >= 500) {
      if (answer.status === 507) refuse(said.message);
      return Math.max((Number(answer.headers.get("Retry-After")) || 0) * 1000, jitter(tries));
    }
    outbox.drop(entry);
    if (answer.status === 401) { location.href = "/join"; return 0; }
    refuse(said.message, entry);
    return 0;
  }

  // What is written next over a text that was just recorded is written knowing it.
  function seen(auto, n) {
    outbox.all().filter((entry) => entry.auto === auto).forEach((entry) => {
      const data = new URLSearchParams(entry.body);
      if (data.has("over")) outbox.put({ ...entry, body: (data.set("over", n), data.toString()) });
    });
    document.dispatchEvent(new CustomEvent("torg:sent", { detail: { auto, n } }));
  }

  // Says why something was not taken. The text goes back into the form it came from, or stands
  // under the reason: nothing typed is lost.
  function refuse(message, entry) {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.append(message || "");
    const form = entry && $$("form[data-adds]").find((it) => it.getAttribute("action") === entry.path);
    if (form && !("dirty" in form.dataset)) {
      restore(form, new URLSearchParams(entry.body));
    } else if (entry && entry.text) {
      const quote = document.createElement("q");
      quote.dir = "auto";
      quote.textContent = entry.text;
      notice.append(document.createElement("br"), words.kept, quote);
    }
    $("#notices").replaceChildren(notice);
    notice.scrollIntoView({ block: "center" });
  }

  // --- what the page shows ---

  let marks = {};
  $$("[data-card]").forEach((card) => { if (card.dataset.is) marks[card.dataset.card] = card.dataset.is; });
  const shown = { mine: page.n, shared: page.n };

  function update(kind, news) {
    if (news.n < shown[kind]) return;
    shown[kind] = news.n;
    if (news.marks) marks = news.marks;
    for (const [slot, html] of Object.entries(news.html)) {
      const place = $(`[data-slot="${slot}"]`);
      if (place) fill(place, html);
    }
    paint();
    announce();
  }

  // Fills a slot and keeps what somebody is doing in it: focus, open details, unsaved fields.
  function fill(place, html) {
    const open = $$("details[open][id]", place).map((it) => it.id);
    const active = place.contains(document.activeElement) ? document.activeElement : null;
    const at = active && [active.id, active.selectionStart, active.selectionEnd];
    const unsaved = $$("form[data-dirty]", place).map((form) => [form.getAttribute("action"), form.id, new FormData(form)]);
    place.innerHTML = html;
    open.forEach((id) => { const it = document.getElementById(id); if (it) it.open = true; });
    unsaved.forEach(([action, id, data]) => {
      const form = $$("form", place).find((it) => it.getAttribute("action") === action && it.id === id);
      if (form) restore(form, data);
    });
    const again = at && at[0] && document.getElementById(at[0]);
    if (again) {
      again.focus({ preventScroll: true });
      try { again.setSelectionRange(at[1], at[2]); } catch { /* not a text field */ }
    }
  }

  function restore(form, data) {
    form.dataset.dirty = "";
    [...form.elements].forEach((field) => {
      if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") return;
      if (field.type === "checkbox" || field.type === "radio") field.checked = data.getAll(field.name).includes(field.value);
      else if (data.has(field.name)) field.value = data.get(field.name);
    });
  }

  // Puts one's own marks and what is not saved yet onto the page.
  function paint() {
    const waiting = outbox.all();
    const ballot = waiting.filter((entry) => entry.path.endsWith("/ballot")).pop();
    const chosen = ballot && new URLSearchParams(ballot.body).getAll("approves");
    $$("[data-card]").forEach((card) => {
      let is = (marks[card.dataset.card] || "").split(" ").filter(Boolean);
      waiting.filter((entry) => entry.card === card.dataset.card).forEach((entry) => {
        is = is.filter((word) => word !== entry.clears).concat(entry.sets || [], "pending");
        if (entry.stance) $$("button[name=stance]", card).forEach((button) =>
          button.setAttribute("aria-pressed", String(button.value === entry.stance)));
      });
      card.dataset.is = is.join(" ");
      const box = $("input[name=approves]", card);
      if (box && !("dirty" in box.form.dataset)) {
        box.checked = chosen ? chosen.includes(box.value) : is.includes("chosen");
      }
    });
    $$(".pending-item").forEach((item) => item.remove());
    waiting.filter((entry) => entry.adds && entry.text).forEach((entry) => {
      const list = $(`[data-list="${entry.adds}"]`);
      if (!list) return;
      const item = document.createElement("li");
      item.className = "card pending pending-item";
      const text = document.createElement("p");
      text.className = "text";
      text.dir = "auto";
      text.textContent = entry.text;
      const tag = document.createElement("p");
      tag.className = "tag wait";
      tag.textContent = words.saving;
      item.append(text, tag);
      list.prepend(item);
      const section = list.closest("section[data-filled]");
      if (section) section.hidden = false;
    });
    $$("form[data-max]").forEach((form) => count(form, ballot));
    mark(waiting.length);
    document.dispatchEvent(new CustomEvent("torg:paint", { detail: { waiting, live, n: shown.shared } }));
  }

  // Counts what is left to mark; more than allowed can't be marked. Says whether it is saved.
  function count(form, pending) {
    const boxes = $$("input[name=approves]", form);
    const left = Number(form.dataset.max) - boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => { box.disabled = left <= 0 && !box.checked; });
    const says = $("[data-left]", form);
    const marked = boxes.some((box) => box.checked) && !("dirty" in form.dataset);
    const text = says.dataset.left.replace("%n", String(left)) +
      (pending ? " · " + words.saving : marked ? " · " + words.saved : "");
    if (says.textContent !== text) says.textContent = text;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form) return;
    form.dataset.dirty = "";
    if (form.dataset.max) count(form);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && "goes" in form.dataset) form.submit();
  });

  // Says news once, politely: what carries data-say, when its words have changed.
  let lastSaid = $$("[data-say]").map((it) => it.textContent).join(". ");
  function announce() {
    const now = $$("[data-say]").map((it) => it.textContent).join(". ");
    if (now === lastSaid) return;
    lastSaid = now;
    $("#status").textContent = now;
  }

  // --- the connection ---

  const tab = random().slice(0, 8);
  const link = $("#link");
  let stream = null, live = true, retry = null, tries = 0, heard = Date.now();

  function mark(waiting) {
    const is = !live ? "lost" : waiting ? "saving" : "live";
    const text = words[is] + (waiting ? " (" + waiting + ")" : "");
    link.hidden = false;
    link.dataset.is = is;
    const says = link.lastElementChild;
    if (says.textContent !== text) says.textContent = text;
  }

  function connect() {
    clearTimeout(retry);
    if (stream) stream.close();
    heard = Date.now();
    const query = new URLSearchParams({ area: page.area, tab, after: shown.shared });
    stream = new EventSource("/events?" + query);
    stream.onopen = () => { live = true; tries = 0; heard = Date.now(); paint(); pump(); };
    stream.onerror = () => {
      stream.close();
      live = false;
      paint();
      clearTimeout(retry);
      retry = setTimeout(connect, jitter(tries++));
    };
    const take = (kind) => (event) => { heard = Date.now(); update(kind, JSON.parse(event.data)); };
    stream.addEventListener("shared", take("shared"));
    stream.addEventListener("mine", take("mine"));
    stream.addEventListener("writing", (event) => {
      heard = Date.now();
      document.dispatchEvent(new CustomEvent("torg:writing", { detail: JSON.parse(event.data) }));
    });
    stream.addEventListener("beat", () => { heard = Date.now(); });
    stream.addEventListener("gone", () => { stream.close(); location.href = "/join"; });
  }

  // A phone that slept has a connection that looks alive: open a new one and send what waits.
  const back = () => { tries = 0; connect(); pump(); };
  document.addEventListener("visibilitychange", () => { if (!document.hidden) back(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) back(); });
  window.addEventListener("online", back);
  window.addEventListener("offline", () => { live = false; paint(); });
  window.addEventListener("storage", paint);
  window.addEventListener("pagehide", () => { if (stream) stream.close(); });

  // --- the clock ---

  let minutesSaid = null;
  function tick() {
    if (Date.now() - heard > 35000 && !document.hidden) connect();
    $$("[data-ends]").forEach((place) => {
      const ends = Number(place.dataset.ends), began = Number(place.dataset.began);
      const left = Math.ceil((ends - Date.now() - clockAhead) / 1000);
      const share = (left * 1000) / Math.max(1, ends - began);
      const over = left <= 0;
      place.dataset.urgency = over ? "over" : share <= 0.05 ? "last" : share <= 0.2 ? "soon" : "calm";
      const minutes = Math.floor(left / 60), seconds = String(left % 60).padStart(2, "0");
      const text = over ? words.over : words.left.replace("%t", minutes + ":" + seconds);
      if (place.textContent !== text) place.textContent = text;
      const says = over ? words.over : left === 300 ? words.five : left === 60 ? words.one : null;
      if (says && says !== minutesSaid) { minutesSaid = says; $("#status").textContent = says; }
    });
  }

  paint();
  tick();
  setInterval(tick, 1000);
  connect();
  pump();
})();
