// The phones' one script. Pages work without it; with it forms need no page load, what is not yet
// saved is shown as such and sent again until it is, and pages follow the room by themselves.
"use strict";
(() => {
  const main = document.querySelector("main[data-page]");
  if (!main) return;
  const page = JSON.parse(main.dataset.page);
  const words = page.words;
  const clockAhead = page.now - Date.now();
  const tab = random().slice(0, 8);
  const outbox = outboxOf(page.session, tab);

  // --- what somebody does ---

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!outbox.works || !("act" in form.dataset)) return;
    const data = new URLSearchParams(new FormData(form));
    const pressed = event.submitter;
    if (pressed && pressed.name) data.append(pressed.name, pressed.value);
    data.delete("key");
    const card = form.closest("[data-card]");
    const auto = "auto" in form.dataset ? form.id : undefined;
    // A field that saves itself needs only its latest text sent; the one on its way is let go.
    if (auto) outbox.all().filter((entry) => entry.auto === auto && entry.key !== sending).forEach(outbox.drop);
    const kept = outbox.put({
      auto,
      key: random(),
      at: outbox.now(),
      path: form.getAttribute("action"),
      body: data.toString(),
      text: data.get("text") || data.get("title") || "",
      adds: form.dataset.adds,
      card: card && card.dataset.card,
      sets: form.dataset.sets,
      clears: form.dataset.clears,
      stance: data.get("stance"),
    });
    // Nothing more fits into the phone's memory: the form goes its plain way.
    if (!kept) return;
    event.preventDefault();
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
    while (outbox.all().length) {
      let wait = outbox.take();
      // What another tab has just sent is no longer there.
      const entry = wait === 0 && outbox.all()[0];
      if (entry) {
        sending = entry.key;
        wait = await send(entry, tries);
        outbox.give();
        if (wait === 0) sending = null;
        paint();
        tries = wait === 0 ? 0 : tries + 1;
      }
      if (wait === 0) continue;
      await new Promise((done) => { wake = done; setTimeout(done, wait); });
      wake = null;
    }
    outbox.give();
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
      live = false;
      return jitter(tries);
    } finally {
      clearTimeout(timer);
    }
    live = stream !== null && stream.readyState === EventSource.OPEN;
    if (answer.ok) {
      outbox.drop(entry);
      $$("#notices .waits").forEach((it) => it.remove());
      if (entry.auto) told(entry.auto, said.n);
      if (said.personal) update("mine", said.personal);
      return 0;
    }
    if (answer.status === 429 || answer.status === 408 || answer.status >= 500) {
      if (answer.status === 507) refuse(said.message);
      return Math.max((Number(answer.headers.get("Retry-After")) || 0) * 1000, jitter(tries));
    }
    if (answer.status === 401) { unseated(); return 0; }
    outbox.drop(entry);
    refuse(said.message, entry);
    return 0;
  }

  // What is written next over a text that was just recorded is written knowing it.
  function told(auto, n) {
    outbox.all().filter((entry) => entry.auto === auto).forEach((entry) => {
      const data = new URLSearchParams(entry.body);
      if (data.has("over")) outbox.put({ ...entry, body: (data.set("over", n), data.toString()) });
    });
    document.dispatchEvent(new CustomEvent("torg:sent", { detail: { auto, n } }));
  }

  // Says why something was not taken. The text goes back into the form it came from, or stands
  // under the reason: nothing typed is lost. The same reason is not said again at each new try.
  function refuse(message, entry) {
    const notices = $("#notices");
    if (!entry && notices.textContent === message) return;
    const notice = document.createElement("div");
    notice.className = entry ? "notice" : "notice waits";
    notice.append(message || "");
    const form = entry && formOf(entry);
    if (form && !("dirty" in form.dataset)) {
      restore(form, new URLSearchParams(entry.body));
    } else if (entry && entry.text) {
      notice.append(document.createElement("br"), words.kept, quote(entry.text));
    }
    notices.replaceChildren(notice);
    notice.scrollIntoView({ block: "center" });
  }

  const formOf = (entry) => $$("form[data-adds]").find((it) => it.getAttribute("action") === entry.path);

  function quote(text) {
    const quote = document.createElement("q");
    quote.dir = "auto";
    quote.textContent = text;
    return quote;
  }

  // The seat is another phone's now, or nobody's. What is typed and what waits is kept for whoever
  // joins here next, who is asked; a ballot is kept as the draft that it is.
  let leaving = false;
  function unseated() {
    if (leaving) return;
    leaving = true;
    if (outbox.works) {
      $$("form[data-act][data-dirty]:not(.ballot)").forEach((form) => {
        const data = new URLSearchParams(new FormData(form));
        data.delete("key");
        const text = data.get("text") || data.get("title") || "";
        outbox.put({ key: random(), at: outbox.now(), path: form.getAttribute("action"), body: data.toString(), text });
      });
      outbox.hold();
    }
    location.href = "/join";
  }

  // Offers what was typed before the seat was lost: to be sent from this one, or thrown away.
  function offer() {
    outbox.held().forEach((entry) => {
      const notice = document.createElement("div");
      notice.className = "notice held";
      const said = document.createElement("p");
      said.textContent = words.held;
      const button = (text, look, does) => {
        const it = document.createElement("button");
        it.type = "button";
        it.className = look;
        it.textContent = text;
        it.onclick = () => { does(); notice.remove(); main.focus(); };
        return it;
      };
      const row = document.createElement("div");
      row.className = "two";
      row.append(
        button(words.send, "strong", () => { outbox.put({ ...entry, held: undefined }); paint(); pump(); }),
        button(words.drop, "plain", () => outbox.drop(entry)),
      );
      notice.append(said, quote(entry.text), row);
      $("#notices").after(notice);
    });
  }

  // --- what the page shows ---

  let marks = {};
  $$("[data-card]").forEach((card) => { if (card.dataset.is) marks[card.dataset.card] = card.dataset.is; });
  const shown = { mine: page.n, shared: page.n };
  let digest = page.mine;

  // What the stream sent of each slot. It says a change in pieces of that, cut before each "<".
  let sent = {};
  function whole(slot, news) {
    if (typeof news === "string") return news;
    const pieces = sent[slot].split(/(?=<)/);
    return news.map((it) => typeof it === "string" ? it : pieces.slice(it[0], it[0] + it[1]).join("")).join("");
  }

  function update(kind, news) {
    for (const slot in news.html) sent[slot] = news.html[slot] = whole(slot, news.html[slot]);
    if (news.n < shown[kind]) return;
    // What came with an answer need not come again; what builds upon something else needs the whole.
    if (kind === "mine" && news.digest === digest) return;
    if (news.before && news.before !== digest) { digest = ""; connect(); return; }
    shown[kind] = news.n;
    if (news.digest) digest = news.digest;
    if (news.marks) marks = news.marks;
    const still = anchor();
    const put = (name, all) => Object.entries(all || {}).forEach(([it, html]) => {
      const place = $(`[data-${name}="${it}"]`);
      if (place) fill(place, html);
    });
    put("slot", news.html);
    put("card", news.cards);
    paint();
    still();
    announce();
  }

  // Puts one's own marks and what is not saved yet onto the page.
  function paint() {
    const waiting = outbox.all();
    const active = document.activeElement || main, at = active.closest("[data-card]");
    $$("[data-card]").forEach((card) => {
      let is = (marks[card.dataset.card] || "").split(" ").filter(Boolean);
      waiting.filter((entry) => entry.card === card.dataset.card).forEach((entry) => {
        is = is.filter((word) => word !== entry.clears).concat(entry.sets || [], "pending");
        if (entry.stance) $$("button[name=stance]", card).forEach((button) =>
          button.setAttribute("aria-pressed", String(button.value === entry.stance)));
      });
      card.dataset.is = is.join(" ");
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
    if (at && !seen(active)) stepTo(at.dataset.card);
    mark(waiting.length);
    document.dispatchEvent(new CustomEvent("torg:paint", { detail: { waiting, live, n: shown.shared } }));
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form) form.dataset.dirty = "";
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && "goes" in form.dataset) form.submit();
  });

  // Says news once, politely: what carries data-say and was not said or shown before. A burst is
  // one piece of news.
  let known = new Set($$("[data-say]").map((it) => it.textContent)), saying = null, unsaid = [];
  function announce() {
    const now = $$("[data-say]").map((it) => it.textContent);
    unsaid = unsaid.filter((text) => now.includes(text)).concat(now.filter((text) => !known.has(text)));
    known = new Set(now);
    if (!unsaid.length || saying) return;
    saying = setTimeout(() => { saying = null; say(unsaid.splice(0).join(". ")); }, 300);
  }

  function say(text) {
    if (text) $("#status").textContent = text;
  }

  // --- the connection ---

  const link = $("#link");
  let stream = null, live = true, retry = null, tries = 0, heard = Date.now(), latest = page.version;

  function mark(waiting) {
    const is = !live ? "lost" : waiting ? "saving" : "live";
    const text = words[is] + (waiting ? " (" + waiting + ")" : "");
    // Only what somebody with closed eyes has to know is said: contact lost, contact back, saved.
    const before = link.dataset.is;
    if (before && before !== is) say(is === "lost" || before === "lost" ? words[is] : is === "live" ? words.saved : "");
    link.hidden = false;
    link.dataset.is = is;
    const says = link.lastElementChild;
    if (says.textContent !== text) says.textContent = text;
    renew(waiting);
  }

  // The host has come back with newer pages: takes them when nothing would be lost by it.
  function renew(waiting) {
    if (latest === page.version || waiting || document.hidden || !outbox.works || sessionStorage.torg === latest) return;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (typing || $("form[data-dirty], details[open] form")) return;
    sessionStorage.torg = latest;
    location.reload();
  }

  function connect() {
    clearTimeout(retry);
    if (stream) stream.close();
    if (leaving) return;
    heard = Date.now();
    sent = {};
    const query = new URLSearchParams({ area: page.area, tab, after: shown.shared, mine: digest });
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
    stream.addEventListener("version", (event) => { latest = event.data; paint(); });
    stream.addEventListener("beat", () => { heard = Date.now(); paint(); });
    stream.addEventListener("gone", () => { stream.close(); unseated(); });
  }

  // A phone that slept has a connection that looks alive: open a new one and send what waits.
  const back = () => { tries = 0; connect(); pump(); };
  document.addEventListener("visibilitychange", () => { if (!document.hidden) back(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) back(); });
  window.addEventListener("online", back);
  window.addEventListener("offline", () => { live = false; paint(); });
  // Another tab of this phone has put something into the outbox, or has sent something.
  window.addEventListener("storage", () => { paint(); pump(); });
  window.addEventListener("pagehide", () => { if (stream) stream.close(); outbox.give(); });

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
      if (says && says !== minutesSaid) { minutesSaid = says; say(says); }
    });
  }

  offer();
  paint();
  tick();
  setInterval(tick, 1000);
  connect();
  pump();
})();
