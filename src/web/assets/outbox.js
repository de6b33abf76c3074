// The outbox: what somebody does on a page waits on the phone, one entry per action under a key of
// its own, until the server has answered. Reload, sleep, lost Wi-Fi and a second tab neither lose nor
// double anything: the key lets an action happen once however often it is sent, and of several tabs
// one sends at a time.
"use strict";

const random = () => {
  // No secure context in a hall: randomUUID is missing there, getRandomValues is not.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

// Full jitter: phones that lost the same Wi-Fi must not all come back at the same moment.
const jitter = (tries) => 500 + Math.random() * (Math.min(8000, 500 * 2 ** tries) - 500);

// The outbox of a session, as one of the phone's tabs sees it.
const outboxOf = (session, tab) => {
  const PREFIX = "torg-out-" + session + "-", TURN = "torg-turn-" + session;
  // Longer than one try takes: a tab that died while it sent holds the others up no longer.
  const TURN_TIME = 20000;

  // Where nothing can be kept (private windows) pages are plain forms: safer than a promise.
  const works = (() => {
    try {
      localStorage.setItem("torg-test", "1");
      localStorage.removeItem("torg-test");
      return true;
    } catch {
      return false;
    }
  })();

  const read = (name) => {
    try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
  };

  // Says whether it could be kept: the phone's memory may be full.
  const write = (name, value) => {
    try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; }
  };

  const every = () => {
    if (!works) return [];
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    const found = names.map(read).filter((entry) => entry && entry.key && entry.path);
    return found.sort((a, b) => a.at - b.at);
  };

  const put = (entry) => write(PREFIX + entry.key, entry);
  const drop = (entry) => localStorage.removeItem(PREFIX + entry.key);

  // Whose turn it is to send; nobody's if that tab has had its time.
  const turn = () => {
    const it = works && read(TURN);
    const left = it ? it.until - Date.now() : 0;
    return left > 0 && left <= TURN_TIME ? it : null;
  };

  // The moment of an action, later than that of the one before: they are sent in their order.
  let last = 0;
  const now = () => (last = Math.max(Date.now(), last + 1));

  return {
    works,
    now,
    put,
    drop,
    all: () => every().filter((entry) => !entry.held),

    // What waited when the seat was lost. It is sent only if somebody says so: the phone may belong
    // to another person by then.
    held: () => every().filter((entry) => entry.held),
    hold() { every().forEach((entry) => { if (entry.text) put({ ...entry, held: true }); else drop(entry); }); },

    // Takes the turn to send. Answers how long another tab may still have it; 0 if it is ours.
    take() {
      const other = turn();
      if (other && other.tab !== tab) return other.until - Date.now();
      write(TURN, { tab, until: Date.now() + TURN_TIME });
      const now = turn();
      return now && now.tab !== tab ? now.until - Date.now() : 0;
    },
    give() { const it = turn(); if (it && it.tab === tab) localStorage.removeItem(TURN); },
  };
};
