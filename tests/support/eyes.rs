//! Looking at a page as different people do: by night, enlarged, by keyboard alone, without a pointer
//! that is as fine as a mouse's; and the network of a crowded hall. It speaks to Chromium itself where
//! the standard of drivers has no words.

use super::PATIENCE;
use super::browser::Tab;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::path::Path;
use tokio::time::{Instant, sleep};

/// The least a finger hits, in CSS pixels.
const TARGET: u32 = 44;

/// What a page must not do on a small screen, found by script: run out of it sideways, offer targets
/// that a finger misses, or hide what has the focus behind the bar at the bottom.
const CRAMPED: &str = r#"
// Enlarged to twice its size, what is half as wide is as wide as it was.
const least = innerWidth < 300 ? arguments[0] / 2 : arguments[0], found = [];
const tell = (what, it) => found.push(what + ": " + it.outerHTML.slice(0, 160));
const wide = document.scrollingElement.scrollWidth, room = innerWidth;
if (wide > room) {
  const widest = [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > room + 1);
  tell("wider than the screen (" + wide + " > " + room + ")", widest[0] || document.body);
}
const bar = document.querySelector("nav.tabs");
const shown = (it) => it.checkVisibility({ visibilityProperty: true });
// Of something high its upper end is looked at: there one begins to read and to write.
const under = (it) => {
  const box = it.getBoundingClientRect(), over = bar.getBoundingClientRect();
  return Math.min(box.bottom, box.top + 50) > over.top + 1 && box.top < over.bottom && box.left < over.right - 1;
};
for (const it of document.querySelectorAll("a[href], button, select, textarea, input:not([type=hidden]), summary")) {
  const hit = it.closest("label") || it;
  if (!shown(it) || it.matches(".skip")) continue;
  const box = hit.getBoundingClientRect();
  // A link within a sentence is as high as its line.
  const inline = it.tagName === "A" && getComputedStyle(it).display === "inline";
  if (!inline && (box.height < least || box.width < least)) tell("too small (" + box.width + " x " + box.height + ")", it);
  if (it.disabled) continue;
  it.focus();
  if (bar && !bar.contains(it) && under(it)) tell("behind the bar", it);
}
document.activeElement.blur();
scrollTo(0, document.scrollingElement.scrollHeight);
const last = [...document.querySelectorAll("main *")].filter(shown).pop();
if (bar && last && under(last)) tell("ends behind the bar", last);
scrollTo(0, 0);
return found;
"#;

/// Where the keyboard is: which element, whether one sees it, and whether it is on the screen.
const FOCUS: &str = r#"
const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
const bar = document.querySelector("nav.tabs");
const under = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
return {
  body: it === document.body,
  html: it.outerHTML.slice(0, 160),
  ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  seen: box.bottom > 0 && box.top < innerHeight && !!under && (it.contains(under) || under.contains(it) || under.closest("label") === it.closest("label")),
};
"#;

/// How a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    Day,
    Night,
}

impl Tab {
    /// Tells Chromium something in its own words.
    pub async fn tell(&self, what: &str, about: Value) -> Value {
        let command = Own {
            what: what.to_owned(),
            about,
        };
        let told = self.client.issue_cmd(command).await;
        told.unwrap_or_else(|fault| panic!("{what}: {fault}"))
    }

    /// Runs a script on the page and gives what it returns.
    pub async fn run(&self, script: &str) -> Value {
        let ran = self.client.execute(script, Vec::new()).await;
        ran.unwrap_or_else(|fault| panic!("{script}: {fault}"))
    }

    /// Runs a script on every page from now on, before the page's own.
    pub async fn prepare(&self, script: &str) {
        self.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await;
    }

