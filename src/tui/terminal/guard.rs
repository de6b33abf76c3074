//! Taking the terminal over and giving it back: on return, on error, on panic, on a signal, while
//! the process is suspended, and not at all once it is gone.

use super::pointer::{Clicks, Report};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use std::io::{self, Stdout};
use std::sync::{Mutex, Once, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

/// The thread that has taken the terminal. One for the process, because it has one terminal, and
/// the panic hook has to know.
static TAKEN_BY: Mutex<Option<ThreadId>> = Mutex::new(None);

/// How long a stop may take to reach every thread.
const STOPPING: Duration = Duration::from_millis(200);

/// The terminal while it is ours. Dropping it gives it back.
pub struct Guard {
    terminal: Option<Terminal<CrosstermBackend<Stdout>>>,
    /// Whether the terminal reports clicks.
    mouse: bool,
}

impl Guard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be set; it is then left as it was.
    pub fn take() -> io::Result<Guard> {
        restore_before_panics();
        // `NO_COLOR` is the theme's to heed. What it leaves coloured, the QR code, no phone reads
        // without.
        crossterm::style::force_color_output(true);
        let opened = enter().and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
        match opened {
            Ok(terminal) => Ok(Guard {
                terminal: Some(terminal),
                mouse: false,
            }),
            Err(fault) => {
                give_back();
                Err(fault)
            }
        }
    }

    /// Draws a frame in one piece: a terminal that can shows nothing of it before it is whole.
    /// Gives the area that was drawn.
    ///
    /// # Errors
    /// When the terminal can't be written to.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> io::Result<Rect> {
        let terminal = self
            .terminal
            .as_mut()
            .expect("only abandoning takes it, and that consumes the guard");
        queue!(io::stdout(), BeginSynchronizedUpdate)?;
        let area = terminal.draw(paint)?.area;
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        Ok(area)
    }

    /// Lets the terminal report clicks, or mark text as ever.
    ///
    /// # Errors
    /// When the terminal can't be told.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        if self.mouse != on {
            execute!(
                io::stdout(),
                Clicks(if on { Report::On } else { Report::Off })
            )?;
            self.mouse = on;
        }
        Ok(())
    }

    /// Gives the terminal back to the shell, stops as Ctrl+Z would, and takes it again when the
    /// shell says to go on. Where no shell listens the system does not stop the process, and this
    /// comes back at once.
    ///
    /// # Errors
    /// When the terminal can't be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        // The whole group, as the terminal does it: whoever started torg stops with it.
        rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
        // The signal may reach another thread first, so this one has a moment in which to stop;
        // it is over when the process goes on.
        std::thread::sleep(STOPPING);
        self.take_again()
    }

    /// Takes the terminal again after the process was stopped, by whomever, and forgets what was
    /// on it: the shell has written there.
    ///
    /// # Errors
    /// When the terminal can't be taken again.
    pub fn take_again(&mut self) -> io::Result<()> {
        // A new one knows nothing of what it drew before. Its `clear` would ask the terminal where
        // the cursor is, and not every terminal answers.
        self.terminal = Some(Terminal::new(CrosstermBackend::new(io::stdout()))?);
        enter()?;
        execute!(io::stdout(), Clear(ClearType::All))?;
        let mouse = std::mem::take(&mut self.mouse);
        self.set_mouse(mouse)
    }

    /// Lets go of a terminal that is gone. Ratatui's own `Drop` would print to it and abort.
    pub fn abandon(mut self) {
        give_back();
        std::mem::forget(self.terminal.take());
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Makes the terminal ours. A second time does no harm.
fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    set_taken(Some(std::thread::current().id()));
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )
}

/// Gives the terminal back if it is ours. Faults are left alone: they mean that it is gone.
fn give_back() {
    if set_taken(None).is_none() {
        return;
    }
    let _ = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        Clicks(Report::Off),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = disable_raw_mode();
}

/// Notes who has the terminal; gives who had it.
fn set_taken(by: Option<ThreadId>) -> Option<ThreadId> {
    let mut taken = TAKEN_BY.lock().unwrap_or_else(PoisonError::into_inner);
    std::mem::replace(&mut taken, by)
}

fn taken_by() -> Option<ThreadId> {
    *TAKEN_BY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets a panic of the drawing thread be read on a terminal that works: the hook that was there
/// before goes on after the terminal is back.
fn restore_before_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // Another thread's panic must not take the screen from the one that draws.
            if taken_by() == Some(std::thread::current().id()) {
                give_back();
            }
            before(panic);
        }));
    });
}
