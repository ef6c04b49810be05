//! What is hidden is gone, and what is drawn is there.

use image::{ImageFormat, Rgb, RgbImage};

use super::specimens::{
    FONT, halved_jpegs, noise, noise_in, noise_jpeg, noise_png, quartered_jpegs,
};
use crate::{
    domain::Media,
    evidence::{
        Annotation, Area, ImportError, Ink, Markup, Point, burn, encode, from_bytes, hidden_area,
        import::pixels,
    },
};

const SECRET: Area = Area {
    left: 37,
    top: 21,
    width: 30,
    height: 14,
};

fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

fn marks(annotations: &[Annotation]) -> Markup {
    Markup {
        crop: None,
        annotations: annotations.to_vec(),
    }
}

/// Two pictures that differ in [`SECRET`] alone.
fn pair() -> [RgbImage; 2] {
    let plain = noise(120, 80);
    let mut other = plain.clone();
    for y in SECRET.top..SECRET.top + SECRET.height {
        for x in SECRET.left..SECRET.left + SECRET.width {
            other.put_pixel(x, y, Rgb([if (x + y) % 3 == 0 { 0 } else { 255 }, 40, 200]));
        }
    }
    [plain, other]
}

/// All kinds of marks above, beneath and beside the cover.
fn everything(cover: Annotation) -> Vec<Annotation> {
    vec![
        Annotation::Frame(Area::of(30, 15, 50, 30), Ink::Red),
        cover,
        Annotation::Arrow {
            from: point(5.0, 5.0),
            to: point(50.0, 28.0),
            ink: Ink::Blue,
        },
        Annotation::Number {
            at: point(66.0, 22.0),
            number: 3,
            ink: Ink::Black,
        },
        Annotation::Text {
            at: point(30.0, 20.0),
            text: "가려진 곳".into(),
            size: 14.0,
            ink: Ink::Red,
        },
    ]
}

fn assert_gone(files: &[Vec<u8>; 2]) {
    assert_ne!(files[0], files[1]);
    for cover in [Annotation::Solid(SECRET), Annotation::Mosaic(SECRET)] {
        for crop in [
            None,
            Some(Area::of(40, 10, 60, 50)),
            Some(Area::of(45, 25, 8, 4)),
        ] {
            for annotations in [vec![cover.clone()], everything(cover.clone())] {
                let markup = Markup { crop, annotations };
                let [one, other] = files
                    .each_ref()
                    .map(|file| burn(file, &markup, FONT, "a").unwrap());
                assert_eq!(one, other, "{markup:?}");
            }
        }
    }
}

#[test]
fn of_a_hidden_part_of_a_png_nothing_is_left() {
    assert_gone(&pair().map(|picture| encode::png(&picture.into()).unwrap()));
}

#[test]
fn of_a_hidden_part_of_a_jpeg_nothing_is_left() {
    for quality in [20, 75, 95] {
        assert_gone(&pair().map(|picture| encode::jpeg(&picture.clone().into(), quality).unwrap()));
    }
}

#[test]
fn of_a_hidden_part_of_a_jpeg_with_halved_colours_nothing_is_left() {
    let files = halved_jpegs();
    assert_ne!(files[0], files[1]);
    for cover in [
        Annotation::Solid(Area::of(19, 20, 11, 8)),
        Annotation::Mosaic(Area::of(19, 20, 11, 8)),
    ] {
        let [one, other] = files
            .each_ref()
            .map(|file| burn(file, &marks(std::slice::from_ref(&cover)), &[], "a").unwrap());
        assert_eq!(one, other);
    }
}

#[test]
fn of_a_hidden_part_of_a_jpeg_with_quartered_colours_nothing_is_left() {
    let files = quartered_jpegs();
    let [plain, other] = files
        .each_ref()
        .map(|file| pixels(file, ImageFormat::Jpeg).unwrap());
    assert_ne!(plain, other);
    for cover in [
        Annotation::Solid(Area::of(37, 12, 11, 8)),
        Annotation::Mosaic(Area::of(37, 12, 11, 8)),
    ] {
        let [one, other] = files
            .each_ref()
            .map(|file| burn(file, &marks(std::slice::from_ref(&cover)), &[], "a").unwrap());
        assert_eq!(one, other);
    }
}

#[test]
fn the_place_of_a_cover_in_the_list_does_not_matter() {
    // The cover comes last in the list, but before everything else onto the pixels.
    let files = pair().map(|picture| encode::png(&picture.into()).unwrap());
    let frame = Annotation::Frame(SECRET, Ink::Red);
    let markup = marks(&[frame.clone(), Annotation::Solid(SECRET)]);
    let [one, other] = files
        .each_ref()
        .map(|file| burn(file, &markup, FONT, "a").unwrap());
    assert_eq!(one, other);
    let turned = marks(&[Annotation::Solid(SECRET), frame]);
    assert_eq!(burn(&files[0], &turned, FONT, "a").unwrap(), one);
}

#[test]
fn transparent_pixels_beneath_a_cover_are_gone_too() {
    let png = |rgba: &[u8]| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let picture = image::RgbaImage::from_raw(10, 10, rgba.to_vec()).unwrap();
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    };
    let mut rgba = [255, 255, 255, 0].repeat(100);
    let plain = png(&rgba);
    rgba[4 * 55..4 * 55 + 3].fill(7);
    let other = png(&rgba);
    let markup = marks(&[Annotation::Mosaic(Area::of(2, 2, 6, 6))]);
    let burnt = |bytes: &[u8]| burn(bytes, &markup, &[], "a").unwrap();
    assert_eq!(burnt(&plain), burnt(&other));
    let beside = pixels(&burnt(&plain).bytes, ImageFormat::Png).unwrap();
    assert_eq!(beside.to_rgba8().get_pixel(0, 0).0, [0; 4]);
}

