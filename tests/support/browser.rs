//! Debian's Chromium as a phone, driven by its own driver.

use super::PATIENCE;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::{Instant, sleep};

/// Pause between two looks at a page.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The driver's sign for the key.
const ENTER: &str = "\u{E007}";

/// How Chromium is started: on a machine without a display or a sandbox of its own, and without
/// any of the calls home that a closed network would refuse.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Where `tests/run` puts what looks at pages for obstacles.
const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/target/axe/node_modules/axe-core/axe.min.js"
);

/// The driver; Chromium ends with it.
pub struct Driver {
    child: Child,
    url: String,
}

impl Driver {
    /// Starts it on a port of its own choice.
    ///
    /// # Panics
    /// Where it isn't installed, naming the script that installs it.
    pub fn start() -> Driver {
        let mut command = Command::new("chromedriver");
        command
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|fault| {
            panic!("chromedriver does not start ({fault}); tests/run installs it with Chromium")
        });
        let lines = BufReader::new(child.stdout.take().expect("it was piped")).lines();
        let port = |line: String| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        };
        let port = lines
            .map_while(Result::ok)
            .find_map(port)
            .expect("chromedriver says its port");
        Driver {
            child,
            url: format!("http://127.0.0.1:{port}"),
        }
    }

    /// A new phone of 360 × 740, with a memory of its own.
    pub async fn phone(&self, script: bool) -> Tab {
        let memory = TempDir::new().expect("a folder for the browser");
        let kept = format!("--user-data-dir={}", memory.path().display());
        let arguments: Vec<&str> = FLAGS.iter().copied().chain([kept.as_str()]).collect();
        let mut options = json!({
            "args": arguments,
            "mobileEmulation": {
                "deviceMetrics": { "width": 360, "height": 740, "pixelRatio": 2.0, "touch": true },
            },
        });
        if !script {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let mut wanted = Capabilities::new();
        wanted.insert("goog:chromeOptions".to_owned(), options);
        wanted.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(wanted).connect(&self.url).await;
        Tab {
            client: client.expect("Chromium starts"),
            script,
            _memory: memory,
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is lost with it, and one that has ended already can't be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A phone with one page open.
pub struct Tab {
    /// The way to it, for what has no words here.
    pub client: Client,
    /// Whether pages may run script.
    script: bool,
    _memory: TempDir,
}

impl Tab {
    /// Opens an address.
    pub async fn open(&self, url: &str) {
        self.client
            .goto(url)
            .await
            .unwrap_or_else(|fault| panic!("{url}: {fault}"));
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page loads");
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        self.client
            .current_url()
            .await
            .expect("a page is open")
            .path()
            .to_owned()
    }

    /// Waits for an element and gives it. A page that is just being left has none to give.
    pub async fn find(&self, css: &str) -> Element {
        let given_up = Instant::now() + PATIENCE;
        loop {
            match self.client.find(Locator::Css(css)).await {
                Ok(element) => return element,
                Err(fault) if Instant::now() > given_up => {
                    panic!("no {css} ({fault}) on\n{}", self.text().await)
                }
                Err(_) => sleep(LOOK_AGAIN).await,
            }
        }
    }

    /// Types into a field of a form.
    pub async fn fill(&self, form: &str, field: &str, text: &str) {
        let field = self
            .find(&format!(
                "form[method=\"post\"][action=\"{form}\"] [name=\"{field}\"]"
            ))
            .await;
        field.clear().await.expect("the field can be emptied");
        field
            .send_keys(text)
            .await
            .expect("the field can be typed into");
    }

    /// Chooses from a list of a form.
    pub async fn choose(&self, form: &str, field: &str, value: &str) {
        let list = self
            .find(&format!(
                "form[method=\"post\"][action=\"{form}\"] select[name=\"{field}\"]"
            ))
            .await;
        list.select_by_value(value)
            .await
            .expect("the list has this value");
    }

    /// Marks a box or a circle.
    pub async fn mark(&self, form: &str, field: &str, value: &str) {
        let css = format!(
            "form[method=\"post\"][action=\"{form}\"] [name=\"{field}\"][value=\"{value}\"]"
        );
        self.touch(&self.find(&css).await, " ").await;
    }

    /// Presses a form's button.
    pub async fn press(&self, form: &str) {
        let button = self
            .find(&format!("form[method=\"post\"][action=\"{form}\"] button"))
            .await;
        self.touch(&button, ENTER).await;
    }

    /// Presses the button that this selector finds.
    pub async fn press_button(&self, css: &str) {
        self.touch(&self.find(css).await, ENTER).await;
    }

    /// Leads the keyboard to an element.
    pub async fn focus(&self, css: &str) {
        let element = serde_json::to_value(self.find(css).await).expect("an element has a number");
        let focused = self.client.execute("arguments[0].focus()", vec![element]);
        focused.await.expect("the element takes the focus");
    }

    /// Presses keys one after the other, wherever the focus is.
    pub async fn keys(&self, keys: &[&str]) {
        for key in keys {
            let focused = self.client.active_element().await;
            let focused = focused.expect("something has the focus");
            focused.send_keys(key).await.expect("it takes keys");
        }
    }

    /// Waits until the page has said this to those who listen to it.
    pub async fn says(&self, text: &str) {
        let given_up = Instant::now() + PATIENCE;
        let ask = "return document.getElementById('status').textContent";
        loop {
            let said = self.client.execute(ask, Vec::new()).await;
            let said = said.expect("a page is open");
            if said.as_str().is_some_and(|said| said.contains(text)) {
                return;
            }
            assert!(
                Instant::now() < given_up,
                "the page never said {text:?} but {said}:\n{}",
                self.text().await
            );
            sleep(LOOK_AGAIN).await;
        }
    }

    /// Taps an element; on a page without script, presses `key` on it, because there the driver
    /// waits for ever for the script with which it finds out where to tap.
    async fn touch(&self, element: &Element, key: &str) {
        let touched = if self.script {
            self.bring_up(element).await;
            element.click().await
        } else {
            element.send_keys(key).await
        };
        touched.expect("it can be touched");
    }

    /// Scrolls as a thumb does before it taps: the driver is content when an element is just inside
    /// the window, where the bar at the bottom covers it.
    async fn bring_up(&self, element: &Element) {
        let element = serde_json::to_value(element).expect("an element has a number");
        let centre = "arguments[0].scrollIntoView({ block: 'center' })";
        let scrolled = self.client.execute(centre, vec![element]).await;
        scrolled.expect("the page can be scrolled");
    }

    /// What a reader sees of the page, without the marks that keep names in their own direction.
    pub async fn text(&self) -> String {
        let shown = match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        shown.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Waits until the page shows this text.
    ///
    /// # Panics
    /// With what it shows instead.
    pub async fn sees(&self, text: &str) {
        let given_up = Instant::now() + PATIENCE;
        loop {
            let shown = self.text().await;
            if shown.contains(text) {
                return;
            }
            assert!(
                Instant::now() < given_up,
                "the page never showed {text:?}:\n{shown}"
            );
            sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until no such element is left.
    pub async fn finds_no(&self, css: &str) {
        let given_up = Instant::now() + PATIENCE;
        while !self
            .client
            .find_all(Locator::Css(css))
            .await
            .expect("a page is open")
            .is_empty()
        {
            assert!(
                Instant::now() < given_up,
                "{css} is still on\n{}",
                self.text().await
            );
            sleep(LOOK_AGAIN).await;
        }
    }

    /// What keeps people out of this page, as far as axe can tell: each violation of WCAG 2.1 A
    /// and AA, however light, with the first element that shows it.
    ///
    /// # Panics
    /// Where axe isn't there, naming the script that fetches it.
    pub async fn obstacles(&self) -> Vec<String> {
        let axe = std::fs::read_to_string(Path::new(AXE))
            .unwrap_or_else(|fault| panic!("{AXE}: {fault}; tests/run fetches it"));
        self.client
            .execute(&axe, Vec::new())
            .await
            .expect("axe loads");
        self.measured(
            json!({ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }),
        )
        .await
    }

    /// What axe finds by some of its rules, once it is on the page.
    pub(super) async fn measured(&self, rules: Value) -> Vec<String> {
        let ask = "const [rules, done] = arguments; \
                   axe.run(document, { runOnly: rules, resultTypes: ['violations'] })\
                   .then(found => done(found.violations), fault => done([{ id: String(fault), nodes: [{}] }]));";
        let found = self.client.execute_async(ask, vec![rules]).await;
        let found = found.expect("axe runs").as_array().cloned();
        let told = |it: &Value| {
            let node = &it["nodes"][0];
            format!("{}: {} {}", it["id"], node["html"], node["failureSummary"])
        };
        found.unwrap_or_default().iter().map(told).collect()
    }

    /// What the browser has complained about since the last time: blocked by the policy of the
    /// page, broken in its script, or not found.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self
            .client
            .issue_cmd(BrowserLog)
            .await
            .expect("the driver keeps a log");
        let entries = log.as_array().cloned().unwrap_or_default();
        let bad =
            |it: &&Value| it["level"] == "SEVERE" || it["message"].to_string().contains("Policy");
        entries
            .iter()
            .filter(bad)
            .map(|it| it["message"].to_string())
            .collect()
    }

    /// Closes it.
    pub async fn close(self) -> Result<(), CmdError> {
        self.client.close().await
    }
}

/// Asks the driver for the browser's own log, which the standard leaves out.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (hyper::Method, Option<String>) {
        (
            hyper::Method::POST,
            Some(json!({ "type": "browser" }).to_string()),
        )
    }
}
