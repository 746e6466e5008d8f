//! Drawings. The PDF keeps them as they are; a DOCX needs a picture of dots for the programs that know no SVG.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::LazyLock;

use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::Transform;
use resvg::usvg::FallbackSelectionFn;
use resvg::usvg::FontResolver;
use resvg::usvg::ImageHrefResolver;
use resvg::usvg::Options;
use resvg::usvg::Tree;
use resvg::usvg::fontdb::Database;
use resvg::usvg::fontdb::Family;
use resvg::usvg::fontdb::Query;
use resvg::usvg::fontdb::Weight;

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
    let map = drawn(svg, ACROSS)?;
    let png = map.encode_png().map_err(|mistake| PressError::Drawing(mistake.to_string()))?;
    Ok(Picture { png, width: map.width(), height: map.height() })
}

/// So many dots across, or fewer where the drawing is very tall.
fn drawn(svg: &str, across: f32) -> Result<Pixmap, PressError> {
    let tree = Tree::from_str(svg, &options()).map_err(|mistake| PressError::Drawing(mistake.to_string()))?;
    let size = tree.size();
    let scale = (across / size.width()).min(TALLEST / size.height());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 2400 and above zero"
    )]
    let dots = |length: f32| ((length * scale).ceil() as u32).max(1);
    let (width, height) = (dots(size.width()), dots(size.height()));
    let mut map = Pixmap::new(width, height).ok_or_else(|| PressError::Drawing("no size".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    Ok(map)
}

fn options() -> Options<'static> {
    // A drawing names no file of this machine.
    let nothing = ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() };
    let fonts =
        FontResolver { select_font: FontResolver::default_font_selector(), select_fallback: fallback() };
    Options {
        fontdb: FONTS.clone(),
        image_href_resolver: nothing,
        font_resolver: fonts,
        ..Options::default()
    }
}

/// Faces that stand well beside each other, for letters that the wanted face does not have.
const BESIDE: [&str; 5] =
    ["Noto Sans", "Noto Sans Arabic", "DejaVu Sans", "Liberation Sans", "Noto Naskh Arabic"];

/// One of those, of the same weight; else whatever has the letter.
fn fallback() -> FallbackSelectionFn<'static> {
    let whatever = FontResolver::default_fallback_selector();
    Box::new(move |letter, used, fonts| {
        let first = used.first().and_then(|first| fonts.face(*first));
        let weight = first.map_or(Weight::NORMAL, |face| face.weight);
        let face = |family: &&str| {
            fonts.query(&Query { families: &[Family::Name(family)], weight, ..Query::default() })
        };
        // A face without the letter is not asked for it again.
        let beside = BESIDE.iter().filter_map(face).find(|face| !used.contains(face));
        beside.or_else(|| whatever(letter, used, fonts))
    })
}

/// The drawing in few bytes: one that holds no picture has few colours, so that a palette does.
pub fn light(svg: &str, across: u32) -> Result<Vec<u8>, PressError> {
    #[expect(clippy::cast_precision_loss, reason = "a picture is a few thousand dots wide")]
    let map = drawn(svg, across as f32)?;
    paletted(&map).map_err(|mistake| PressError::Drawing(mistake.to_string()))
}

fn paletted(map: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    // The last bits of a colour nobody sees; all of them at most are four for each of red, green and blue.
    let (mut palette, mut dots) = palette(map, 0xff);
    if palette.len() > 256 {
        (palette, dots) = self::palette(map, 0xc0);
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, map.width(), map.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&dots)?;
    Ok(file)
}

/// The colours, and for each dot which one it has. Only so many bits of a colour are told apart.
fn palette(map: &Pixmap, bits: u8) -> (Vec<[u8; 3]>, Vec<u8>) {
    let mut palette: Vec<[u8; 3]> = Vec::new();
    let mut places: HashMap<[u8; 3], usize> = HashMap::new();
    let mut dots = Vec::new();
    for dot in map.pixels() {
        let colour = [dot.red(), dot.green(), dot.blue()].map(|part| part & bits);
        let place = *places.entry(colour).or_insert_with(|| {
            palette.push(colour);
            palette.len() - 1
        });
        dots.push(u8::try_from(place % 256).unwrap_or_default());
    }
    (palette, dots)
}
