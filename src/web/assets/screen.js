// A projector in a browser: shows the page that the hall is to see, counts clocks down between two
// pages, and comes back by itself. Without it the page loads anew every few seconds.
"use strict";
(() => {
  const screen = document.getElementById("screen");
  const lost = document.getElementById("lost");
  const told = JSON.parse(screen.dataset.told);
  const $$ = (selector) => [...screen.querySelectorAll(selector)];
  let page = told.page;
  let clockAhead = told.now - Date.now();
  // Full jitter: screens that lost the same network must not all come back at the same moment.
  const jitter = (tries) => 500 + Math.random() * (Math.min(8000, 500 * 2 ** tries) - 500);

  function show(news) {
    screen.innerHTML = news.html;
    if (news.page !== page) screen.firstElementChild.classList.add("new");
    page = news.page;
    fit();
    tick();
  }

  // The server measures letters with some air; where a computer's own are wider still, all of the
  // page gets a little smaller rather than lose its last line.
  function fit() {
    const article = screen.firstElementChild;
    for (let k = 1; k > 0.6; k -= 0.04) {
      article.style.setProperty("--k", k);
      if (article.scrollHeight <= article.clientHeight + 1 && article.scrollWidth <= article.clientWidth + 1) break;
    }
  }

  const digits = (seconds) => {
    const all = Math.abs(seconds);
    return (seconds < 0 ? "-" : "") + Math.floor(all / 60) + ":" + String(all % 60).padStart(2, "0");
  };
  const write = (place, text) => { if (place && place.textContent !== text) place.textContent = text; };

  function tick() {
    if (Date.now() - heard > 35000) connect();
    const now = Date.now() + clockAhead;
    $$("[data-ends]").forEach((place) => {
      const ends = Number(place.dataset.ends), all = Math.max(1, ends - Number(place.dataset.began));
      const left = ends - now, share = left / all, over = left <= 0;
      place.dataset.urgency = over ? "over" : share <= 0.05 ? "last" : share <= 0.2 ? "soon" : "calm";
      write(place.querySelector(".count"), digits(Math.ceil(left / 1000)));
      write(place.querySelector(".word"), over ? place.dataset.over : place.dataset.left);
      const full = place.querySelector(".full");
      if (full) full.setAttribute("width", (Math.min(1, Math.max(0, share)) * 100).toFixed(1));
    });
    $$("[data-since]").forEach((place) => {
      write(place, digits(Math.max(0, Math.floor((now - Number(place.dataset.since)) / 1000))));
    });
  }

  let stream = null, retry = null, tries = 0, heard = Date.now();
  function connect() {
    clearTimeout(retry);
    if (stream) stream.close();
    heard = Date.now();
    stream = new EventSource("/screen/events?" + new URLSearchParams({ name: told.name, lang: told.lang }));
    stream.onopen = () => { tries = 0; heard = Date.now(); lost.hidden = true; };
    stream.onerror = () => {
      stream.close();
      lost.hidden = false;
      clearTimeout(retry);
      retry = setTimeout(connect, jitter(tries++));
    };
    stream.addEventListener("page", (event) => { heard = Date.now(); show(JSON.parse(event.data)); });
    stream.addEventListener("beat", (event) => {
      heard = Date.now();
      const beat = JSON.parse(event.data);
      clockAhead = beat.now - heard;
      if (beat.style !== told.style) location.reload();
    });
  }

  window.addEventListener("resize", fit);
  window.addEventListener("online", connect);
  window.addEventListener("pagehide", () => { if (stream) stream.close(); });
  fit();
  connect();
  tick();
  setInterval(tick, 250);
})();
