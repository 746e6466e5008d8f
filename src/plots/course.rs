//! The marks of a flow, for any drawing: a page's field or a picture.

use std::fmt::Write;

use chrono::Days;
use chrono::NaiveDate;

use super::Week;
use super::axis;
use super::place::part;
use super::place::units;
use crate::language::Language;

/// Where columns and line are drawn: a week's width, and the height of the whole.
pub struct Field {
    pub step: f64,
    pub height: f64,
}

/// The weeks as they stand from one side of the drawing to the other.
pub struct Course {
    weeks: Vec<Week>,
    ticks: Vec<i64>,
    /// The place of the week that is not over.
    running: Option<usize>,
}

impl Course {
    pub fn of(weeks: &[Week], today: NaiveDate, language: Language) -> Self {
        let over = |week: &Week| week.monday + Days::new(7) <= today;
        let unfinished = weeks.last().is_some_and(|week| !over(week));
        let backwards = language.direction() == "rtl";
        let greatest = weeks.iter().map(|week| week.came.max(week.went)).max().unwrap_or(0);
        let mut weeks = weeks.to_vec();
        if backwards {
            weeks.reverse();
        }
        let last = if backwards { 0 } else { weeks.len().saturating_sub(1) };
        Self { weeks, ticks: axis::ticks(greatest), running: unfinished.then_some(last) }
    }

    pub fn ticks(&self) -> &[i64] {
        &self.ticks
    }

    pub fn weeks(&self) -> usize {
        self.weeks.len()
    }

    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// From the top of a field so high.
    pub fn y(&self, count: i64, height: f64) -> f64 {
        (1.0 - part(count, axis::top(&self.ticks))) * height
    }

    pub fn columns(&self, field: &Field) -> String {
        let whole = |place: &usize| Some(*place) != self.running;
        (0..self.weeks.len()).filter(whole).map(|place| self.column(place, field)).collect()
    }

    pub fn running_column(&self, field: &Field) -> Option<String> {
        self.running.map(|place| self.column(place, field))
    }

    #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
    fn column(&self, place: usize, field: &Field) -> String {
        let count = self.weeks[place].came;
        if count <= 0 {
            return String::new();
        }
        let (base, width) = (units(field.height), units(field.step * 0.7));
        let x = units((place as f64 + 0.15) * field.step);
        format!("M{x} {base}V{}h{width}V{base}z", units(self.y(count, field.height)))
    }

    /// Through the middle of the weeks that are over.
    pub fn line(&self, field: &Field) -> String {
        let over: Vec<usize> = (0..self.weeks.len()).filter(|place| Some(*place) != self.running).collect();
        self.path(&over, field)
    }

    pub fn onward(&self, field: &Field) -> Option<String> {
        let running = self.running.filter(|_| self.weeks.len() > 1)?;
        let beside = if running == 0 { 1 } else { running - 1 };
        Some(self.path(&[beside, running], field))
    }

    fn path(&self, places: &[usize], field: &Field) -> String {
        let mut path = String::new();
        for (order, place) in places.iter().enumerate() {
            let joint = match order {
                0 => "M",
                1 => "L",
                _ => " ",
            };
            let [x, y] = self.point(*place, field);
            write!(path, "{joint}{} {}", units(x), units(y)).expect("a text takes what is written");
        }
        path
    }

    /// Where the line stands in the middle of a week.
    #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
    pub fn point(&self, place: usize, field: &Field) -> [f64; 2] {
        [(place as f64 + 0.5) * field.step, self.y(self.weeks[place].went, field.height)]
    }
}
