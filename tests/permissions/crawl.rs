//! Somebody who follows every link that they are shown.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::VecDeque;

use crate::kit::client::Visitor;
use crate::kit::page::Page;

/// How many addresses that differ in their query alone are looked at: filters make many lists of one.
const VARIANTS: usize = 8;

/// The pages that somebody finds from those addresses on, each with its address, at most so many.
pub async fn walk(visitor: &mut Visitor, starts: &[String], most: usize) -> Vec<(String, Page)> {
    let mut waiting: VecDeque<String> = starts.iter().cloned().collect();
    let mut known: BTreeSet<String> = starts.iter().cloned().collect();
    let mut variants: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    while let Some(address) = waiting.pop_front().filter(|_| found.len() < most) {
        let page = visitor.get(&address).await.clone();
        for next in ways_on(&page, &address) {
            let path = next.split('?').next().unwrap_or_default().to_owned();
            let seen = variants.entry(path).or_default();
            if *seen < VARIANTS && known.insert(next.clone()) {
                *seen += 1;
                waiting.push_back(next);
            }
        }
        found.push((address, page));
    }
    found
}

/// Where links and a redirect lead, within this house. The other languages of a page are left out.
fn ways_on(page: &Page, address: &str) -> Vec<String> {
    let is_page = page.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    let mut ways: Vec<String> = page.location().map(str::to_owned).into_iter().collect();
    if is_page {
        ways.extend(page.links().into_iter().map(|link| link.href));
    }
    ways.into_iter().filter_map(|way| within(&way, address)).collect()
}

fn within(way: &str, address: &str) -> Option<String> {
    let way = way.split('#').next().unwrap_or_default();
    let path = address.split('?').next().unwrap_or_default();
    let whole = if way.starts_with('?') { format!("{path}{way}") } else { way.to_owned() };
    let ours = whole.starts_with('/') && !whole.starts_with("//");
    (ours && !whole.contains("lang=")).then_some(whole)
}
