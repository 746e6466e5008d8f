//! What the kernel says of a process: the time that it took, the memory that it holds (proc(5)).

use std::fs;
use std::time::Duration;

/// The kernel counts in hundredths of a second on every Linux that we know.
const TICK: Duration = Duration::from_millis(10);

/// The time that a process has computed so far, in its own code and in the kernel's.
pub fn cpu(pid: u32) -> Duration {
    fields(pid).map_or(Duration::ZERO, |fields| time(&fields))
}

/// The same of all that descend directly from a process: the backends and helpers of a database.
pub fn cpu_of_children(pid: u32) -> Duration {
    children(pid).map(|fields| time(&fields)).sum()
}

/// The memory that a process holds at present, in MiB: all of it, and what is not a part of some file.
pub fn memory(pid: u32) -> Memory {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let kib = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or_default()
    };
    Memory { resident: kib("VmRSS") / 1024.0, own: kib("RssAnon") / 1024.0 }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    pub resident: f64,
    pub own: f64,
}

fn time(fields: &[u64]) -> Duration {
    // utime and stime are the 14th and 15th of all.
    let ticks = fields.get(11).unwrap_or(&0) + fields.get(12).unwrap_or(&0);
    TICK * u32::try_from(ticks).unwrap_or(u32::MAX)
}

/// The fields of `/proc/PID/stat` that follow the name, which may hold anything; letters count as 0.
fn fields(pid: u32) -> Option<Vec<u64>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, after) = stat.rsplit_once(") ")?;
    Some(after.split_whitespace().map(|field| field.parse().unwrap_or_default()).collect())
}

fn children(parent: u32) -> impl Iterator<Item = Vec<u64>> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    pids.filter_map(fields).filter(move |fields| fields.get(1) == Some(&u64::from(parent)))
}
