// The ballot on a phone: counts what is left, moves places without dragging, and keeps what is half
// filled in until it is sent, through reload, sleep and news from the room. Without this script the
// ballot is a plain form. Sending goes through the page's one outbox, which tells by events.
"use strict";
(() => {
  const main = document.querySelector("main[data-page]");
  if (!main) return;
  const DRAFTS = "torg-draft-" + JSON.parse(main.dataset.page).session + "-";
  try {
    localStorage.setItem("torg-test", "1");
    localStorage.removeItem("torg-test");
  } catch {
    // Nothing can be kept here: the plain form is safer than a promise.
    return;
  }
  main.dataset.scripted = "";
  const ballot = () => document.querySelector("form.ballot");
  const $$ = (selector, root) => [...root.querySelectorAll(selector)];
  const words = (form) => JSON.parse(form.dataset.words);
  const sums = (form) => ["dots", "points"].includes(form.dataset.method);
  const ranks = (form) => form.dataset.method === "ranking";
  const fields = (form) => [...form.elements].filter((it) => /^(approves|v\d+)$/.test(it.name));
  const title = (card) => card.querySelector(".text").textContent;

  // --- what stands in the form ---

  const read = (form) => {
    const said = new URLSearchParams();
    fields(form).forEach((field) => {
      if (["checkbox", "radio"].includes(field.type) && !field.checked) return;
      if (!field.value || (sums(form) && Number(field.value) === 0)) return;
      said.append(field.name, field.value);
    });
    return said;
  };

  const write = (form, said) => {
    fields(form).forEach((field) => {
      const value = said.get(field.name) || "";
      if (field.type === "checkbox") field.checked = said.getAll(field.name).includes(field.value);
      else if (field.type === "radio") field.checked = field.value === value;
      else if (field.value !== value) field.value = value;
    });
  };

  // What the session has of one's own: the page puts it onto the cards.
  const cast = (form) => {
    const said = new URLSearchParams();
    $$("[data-card]", form).forEach((card) => {
      const field = card.querySelector("[name]");
      (card.dataset.is || "").split(" ").forEach((word) => {
        if (word === "chosen") said.append(field.name, field.value);
        else if (/^v\d/.test(word)) said.append(field.name, word.slice(1));
      });
    });
    return said;
  };

  const alike = (a, b) => [...a].sort().join() === [...b].sort().join();

  const drafts = {
    of(form) {
      try { return JSON.parse(localStorage.getItem(DRAFTS + form.id)); } catch { return null; }
    },
    keep(form, said, sent) {
      localStorage.setItem(DRAFTS + form.id, JSON.stringify({ said: said.toString(), sent }));
    },
    drop(form) { localStorage.removeItem(DRAFTS + form.id); },
  };

  // --- what is shown ---

  document.addEventListener("torg:paint", (event) => {
    const form = ballot();
    if (form) show(form, event.detail);
  });

  // What is not sent goes before what waits, and that before what the session has.
  function show(form, { waiting, live }) {
    form.noValidate = true;
    const pending = waiting.filter((entry) => entry.auto === form.id).pop();
    let draft = drafts.of(form);
    if (draft && draft.sent && !pending && alike(new URLSearchParams(draft.said), cast(form))) {
      drafts.drop(form);
      draft = null;
    }
    const on = pending && new URLSearchParams(pending.body);
    const said = draft ? new URLSearchParams(draft.said)
      : on && !on.has("abstain") ? on : on ? new URLSearchParams() : cast(form);
    write(form, said);
    if (ranks(form)) sort(form);
    const text = words(form);
    const voted = document.querySelector("[data-voted]");
    const sent = pending && (!draft || draft.sent);
    state(form, sent ? (live ? text.saving : text.waits) : draft ? text.unsent : voted ? text.saved : "");
    count(form);
  }

  function state(form, text) {
    const place = form.querySelector(".state");
    if (place.textContent !== text) place.textContent = text;
  }

  const used = (form) => {
    const said = [...read(form).values()];
    return sums(form) ? said.reduce((sum, value) => sum + Number(value), 0) : said.length;
  };
  const left = (form) => Number(form.dataset.budget) - used(form);
  const most = (form) => Number(form.dataset.most || form.dataset.budget);

  // What the ideas cost that something is said of.
  function spend(form) {
    const place = form.querySelector("#spent");
    if (!place) return;
    const said = new Set(read(form).keys()), marked = read(form).getAll("approves");
    const on = (field) => field.name === "approves" ? marked.includes(field.value) : said.has(field.name);
    const sum = $$("[data-cost]", form).reduce((sum, card) =>
      sum + (on(card.querySelector("[name]")) ? Number(card.dataset.cost) : 0), 0);
    const kronor = (sum) => Number(sum).toLocaleString(document.documentElement.lang) + "\u00a0kronor";
    const line = place.dataset.spent.replace("%c", kronor(sum)).replace("%b", kronor(place.dataset.of));
    place.classList.toggle("over", sum > Number(place.dataset.of));
    if (place.textContent !== line) place.textContent = line;
  }

  // Counts what is left, marks what can't be done, and gives the sentence.
  function count(form, why) {
    spend(form);
    const text = words(form), rest = left(form);
    const line = (rest < 0 ? text.over : why || text.left)
      .replaceAll("%n", Math.abs(rest)).replaceAll("%u", used(form)).replaceAll("%m", form.dataset.budget);
    const place = form.querySelector(".rest");
    place.classList.toggle("fault", rest < 0 || Boolean(why));
    if (place.textContent !== line) place.textContent = line;
    $$("[data-step]", form).forEach((button) => {
      const value = Number(beside(button).value);
      const can = Number(button.dataset.step) < 0 ? value > 0 : rest > 0 && value < most(form);
      button.setAttribute("aria-disabled", String(!can));
    });
    $$(".pips", form).forEach((pips) => {
      const value = Math.min(Number(beside(pips).value) || 0, 20);
      if (pips.textContent.length !== value) pips.textContent = "●".repeat(value);
    });
    return line;
  }

  let speaking;
  // A finger that presses five times is told of the last.
  function say(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => { document.getElementById("status").textContent = text; }, 250);
  }

  // --- what a hand does ---

  const beside = (button) => button.closest("[data-card]").querySelector("[name]");
  const refused = (form, why) => say(count(form, why));

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || form !== ballot()) return;
    event.target.removeAttribute("aria-invalid");
    changed(form);
    const line = count(form);
    if (event.target.type !== "radio" && !ranks(form)) say(line);
  });

  function changed(form) {
    const said = read(form), voted = document.querySelector("[data-voted]");
    if (alike(said, cast(form)) && (voted || said.size === 0)) drafts.drop(form);
    else drafts.keep(form, said, false);
    state(form, drafts.of(form) ? words(form).unsent : voted ? words(form).saved : "");
  }

  document.addEventListener("click", (event) => {
    const form = event.target.closest("form.ballot");
    if (!form) return;
    const step = event.target.closest("[data-step]"), move = event.target.closest("[data-move]");
    if (step) add(form, step);
    else if (move) shift(form, move.closest("[data-card]"), move);
    else if (event.target.type === "checkbox" && event.target.checked && left(form) < 0) {
      event.preventDefault();
      setTimeout(() => refused(form, words(form).full));
    }
  });

  function add(form, button) {
    const field = beside(button), now = Number(field.value) || 0, by = Number(button.dataset.step);
    const rest = Math.max(0, left(form));
    const next = Math.max(0, Math.min(now + by, by > 0 ? now + rest : now, most(form)));
    if (next === now) {
      if (by > 0) refused(form, rest ? words(form).most.replace("%n", most(form)) : words(form).full);
      return;
    }
    field.value = next || "";
    changed(form);
    const given = words(form).given.replace("%t", title(field.closest("[data-card]"))).replace("%n", next);
    say(given + " " + count(form));
  }

  // A ballot that can't be taken is not sent: the reason stands where it is seen, and the hand is
  // led to the field. This runs before the outbox hears of the form.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form !== ballot()) return;
    const abstains = event.submitter && event.submitter.name === "abstain";
    const wrong = !abstains && fault(form);
    if (wrong) {
      event.preventDefault();
      event.stopImmediatePropagation();
      refused(form, wrong.why);
      wrong.field.setAttribute("aria-invalid", "true");
      wrong.field.focus();
      return;
    }
    drafts.keep(form, abstains ? new URLSearchParams() : read(form), true);
    count(form);
  });

  function fault(form) {
    const numbers = fields(form).filter((it) => it.type === "number");
    const broken = numbers.find((it) => !it.validity.valid);
    if (broken) return { field: broken, why: words(form).most.replace("%n", most(form)) };
    if (left(form) >= 0) return null;
    const filled = fields(form).filter((it) => it.value && (it.type !== "checkbox" || it.checked));
    return { field: filled.pop(), why: words(form).over };
  }

  document.addEventListener("torg:sent", (event) => {
    const form = ballot(), draft = form && drafts.of(form);
    if (draft && draft.sent && event.detail.auto === form.id) drafts.drop(form);
  });

  // --- places ---

  const cards = (form) => $$("[data-card]", form);
  const place = (card) => Number(card.querySelector("[name]").value) || 0;

  // The ideas that have a place, in groups of equals, the best first.
  function groups(form) {
    const at = new Map();
    cards(form).filter(place).forEach((card) => at.set(place(card), (at.get(place(card)) || []).concat(card)));
    return [...at].sort(([a], [b]) => a - b).map(([, group]) => group);
  }

  function put(form, order) {
    const at = new Map(order.flatMap((group, index) => group.map((card) => [card, index + 1])));
    cards(form).forEach((card) => { card.querySelector("[name]").value = at.get(card) || ""; });
    sort(form);
    changed(form);
    return count(form);
  }

  // The list follows the places; the rest comes after, as it stood. The card with the focus stays
  // where it is in the page and the others move around it, or the focus would be lost.
  function sort(form) {
    const list = form.querySelector(".options"), all = cards(form);
    all.forEach((card, index) => { if (!card.dataset.at) card.dataset.at = index; });
    const order = [...all].sort((a, b) => (place(a) || Infinity) - (place(b) || Infinity) || a.dataset.at - b.dataset.at);
    const still = order.findIndex((card) => card.contains(document.activeElement));
    if (order.some((card, index) => card !== all[index])) {
      order.slice(0, Math.max(0, still)).forEach((card) => list.insertBefore(card, order[still]));
      order.slice(still + 1).forEach((card) => list.append(card));
    }
    const placed = groups(form);
    order.forEach((card) => {
      const at = place(card), group = placed.findIndex((it) => it.includes(card));
      card.dataset.placed = at ? (placed[group].length > 1 ? "shared" : "alone") : "";
      $$("[data-move]", card).forEach((button) => {
        const edge = { up: 0, down: placed.length - 1 }[button.dataset.move];
        button.setAttribute("aria-disabled", String(at > 0 && group === edge && placed[group].length === 1));
      });
    });
  }

  function shift(form, card, button) {
    const order = groups(form), move = button.dataset.move;
    const from = order.findIndex((group) => group.includes(card));
    const up = move === "up";
    if (move === "last" && left(form) <= 0) return refused(form, words(form).full);
    if (button.getAttribute("aria-disabled") === "true") return;
    const shared = from >= 0 && order[from].length > 1;
    if (from >= 0) order[from] = order[from].filter((it) => it !== card);
    if (move === "last") order.push([card]);
    // Out of a group of equals it steps to its edge; alone it passes the neighbours.
    else if (move !== "out") order.splice(up ? from - (shared ? 0 : 1) : from + (shared ? 1 : 2), 0, [card]);
    put(form, order.filter((group) => group.length));
    const next = button.offsetParent ? button : card.querySelector(place(card) ? "[data-move=up]" : "[data-move=last]");
    next.focus();
    card.scrollIntoView({ block: "nearest" });
    tell(form, card);
  }

  function tell(form, card) {
    const order = groups(form), at = order.findIndex((group) => group.includes(card)), text = words(form);
    const sentence = at < 0 ? text.out : order[at].length > 1 ? text.shared : text.place;
    say(sentence.replace("%t", title(card)).replace("%n", at + 1).replace("%m", order.length));
  }

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form || form !== ballot() || !ranks(form)) return;
    put(form, groups(form));
    tell(form, event.target.closest("[data-card]"));
  });
})();
