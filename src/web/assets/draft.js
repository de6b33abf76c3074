// What is typed and not sent yet: kept on the phone per form, so that reload, sleep and the back
// button lose no word; and how much room is left. What is sent is the outbox's.
"use strict";
(() => {
  const main = document.querySelector("main[data-page]");
  if (!main) return;
  const PREFIX = "torg-draft-" + JSON.parse(main.dataset.page).session + "-";
  const forms = () => document.querySelectorAll("form[data-draft]");
  const name = (form) => PREFIX + form.dataset.draft;
  try { localStorage.getItem(PREFIX); } catch { return; }

  function keep(form) {
    const data = new URLSearchParams(new FormData(form));
    data.delete("key");
    localStorage.setItem(name(form), data);
  }

  function bring(form) {
    const kept = localStorage.getItem(name(form));
    if (kept === null) return;
    const data = new URLSearchParams(kept);
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || !data.has(field.name)) continue;
      if (field.type === "radio") field.checked = field.value === data.get(field.name);
      else field.value = data.get(field.name);
    }
    form.dataset.dirty = "";
    const details = form.closest("details");
    if (details) details.open = true;
    form.querySelectorAll("textarea[data-most]").forEach(count);
  }

  // Letters as people count them, where the browser can.
  const letters = (text) => ("Segmenter" in Intl ? [...new Intl.Segmenter().segment(text)] : [...text]).length;

  // Near the limit the hint says how many letters are left, or too many.
  function count(area) {
    const form = area.closest("form[data-left]");
    const hint = document.getElementById(area.id + "-hint");
    const most = Number(area.dataset.most);
    if (!form || !hint || hint.className !== "hint") return;
    hint.dataset.says ??= hint.textContent;
    // No letter is shorter than half a unit of this length, and most texts are short.
    const left = area.value.length * 2 < most ? most : most - letters(area.value.trim());
    const says = left > most / 5 ? hint.dataset.says
      : (left < 0 ? form.dataset.over : form.dataset.left).replace("%n", Math.abs(left));
    if (hint.textContent !== says) hint.textContent = says;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (event.target.matches("textarea[data-most]")) count(event.target);
    if (form && form.dataset.draft) keep(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.draft) localStorage.removeItem(name(event.target));
  });
  // A text that was refused stands in its form again, and is a draft again.
  document.addEventListener("torg:paint", () => forms().forEach((form) => {
    if ("dirty" in form.dataset) keep(form);
  }));
  forms().forEach(bring);
})();
