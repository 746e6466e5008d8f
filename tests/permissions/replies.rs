//! Who tells everybody behind a dossier of Taounate in the region's queue: the coordinator over it, and the regional
//! advocates.

use super::actors::Who;
use super::actors::Who::*;
use super::answer::Answer;
use super::answer::Answer::*;
use super::objects::Object;
use super::objects::Object::*;

const WHO_CARRY: &[Who] = &[Khadija, Youssef, Salma];
const NOBODY: &[Who] = &[];

/// The form, and the way back to it.
pub const NEW: &[(Object, Answer, &[Who])] = &[(RepliesOf, Shown, WHO_CARRY), (NoRepliesOf, Missing, NOBODY)];

/// The look at what was written, and the sending: an empty form is sent back to be mended.
pub const SEND: &[(Object, Answer, &[Who])] = &[(RepliesOf, Done, WHO_CARRY), (NoRepliesOf, Missing, NOBODY)];

/// Whoever comes by the address of the look is led to the form.
pub const CHECK_AGAIN: &[(Object, Answer, &[Who])] =
    &[(RepliesOf, Elsewhere, WHO_CARRY), (NoRepliesOf, Missing, NOBODY)];

/// How far it got.
pub const REPLY: &[(Object, Answer, &[Who])] = &[(Told, Shown, WHO_CARRY), (NotTold, Missing, NOBODY)];
