//! How problems are heard: while offices are closed otherwise than while they are open.

use chrono::DateTime;
use chrono::Utc;

use crate::cases::case::Channel;
use crate::demo::calendar::Calendar;
use crate::demo::chance::Chance;
use crate::demo::lots::Lots;

const CLOSED: [(Channel, f64); 3] = [(Channel::Online, 55.0), (Channel::Phone, 35.0), (Channel::Field, 10.0)];

const OPEN: [(Channel, f64); 6] = [
    (Channel::Office, 40.0),
    (Channel::Phone, 22.0),
    (Channel::Online, 15.0),
    (Channel::Field, 10.0),
    (Channel::Meeting, 8.0),
    (Channel::Letter, 5.0),
];

pub struct Channels {
    closed: Lots<Channel>,
    open: Lots<Channel>,
}

impl Channels {
    pub fn read() -> Self {
        Self { closed: Lots::of(CLOSED), open: Lots::of(OPEN) }
    }

    /// How a story is heard at that moment: in an office hour, as often as not as the story says.
    pub fn draw(&self, told: Channel, at: DateTime<Utc>, chance: &mut Chance) -> Channel {
        if !Calendar::is_office_hour(at) {
            return *self.closed.draw(chance);
        }
        if chance.percent(50) { told } else { *self.open.draw(chance) }
    }
}
