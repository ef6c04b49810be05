//! Looks for what should be gone: in every file below a folder, in every entry of an archive, in every stream of a PDF,
//! in the pixels of every picture.

use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
};

use image::{ExtendedColorType, ImageEncoder, RgbImage, codecs::png::PngEncoder};
use jeomgeomdae::evidence::Area;

/// Text hidden in a picture's file.
const SECRET: &str = "GPS 37.5665N 126.9780E hidden in a chunk";

/// What is looked for.
pub(crate) struct Remains {
    picture: RgbImage,
    covered: Area,
    /// Runs of bytes that must not be found.
    traces: Vec<Vec<u8>>,
}

impl Remains {
    /// The pixels of an area, the bytes of the file, and what was hidden in it.
    pub(crate) fn of(picture: &RgbImage, covered: Area) -> Self {
        let file = with_hidden_data(picture);
        // Noise is not compressed, so a row of the file holds its pixels: here those of the covered area.
        let row = picture.width() as usize * 3 + 1;
        let at = 41 + row * (covered.top as usize + 6) + covered.left as usize * 3 + 16;
        let mut traces = vec![SECRET.as_bytes().to_vec(), file[at..at + 48].to_vec()];
        for row in covered.top..covered.top + covered.height {
            traces.push(run(picture, covered.left, row, 8));
        }
        Self {
            picture: picture.clone(),
            covered,
            traces,
        }
    }

    /// Whether any of it is below a folder.
    pub(crate) fn are_in(&self, folder: &Path) -> bool {
        !self.found_in(folder).is_empty()
    }

    /// Where below a folder any of it is.
    pub(crate) fn found_in(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                found.extend(self.found_in(&path));
            } else if self.is_in(&fs::read(&path).unwrap()) {
                found.push(path.display().to_string());
            }
        }
        found
    }

    /// Whether the pixels around the covered area are those of the picture.
    pub(crate) fn surroundings_are_in(&self, bytes: &[u8]) -> bool {
        let read = image::load_from_memory(bytes).unwrap().into_rgb8();
        let covered = self.covered;
        let is_covered = |x: u32, y: u32| {
            (covered.left..covered.left + covered.width).contains(&x)
                && (covered.top..covered.top + covered.height).contains(&y)
        };
        let mut pixels = self.picture.enumerate_pixels();
        read.dimensions() == self.picture.dimensions()
            && pixels.all(|(x, y, pixel)| is_covered(x, y) != (read.get_pixel(x, y) == pixel))
    }

    fn is_in(&self, bytes: &[u8]) -> bool {
        let has = |bytes: &[u8]| self.traces.iter().any(|trace| contains(bytes, trace));
        if has(bytes) {
            return true;
        }
        if let Ok(picture) = image::load_from_memory(bytes)
            && has(picture.into_rgb8().as_raw())
        {
            return true;
        }
        if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) {
            return (0..archive.len()).any(|number| {
                let mut entry = Vec::new();
                archive
                    .by_index(number)
                    .unwrap()
                    .read_to_end(&mut entry)
                    .unwrap();
                self.is_in(&entry)
            });
        }
        if let Ok(document) = lopdf::Document::load_mem(bytes) {
            return document.objects.values().any(|object| {
                let stream = object.as_stream();
                stream.is_ok_and(|stream| {
                    let content = stream.decompressed_content();
                    self.is_in(&stream.content) || content.is_ok_and(|content| has(&content))
                })
            });
        }
        false
    }
}

/// A picture in which no run of pixels comes twice.
pub(crate) fn noise(width: u32, height: u32, seed: u8) -> RgbImage {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(u64::from(seed) + 1);
    RgbImage::from_fn(width, height, |_, _| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let [red, green, blue, ..] = state.to_le_bytes();
        image::Rgb([red, green, blue])
    })
}

/// The picture as a PNG with a text chunk before its end and text behind it.
pub(crate) fn with_hidden_data(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    let end = bytes.len() - 12;
    let mut chunk = b"tEXtComment\0".to_vec();
    chunk.extend(SECRET.as_bytes());
    let length = u32::try_from(chunk.len() - 4).unwrap();
    let mut whole = bytes[..end].to_vec();
    whole.extend(length.to_be_bytes());
    whole.extend(&chunk);
    whole.extend(crc32(&chunk).to_be_bytes());
    whole.extend(&bytes[end..]);
    whole.extend(SECRET.as_bytes());
    whole
}

fn run(picture: &RgbImage, left: u32, row: u32, count: u32) -> Vec<u8> {
    (left..left + count)
        .flat_map(|x| picture.get_pixel(x, row).0)
        .collect()
}

fn contains(bytes: &[u8], run: &[u8]) -> bool {
    bytes.windows(run.len()).any(|window| window == run)
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
