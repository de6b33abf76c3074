// What stays as it is when a page changes under somebody's hands: the place they read, what has the
// focus, what is open, and what they have typed.
"use strict";

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// Whether somebody sees it: what is inside of closed details has a place too.
const seen = (it) => it.checkVisibility ? it.checkVisibility() : it.getClientRects().length > 0;

// What somebody reads stays where it is when something above it grows or shrinks.
function anchor() {
  const upper = (it) => it.getBoundingClientRect().top;
  const name = (it) => it.id ? "#" + CSS.escape(it.id) : it.dataset.card && `[data-card="${it.dataset.card}"]`;
  const held = scrollY > 0 && $$("main [id], main [data-card]").find((it) => name(it) && it.offsetHeight && upper(it) >= 0);
  if (!held) return () => {};
  const [again, before] = [name(held), upper(held)];
  return () => {
    const it = $(again);
    if (it && it.offsetHeight) scrollBy({ top: upper(it) - before, behavior: "instant" });
  };
}

// Fills a slot and keeps what somebody is doing in it: focus, open details, unsaved fields.
function fill(place, html) {
  const details = () => $$("details", place);
  const open = details().map((it, at) => [it.id, at, it.open]);
  const same = (id, at) => id ? document.getElementById(id) : details()[at];
  const back = focusIn(place);
  const unsaved = $$("form[data-dirty]", place).map((form) => [form.getAttribute("action"), form.id, new FormData(form)]);
  place.innerHTML = html;
  open.forEach(([id, at, open]) => { const it = open && same(id, at); if (it) it.open = true; });
  unsaved.forEach(([action, id, data]) => {
    const form = $$("form", place).find((it) => it.getAttribute("action") === action && it.id === id);
    if (form) restore(form, data);
  });
  back();
}

// Remembers what has the focus within a place, and gives it back to what stands there then: the
// same field or button; where that is gone, the next thing to do on the same card.
function focusIn(place) {
  const active = document.activeElement;
  if (!place.contains(active)) return () => {};
  const { id, tagName: tag, name, value, selectionStart: from, selectionEnd: to } = active;
  const [action, href] = [active.form && active.form.getAttribute("action"), active.getAttribute("href")];
  const card = active.closest("[data-card]");
  const alike = (it) => it.tagName === tag && it.name === name &&
    it.getAttribute("href") === href && (tag !== "BUTTON" || it.value === value) &&
    (it.form ? it.form.getAttribute("action") : null) === action;
  return () => {
    const again = (id && document.getElementById(id)) || $$("a, button, input, select, textarea, summary", place).find(alike);
    if (again && seen(again)) {
      again.focus({ preventScroll: true });
      try { again.setSelectionRange(from, to); } catch { /* not a text field */ }
    } else if (card) {
      stepTo(card.dataset.card);
    }
  };
}

// Puts the focus on the first thing that can be done on a card.
function stepTo(name) {
  const card = $(`[data-card="${name}"]`);
  const next = card && $$("button, a, summary", card).filter(seen);
  const to = next && (next.find((it) => it.tagName === "BUTTON") || next[0]);
  if (to) to.focus({ preventScroll: true });
}

function restore(form, data) {
  form.dataset.dirty = "";
  [...form.elements].forEach((field) => {
    if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") return;
    if (field.type === "checkbox" || field.type === "radio") field.checked = data.getAll(field.name).includes(field.value);
    else if (data.has(field.name)) field.value = data.get(field.name);
  });
}
