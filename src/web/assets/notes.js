// A topic's notes save themselves, follow the room where nobody's hand is, and say who else writes.
// Without this script each field has a button. Saving goes through the page's one outbox: a form
// that rests is submitted, and what becomes of it comes back as events from there.
"use strict";
(() => {
  const REST = 2000, LONGEST = 10000, AGAIN = 3000, THINKING = 10000;
  const forms = [...document.querySelectorAll("form[data-auto]")];
  if (!forms.length) return;
  const words = JSON.parse(document.querySelector("main[data-page]").dataset.page).words;
  const hands = new Map(forms.map((form) => [form, { timer: null, first: 0, typed: 0, told: 0, was: false }]));
  const fields = (form) => [...form.elements].filter((field) => field.dataset.note);
  forms.forEach((form) => { form.querySelector("button").hidden = true; });

  document.addEventListener("input", (event) => {
    const form = event.target.form, hand = hands.get(form);
    if (!hand) return;
    const now = Date.now();
    hand.typed = now;
    hand.first = hand.first || now;
    clearTimeout(hand.timer);
    hand.timer = setTimeout(() => save(form), Math.min(REST, Math.max(0, hand.first + LONGEST - now)));
    say(form, words.changed);
    tell(form, hand, now);
  });

  function save(form) {
    const hand = hands.get(form);
    if (!hand || hand.timer === null) return;
    clearTimeout(hand.timer);
    hand.timer = null;
    hand.first = 0;
    form.requestSubmit();
  }
  const saveAll = () => forms.forEach(save);
  document.addEventListener("focusout", (event) => save(event.target.form));
  document.addEventListener("visibilitychange", () => { if (document.hidden) saveAll(); });
  window.addEventListener("pagehide", saveAll);

  // Tells the others where one writes, now and then. If it does not get through, they don't see it.
  function tell(form, hand, now) {
    if (!form.dataset.tells || now - hand.told < AGAIN) return;
    hand.told = now;
    const body = new URLSearchParams({ field: form.elements.field.value });
    fetch(form.dataset.tells, { method: "POST", body, headers: { "Accept": "application/json" } }).catch(() => {});
  }

  // What was recorded is what one has seen.
  document.addEventListener("torg:sent", (event) => {
    const form = document.getElementById(event.detail.auto);
    if (form && form.elements.over) form.elements.over.value = event.detail.n;
  });

  document.addEventListener("torg:paint", (event) => {
    const { waiting, live, n } = event.detail;
    forms.forEach((form) => {
      const hand = hands.get(form);
      const entry = waiting.filter((it) => it.auto === form.id).pop();
      if (entry) {
        if (hand.timer === null && !hand.was) fill(form, new URLSearchParams(entry.body));
        if (hand.timer === null) say(form, live ? words.saving : words.waits);
        hand.was = true;
        return;
      }
      if (hand.was && hand.timer === null) say(form, words.saved);
      hand.was = false;
      follow(form, hand, n);
    });
  });

  // Puts back what a reload has taken out of the fields and the outbox still holds.
  function fill(form, data) {
    fields(form).forEach((field) => { if (data.has(field.name)) field.value = data.get(field.name); });
  }

  // Takes in what others wrote, except where somebody's hand is.
  function follow(form, hand, n) {
    const focused = form.contains(document.activeElement);
    if (hand.timer !== null || (focused && Date.now() - hand.typed < THINKING)) return;
    fields(form).forEach((field) => {
      const source = document.querySelector(`[data-noted="${field.dataset.note}"]`);
      const value = !source ? "" : "value" in source.dataset ? source.dataset.value : source.textContent;
      if (field.value === value) return;
      const at = focused && field.selectionStart;
      field.value = value;
      if (focused && field.setSelectionRange) field.setSelectionRange(at, at);
    });
    const over = form.elements.over;
    if (over) over.value = Math.max(Number(over.value), n);
  }

  function say(form, text) {
    const state = form.querySelector("[data-state]");
    if (state.textContent !== text) state.textContent = text;
  }

  document.addEventListener("torg:writing", (event) => {
    document.querySelectorAll("[data-writes]").forEach((place) => {
      const text = event.detail[place.dataset.writes] || "";
      if (place.textContent !== text) place.textContent = text;
    });
  });
})();
