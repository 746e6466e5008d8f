//! Outlines with fewer points, so that areas side by side still fit: what two of them share is thinned once, the same
//! for both. All areas turn the same way round, and holes the other way.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;
use std::fmt::Write;

use super::shapes::Point;

pub type Ring = Vec<Point>;

type Edge = [Point; 2];

/// The points at which borders meet: they stay where they are.
pub fn corners<'a>(rings: impl Iterator<Item = &'a Ring>) -> HashSet<Point> {
    let mut beside: HashMap<Point, Vec<Point>> = HashMap::new();
    for [from, to] in rings.flat_map(edges) {
        for (one, other) in [(from, to), (to, from)] {
            let others = beside.entry(one).or_default();
            if !others.contains(&other) {
                others.push(other);
            }
        }
    }
    beside.into_iter().filter(|(_, others)| others.len() != 2).map(|(point, _)| point).collect()
}

fn edges(ring: &Ring) -> impl Iterator<Item = Edge> {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(from, to)| [*from, *to])
}

/// The ring without the points that are nearer than the tolerance to the line that is left.
pub fn thinned(ring: &Ring, corners: &HashSet<Point>, tolerance: f64) -> Ring {
    let fixed = fixed(ring, corners);
    let mut thin = Ring::new();
    for (place, from) in fixed.iter().enumerate() {
        let to = fixed[(place + 1) % fixed.len()];
        let arc: Vec<Point> = if *from < to {
            ring[*from..=to].to_vec()
        } else {
            ring[*from..].iter().chain(&ring[..=to]).copied().collect()
        };
        let kept = thinned_arc(arc, tolerance);
        thin.extend(&kept[..kept.len() - 1]);
    }
    thin
}

/// The places of the corners of a ring; of one with fewer than two, two points far apart stand for them.
fn fixed(ring: &Ring, corners: &HashSet<Point>) -> Vec<usize> {
    let fixed: Vec<usize> = (0..ring.len()).filter(|place| corners.contains(&ring[*place])).collect();
    if fixed.len() > 1 {
        return fixed;
    }
    let least = (0..ring.len()).min_by_key(|place| ring[*place]).unwrap_or_default();
    let first = fixed.first().copied().unwrap_or(least);
    let far = |place: &usize| (square(ring[*place], ring[first]), ring[*place]);
    let second = (0..ring.len()).max_by_key(far).unwrap_or_default();
    if first == second { vec![first] } else { vec![first.min(second), first.max(second)] }
}

fn square([x, y]: Point, [to_x, to_y]: Point) -> i64 {
    let (x, y) = (i64::from(to_x - x), i64::from(to_y - y));
    x * x + y * y
}

/// Always worked from the same end, whichever way the ring goes.
fn thinned_arc(mut arc: Vec<Point>, tolerance: f64) -> Vec<Point> {
    let backwards =
        arc.first() > arc.last() || (arc.first() == arc.last() && arc.get(1) > arc.iter().rev().nth(1));
    if backwards {
        arc.reverse();
    }
    let mut kept = vec![false; arc.len()];
    let last = arc.len() - 1;
    (kept[0], kept[last]) = (true, true);
    let mut parts = vec![(0, last)];
    while let Some((from, to)) = parts.pop() {
        let away = |place: &usize| distance(arc[*place], [arc[from], arc[to]]);
        let farthest = (from + 1..to).max_by(|a, b| away(a).total_cmp(&away(b)));
        if let Some(place) = farthest.filter(|place| away(place) > tolerance) {
            kept[place] = true;
            parts.extend([(from, place), (place, to)]);
        }
    }
    let mut arc: Vec<Point> =
        arc.into_iter().zip(kept).filter_map(|(point, kept)| kept.then_some(point)).collect();
    if backwards {
        arc.reverse();
    }
    arc
}

/// From a point to the line through two others.
fn distance(point: Point, [from, to]: Edge) -> f64 {
    let [[x, y], [from_x, from_y], [to_x, to_y]] = [point, from, to].map(|point| point.map(f64::from));
    let (along_x, along_y) = (to_x - from_x, to_y - from_y);
    let length = along_x.hypot(along_y);
    if length == 0.0 {
        return (x - from_x).hypot(y - from_y);
    }
    (along_x * (from_y - y) - (from_x - x) * along_y).abs() / length
}