    /// Waits until a script returns what is true.
    pub async fn waits_for(&self, script: &str) {
        let given_up = Instant::now() + PATIENCE;
        while self.run(script).await != Value::Bool(true) {
            assert!(
                Instant::now() < given_up,
                "never: {script}\n{}",
                self.text().await
            );
            sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// Shows pages as wide and as high as this, in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.tell("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Shows pages with these wishes of their reader, as in `prefers-color-scheme: dark`.
    pub async fn wishes(&self, wishes: &[(&str, &str)]) {
        let features = wishes
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }));
        let media = json!({ "features": features.collect::<Vec<_>>() });
        self.tell("Emulation.setEmulatedMedia", media).await;
    }

    /// Shows pages by day or by night, with nothing in motion between the two.
    pub async fn light(&self, light: Light) {
        let scheme = if light == Light::Day { "light" } else { "dark" };
        self.wishes(&[
            ("prefers-color-scheme", scheme),
            ("prefers-reduced-motion", "reduce"),
        ])
        .await;
    }

    /// Chooses the language of the pages from now on.
    pub async fn read_in(&self, url: &str, lang: &str) {
        let cookie = json!({ "name": "lang", "value": lang, "url": url });
        self.tell("Network.setCookie", cookie).await;
    }

    /// The value of a cookie that script can't read.
    pub async fn cookie(&self, name: &str) -> Option<String> {
        let all = self.tell("Network.getCookies", json!({})).await;
        let all = all["cookies"].as_array().cloned().unwrap_or_default();
        let found = all.into_iter().find(|it| it["name"] == name)?;
        found["value"].as_str().map(str::to_owned)
    }

    /// Lets the network be as it is in a crowded hall: how long a request takes at least, and how
    /// many bytes come in a second. None at all is no network.
    pub async fn network(&self, delay_ms: u32, bytes: Option<u32>) {
        let conditions = json!({
            "offline": bytes.is_none(),
            "latency": delay_ms,
            "downloadThroughput": bytes.unwrap_or(0),
            "uploadThroughput": bytes.unwrap_or(0),
        });
        self.tell("Network.enable", json!({})).await;
        self.tell("Network.emulateNetworkConditions", conditions)
            .await;
    }

    /// What does not fit a small screen or a finger here.
    pub async fn cramped(&self) -> Vec<String> {
        let found = self.client.execute(CRAMPED, vec![json!(TARGET)]).await;
        let found = found.expect("the page can be measured");
        serde_json::from_value(found).expect("a list of sentences")
    }

    /// Texts on this page that do not stand out from their ground; axe is on it already.
    pub async fn faint(&self) -> Vec<String> {
        self.measured(json!({ "type": "rule", "values": ["color-contrast"] }))
            .await
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            " " => (32, " "),
            "ArrowDown" => (40, ""),
            "ArrowUp" => (38, ""),
            other => panic!("no such key here: {other}"),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code });
            if kind == "keyDown" && !text.is_empty() {
                event["text"] = json!(text);
            }
            self.tell("Input.dispatchKeyEvent", event).await;
        }
    }

    /// Types where the focus is.
    pub async fn types(&self, text: &str) {
        self.tell("Input.insertText", json!({ "text": text })).await;
    }

    /// Goes on by Tab until the focus is on such an element. At each stop one sees where one is.
    ///
    /// # Panics
    /// Where the focus can't be seen, or never comes there.
    pub async fn tab_to(&self, css: &str) {
        for _ in 0..120 {
            self.key("Tab").await;
            let focus = self.run(FOCUS).await;
            if focus["body"] == true {
                continue;
            }
            assert!(focus["ring"] == true, "no ring: {}", focus["html"]);
            assert!(focus["seen"] == true, "out of sight: {}", focus["html"]);
            let css = serde_json::to_string(css).expect("a text is JSON");
            if self
                .run(&format!("return document.activeElement.matches({css})"))
                .await
                == true
            {
                return;
            }
        }
        panic!("the keyboard never comes to {css}");
    }

    /// Keeps a picture of the page, all of it, in the folder that `TORG_PICTURES` names; without
    /// that, none.
    pub async fn shot(&self, name: &str) {
        let Some(folder) = std::env::var_os("TORG_PICTURES") else {
            return;
        };
        let size = self.tell("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
        let clip =
            json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let asked = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.tell("Page.captureScreenshot", asked).await["data"].clone();
        let bytes = data_encoding::BASE64.decode(picture.as_str().unwrap_or_default().as_bytes());
        let path = Path::new(&folder).join(format!("{name}.png"));
        std::fs::write(&path, bytes.expect("a picture in base64"))
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    }
}

/// Something that only Chromium's own protocol can say.
#[derive(Debug)]
struct Own {
    what: String,
    about: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (hyper::Method, Option<String>) {
        let body = json!({ "cmd": self.what, "params": self.about });
        (hyper::Method::POST, Some(body.to_string()))
    }
}
