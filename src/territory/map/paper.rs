//! The map by itself, for a document: no styles, no words, in greens that differ by their hatching too.

use super::FEW;
use super::MapView;
use super::names::WIDTH;
use super::scale::DARKEST;

pub fn svg(view: &MapView) -> String {
    let ground = format!(r#"<path d="{}"/>"#, view.ground.concat());
    let shapes: Vec<(usize, &str)> = if view.layers.is_empty() {
        view.areas.iter().map(|area| (area.step, area.d)).collect()
    } else {
        view.layers.iter().map(|layer| (layer.step, layer.d.as_str())).collect()
    };
    let shape = |(number, (step, d)): (usize, &(usize, &str))| {
        let shade = SHADES[(*step).min(SHADES.len() - 1)];
        // The hatching repeats the path, so the shade is not its own.
        format!(r#"<g fill="{shade}"><path id="a{number}" d="{d}"/></g>"#)
    };
    let areas: String = shapes.iter().enumerate().map(shape).collect();
    let hatch = |(number, (step, _)): (usize, &(usize, &str))| {
        let hatched = HATCHES.iter().any(|(of, _)| of == step);
        hatched.then(|| format!(r##"<use href="#a{number}" fill="url(#h{step})"/>"##))
    };
    let hatched: String = shapes.iter().enumerate().filter_map(hatch).collect();
    let patterns: String = HATCHES.iter().map(|(step, marks)| pattern(*step, marks, &view.hatch)).collect();
    // Of many areas the lines between are thin, and those of the units above are drawn over them.
    let between = if view.layers.is_empty() { 2.0 } else { 0.5 };
    let over: String = view.over.iter().map(|area| area.d).collect();
    [
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {}">"#, view.height),
        format!(r#"<defs>{patterns}</defs><g transform="{}" stroke-linejoin="round">"#, view.transform),
        format!(r##"<g fill="#e2e2e2" {}>{ground}</g>"##, stroke("#ffffff", 1.5, view)),
        format!("<g {}>{areas}</g>", stroke("#ffffff", between, view)),
        hatched,
        format!(r#"<path fill="none" {} d="{over}"/>"#, stroke("#333333", 1.0, view)),
        format!(r#"<path fill="none" {} d="{}"/>"#, stroke("#333333", 2.5, view), view.outline),
        "</g></svg>".to_owned(),
    ]
    .concat()
}

/// Paper, then five greens; too few; unknown.
const SHADES: [&str; 8] =
    ["#f6f4ef", "#dbe7e2", "#b7d0c8", "#86aea3", "#4f8578", "#0e5048", "#ffffff", "#e2e2e2"];

/// The marks on the shades between the palest and the darkest, and on what is too few, in a square of 24.
const HATCHES: [(usize, &str); 5] = [
    (1, r#"<circle cx="12" cy="12" r="2.5"/>"#),
    (2, r#"<path d="M-6 6L6-6M0 24L24 0M18 30L30 18"/>"#),
    (3, r#"<path d="M-6 18L6 30M-6 6L18 30M0 0L24 24M6-6L30 18M18-6L30 6"/>"#),
    (4, r#"<path d="M0 0L24 24M0 24L24 0"/>"#),
    (FEW, r#"<path d="M0 8H24M0 20H24"/>"#),
];

fn pattern(step: usize, marks: &str, scale: &str) -> String {
    let colour = if step == DARKEST - 1 { "#ffffff" } else { "#0e5048" };
    let fill = if step == 1 { colour } else { "none" };
    format!(
        r#"<pattern id="h{step}" width="24" height="24" patternUnits="userSpaceOnUse" patternTransform="scale({scale})" fill="{fill}" stroke="{colour}" stroke-width="2">{marks}</pattern>"#
    )
}

/// A line so many units of the map wide.
fn stroke(colour: &str, width: f64, view: &MapView) -> String {
    let unit: f64 = view.unit.parse().unwrap_or(1.0);
    format!(r#"stroke="{colour}" stroke-width="{:.2}""#, width * unit)
}