/// The ring on a coarser grid; empty where nothing of it is left.
pub fn snapped(ring: &Ring, quantum: i32) -> Ring {
    let near = |part: i32| (part + quantum / 2).div_euclid(quantum);
    let mut snapped = Ring::new();
    for point in ring.iter().map(|point| point.map(near)) {
        match snapped.len() {
            1.. if snapped.last() == Some(&point) => {}
            // There and back again.
            2.. if snapped[snapped.len() - 2] == point => {
                snapped.pop();
            }
            _ => snapped.push(point),
        }
    }
    while snapped.len() > 1 && snapped.first() == snapped.last() {
        snapped.pop();
    }
    if snapped.len() < 3 { Ring::new() } else { snapped }
}

/// What is around areas side by side.
pub fn dissolved<'a>(rings: impl Iterator<Item = &'a Ring>) -> Vec<Ring> {
    let mut counts: BTreeMap<Edge, i32> = BTreeMap::new();
    for [from, to] in rings.flat_map(edges) {
        *counts.entry([from, to]).or_default() += 1;
        *counts.entry([to, from]).or_default() -= 1;
    }
    let mut ways: BTreeMap<Point, Vec<Point>> = BTreeMap::new();
    for ([from, to], count) in counts {
        ways.entry(from).or_default().extend((0..count).map(|_| to));
    }
    let mut around = Vec::new();
    while let Some(start) = ways.iter().find(|(_, to)| !to.is_empty()).map(|(from, _)| *from) {
        let mut ring = vec![start];
        while let Some(next) = ways.get_mut(&ring[ring.len() - 1]).and_then(Vec::pop) {
            if next == start {
                break;
            }
            ring.push(next);
        }
        around.push(ring);
        ways.retain(|_, to| !to.is_empty());
    }
    around
}

/// The path of rings, in as few letters as can be.
pub fn path<'a>(rings: impl Iterator<Item = &'a Ring>) -> String {
    let mut path = String::new();
    for ring in rings.filter(|ring| !ring.is_empty()) {
        write!(path, "M{} {}", ring[0][0], ring[0][1]).expect("a text takes what is written");
        for (place, pair) in ring.windows(2).enumerate() {
            let (x, y) = (pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
            path.push_str(if place == 0 { "l" } else { joint(x) });
            write!(path, "{x}{}{y}", joint(y)).expect("a text takes what is written");
        }
        path.push('z');
    }
    path
}

/// Before a number that follows another.
fn joint(number: i32) -> &'static str {
    if number < 0 { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square_at(x: i32, y: i32, side: i32) -> Ring {
        vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side]]
    }

    #[test]
    fn what_two_areas_share_is_thinned_alike() {
        let shared = [[10, 0], [11, 3], [9, 6], [10, 10]];
        let one: Ring = [[0, 0]].into_iter().chain(shared).chain([[0, 10]]).collect();
        let other: Ring = [[20, 10]].into_iter().chain(shared.into_iter().rev()).chain([[20, 0]]).collect();
        let corners = corners([&one, &other].into_iter());

        let [one, other] = [&one, &other].map(|ring| thinned(ring, &corners, 2.0));

        assert_eq!(corners, HashSet::from([[10, 0], [10, 10]]));
        assert_eq!(one, [[10, 0], [10, 10], [0, 10], [0, 0]]);
        assert_eq!(other, [[10, 10], [10, 0], [20, 0], [20, 10]]);
    }

    #[test]
    fn a_ring_on_a_coarser_grid_has_no_spikes_and_may_vanish() {
        assert_eq!(snapped(&square_at(0, 0, 40), 10), [[0, 0], [4, 0], [4, 4], [0, 4]]);
        assert_eq!(
            snapped(&vec![[0, 0], [20, 0], [20, 20], [21, 39], [20, 21], [0, 20]], 10),
            [[0, 0], [2, 0], [2, 2], [0, 2]]
        );
        assert!(snapped(&square_at(3, 3, 1), 10).is_empty());
    }

    #[test]
    fn areas_side_by_side_have_one_outline_and_their_hole_another() {
        let ring: Vec<Ring> =
            (0..9).filter(|cell| *cell != 4).map(|cell| square_at(cell % 3 * 2, cell / 3 * 2, 2)).collect();

        let around = dissolved(ring.iter());

        assert_eq!(around.len(), 2);
        assert_eq!(around.iter().map(Vec::len).collect::<Vec<_>>(), [12, 4]);
        assert!(dissolved([].into_iter()).is_empty());
    }

    #[test]
    fn a_path_is_written_in_few_letters() {
        assert_eq!(path([vec![[0, 0], [5, -2], [3, 4]], Ring::new()].iter()), "M0 0l5-2-2 6z");
    }
}
