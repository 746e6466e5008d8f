//! Drawings. The PDF keeps them as they are; a DOCX needs a picture of dots for the programs that know no SVG.

use std::sync::Arc;
use std::sync::LazyLock;

use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::Transform;
use resvg::usvg::ImageHrefResolver;
use resvg::usvg::Options;
use resvg::usvg::Tree;
use resvg::usvg::fontdb::Database;

use super::PressError;

/// Dots across: 16 cm at some 250 to the inch.
const ACROSS: f32 = 1600.0;
/// A drawing much taller than wide would not fit a page, nor memory.
const TALLEST: f32 = 2400.0;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// A drawing in dots.
pub struct Picture {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

pub fn png(svg: &str) -> Result<Picture, PressError> {
    // A drawing names no file of this machine.
    let nothing = ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() };
    let options = Options { fontdb: FONTS.clone(), image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|mistake| PressError::Drawing(mistake.to_string()))?;
    let size = tree.size();
    let scale = (ACROSS / size.width()).min(TALLEST / size.height());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 2400 and above zero"
    )]
    let dots = |length: f32| ((length * scale).ceil() as u32).max(1);
    let (width, height) = (dots(size.width()), dots(size.height()));
    let mut map = Pixmap::new(width, height).ok_or_else(|| PressError::Drawing("no size".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    let png = map.encode_png().map_err(|mistake| PressError::Drawing(mistake.to_string()))?;
    Ok(Picture { png, width, height })
}