#[test]
fn outside_of_marks_a_png_keeps_its_pixels() {
    let markup = Markup {
        crop: Some(Area::of(10, 5, 100, 60)),
        annotations: vec![Annotation::Solid(Area::of(20, 20, 10, 10))],
    };
    let burnt = burn(&noise_png(120, 80), &markup, &[], "점검.png").unwrap();
    assert_eq!(
        (burnt.file.media, burnt.file.pixels),
        (Media::Png, (100, 60))
    );
    assert_eq!(burnt.file.original_name, "점검.png");
    let picture = pixels(&burnt.bytes, ImageFormat::Png).unwrap().to_rgb8();
    for (x, y, pixel) in picture.enumerate_pixels() {
        let covered = (10..20).contains(&x) && (15..25).contains(&y);
        let expected = if covered {
            [0x1b, 0x1f, 0x24]
        } else {
            noise(120, 80).get_pixel(x + 10, y + 5).0
        };
        assert_eq!(pixel.0, expected, "{x} {y}");
    }
}

#[test]
fn a_cover_of_a_jpeg_fills_its_blocks() {
    let burnt = burn(
        &noise_jpeg(120, 80),
        &marks(&[Annotation::Solid(SECRET)]),
        &[],
        "a",
    )
    .unwrap();
    assert_eq!(burnt.file.media, Media::Jpeg);
    let picture = pixels(&burnt.bytes, ImageFormat::Jpeg).unwrap().to_rgb8();
    let hidden = hidden_area(SECRET, true, (120, 80));
    for (x, y) in [
        (hidden.left + 2, hidden.top + 2),
        (hidden.left + hidden.width - 3, hidden.top + 20),
    ] {
        assert!(
            picture
                .get_pixel(x, y)
                .0
                .iter()
                .all(|channel| *channel < 90),
            "{x} {y}"
        );
    }
}

#[test]
fn what_is_burnt_is_clean() {
    for bytes in [noise_png(60, 40), noise_jpeg(60, 40)] {
        let burnt = burn(
            &bytes,
            &marks(&everything(Annotation::Mosaic(SECRET))),
            FONT,
            "a",
        )
        .unwrap();
        let again = from_bytes(burnt.bytes.clone(), "a").unwrap();
        assert_eq!(again.bytes, burnt.bytes);
        assert!(again.notes.is_empty());
    }
    let burnt = burn(
        &noise_in(ImageFormat::Bmp, 9, 9),
        &Markup::default(),
        &[],
        "a",
    )
    .unwrap();
    assert_eq!(burnt.file.media, Media::Png);
}

#[test]
fn marks_of_no_size_or_outside_do_nothing() {
    let nowhere = [
        Annotation::Solid(Area::of(5, 5, 0, 5)),
        Annotation::Mosaic(Area::of(500, 5, 5, 5)),
        Annotation::Frame(Area::of(5, 5, 5, 0), Ink::Red),
        Annotation::Frame(Area::of(u32::MAX, u32::MAX, u32::MAX, u32::MAX), Ink::Red),
        Annotation::Arrow {
            from: point(9.0, 9.0),
            to: point(9.0, 9.0),
            ink: Ink::Red,
        },
        Annotation::Number {
            at: point(-900.0, 9.0),
            number: 1,
            ink: Ink::Red,
        },
        Annotation::Text {
            at: point(900.0, 9.0),
            text: "글".into(),
            size: 14.0,
            ink: Ink::Red,
        },
    ];
    let bytes = noise_png(60, 40);
    let untouched = burn(&bytes, &Markup::default(), &[], "a").unwrap();
    assert_eq!(
        burn(&bytes, &marks(&nowhere), FONT, "a").unwrap(),
        untouched
    );
}

#[test]
fn a_crop_without_pixels_is_refused() {
    for crop in [
        Area::of(0, 0, 0, 9),
        Area::of(9, 9, 9, 0),
        Area::of(60, 0, 9, 9),
        Area::of(0, 40, 9, 9),
    ] {
        let markup = Markup {
            crop: Some(crop),
            annotations: Vec::new(),
        };
        let refused = burn(&noise_png(60, 40), &markup, &[], "a");
        assert!(matches!(refused, Err(ImportError::EmptyCrop)), "{crop:?}");
    }
    let beyond = Markup {
        crop: Some(Area::of(50, 30, 99, 99)),
        annotations: Vec::new(),
    };
    assert_eq!(
        burn(&noise_png(60, 40), &beyond, &[], "a")
            .unwrap()
            .file
            .pixels,
        (10, 10)
    );
}

#[test]
fn a_broken_font_is_refused_only_where_it_is_needed() {
    let bytes = noise_png(60, 40);
    let number = Annotation::Number {
        at: point(9.0, 9.0),
        number: 1,
        ink: Ink::Red,
    };
    assert!(matches!(
        burn(&bytes, &marks(&[number]), b"none", "a"),
        Err(ImportError::Font)
    ));
    assert!(burn(&bytes, &marks(&[Annotation::Solid(SECRET)]), b"none", "a").is_ok());
    assert!(matches!(
        burn(b"text", &Markup::default(), &[], "a"),
        Err(ImportError::UnknownKind)
    ));
}
