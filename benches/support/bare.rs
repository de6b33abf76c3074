//! The raw limit that torg is measured against: the same HTTP stack, and behind it nothing but
//! append, sync, answer. It commits in groups too, since one sync per request would be no rival.

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use std::fs::File;
use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use tokio::sync::{mpsc, oneshot};

type Waiting = (String, oneshot::Sender<()>);

/// Starts the bare loop on a file in `folder`; gives back where it listens.
pub async fn start(folder: &Path) -> SocketAddr {
    let mut file = File::create(folder.join("bare.log")).expect("a file can be made");
    let (inbox, mut waiting) = mpsc::channel::<Waiting>(4_096);
    std::thread::spawn(move || {
        while let Some(first) = waiting.blocking_recv() {
            let mut batch = vec![first];
            while batch.len() < 256
                && let Ok(next) = waiting.try_recv()
            {
                batch.push(next);
            }
            let bytes: String = batch.iter().map(|(line, _)| format!("{line}\n")).collect();
            file.write_all(bytes.as_bytes()).expect("the disk takes it");
            file.sync_data().expect("the disk syncs");
            for (_, answer) in batch {
                let _ = answer.send(());
            }
        }
    });
    let app = Router::new().route("/act", post(act)).with_state(inbox);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("a bound port has an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

async fn act(State(inbox): State<mpsc::Sender<Waiting>>, body: String) -> &'static str {
    let (answer, answered) = oneshot::channel();
    // As long as a torg record of the same action, so that both write as much.
    let line = format!("{body:<420}");
    inbox.send((line, answer)).await.expect("the writer lives");
    answered.await.expect("the writer answers");
    "{\"n\":1}"
}

/// How long `count` appends with a sync each take on the disk of `folder`: the yardstick.
pub fn sync_times(folder: &Path, count: usize) -> super::phones::times::Times {
    let mut file = File::create(folder.join("sync.log")).expect("a file can be made");
    let mut times = super::phones::times::Times::default();
    for _ in 0..count {
        let start = std::time::Instant::now();
        file.write_all(&[b'x'; 420]).expect("the disk takes it");
        file.sync_data().expect("the disk syncs");
        times.take(start.elapsed());
    }
    times
}
