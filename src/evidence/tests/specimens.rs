//! Small picture files that tests make, and ways to tamper with them.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::evidence::encode;

/// The font that the program writes with.
pub(in crate::evidence) const FONT: &[u8] =
    include_bytes!("../../../fonts/Pretendard-SemiBold.otf");

/// Pixels that no compression shortens much and of which no two neighbours are alike.
pub(in crate::evidence) fn noise(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let hash = (x * 7919 + y * 104_729 + 17).wrapping_mul(0x9e37_79b1);
        let [a, b, c, _] = hash.to_le_bytes();
        Rgb([a, b, c])
    })
}

pub(in crate::evidence) fn noise_png(width: u32, height: u32) -> Vec<u8> {
    encode::png(&DynamicImage::ImageRgb8(noise(width, height))).unwrap()
}

pub(in crate::evidence) fn noise_jpeg(width: u32, height: u32) -> Vec<u8> {
    encode::jpeg(&DynamicImage::ImageRgb8(noise(width, height)), 90).unwrap()
}

/// The same pixels in any format.
pub(in crate::evidence) fn noise_in(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgb8(noise(width, height));
    match format {
        // The encoder of GIF takes pixels with alpha alone.
        ImageFormat::Gif => {
            DynamicImage::ImageRgba8(picture.to_rgba8()).write_to(&mut bytes, format)
        }
        _ => picture.write_to(&mut bytes, format),
    }
    .unwrap();
    bytes.into_inner()
}

/// A TIFF file whose spare tags lie at the end of its entries, with the tag of orientation put in.
pub(in crate::evidence) fn tiff(orientation: u8, width: u16, height: u16) -> Vec<u8> {
    let data = noise(width.into(), height.into()).into_raw();
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let value = value.to_le_bytes();
        [
            &tag.to_le_bytes()[..],
            &kind.to_le_bytes(),
            &count.to_le_bytes(),
            &value,
        ]
        .concat()
    };
    let behind = 8 + 2 + 12 * 12 + 4;
    let length = u32::try_from(data.len()).unwrap();
    let entries = [
        entry(256, 3, 1, width.into()),
        entry(257, 3, 1, height.into()),
        entry(258, 3, 3, behind),
        entry(259, 3, 1, 1),
        entry(262, 3, 1, 2),
        entry(270, 2, 7, behind + 6),
        entry(273, 4, 1, behind + 14),
        entry(274, 3, 1, orientation.into()),
        entry(277, 3, 1, 3),
        entry(278, 3, 1, height.into()),
        entry(279, 4, 1, length),
        entry(305, 2, 7, behind + 6),
    ];
    bytes.extend(12_u16.to_le_bytes());
    bytes.extend(entries.concat());
    bytes.extend(0_u32.to_le_bytes());
    bytes.extend([8, 0, 8, 0, 8, 0]);
    bytes.extend(b"SECRET\0\0");
    bytes.extend(data);
    bytes
}

/// A TIFF file whose pixels are a JPEG picture of 16 x 8 pixels.
pub(in crate::evidence) fn tiff_of_jpeg() -> Vec<u8> {
    let mut bytes = tiff(1, 16, 8);
    let jpeg = noise_jpeg(16, 8);
    let value = |index: usize| 8 + 2 + index * 12 + 8;
    let start = u32::from_le_bytes(bytes[value(6)..value(6) + 4].try_into().unwrap());
    bytes.truncate(usize::try_from(start).unwrap());
    bytes[value(3)] = 7;
    let length = u32::try_from(jpeg.len()).unwrap().to_le_bytes();
    bytes[value(10)..value(10) + 4].copy_from_slice(&length);
    [bytes, jpeg].concat()
}

/// A WebP file of several frames or with metadata, around the stream of a plain one.
pub(in crate::evidence) fn webp(extra: &[(&[u8; 4], &[u8])], frames: usize, flags: u8) -> Vec<u8> {
    let riff = |name: &[u8; 4], content: &[u8]| {
        let mut bytes = name.to_vec();
        bytes.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        bytes.extend(content);
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        bytes
    };
    let stream = noise_in(ImageFormat::WebP, 6, 4)[12..].to_vec();
    let mut body = riff(b"VP8X", &[flags, 0, 0, 0, 5, 0, 0, 3, 0, 0]);
    if frames > 1 {
        body.extend(riff(b"ANIM", &[0; 6]));
        let head = [0, 0, 0, 0, 0, 0, 5, 0, 0, 3, 0, 0, 9, 0, 0, 2];
        for _ in 0..frames {
            body.extend(riff(b"ANMF", &[&head[..], &stream].concat()));
        }
    } else {
        body.extend(stream);
    }
    for (name, content) in extra {
        body.extend(riff(name, content));
    }
    riff(b"RIFF", &[b"WEBP", body.as_slice()].concat())
}

/// One PNG chunk.
pub(in crate::evidence) fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [name.as_slice(), content].concat();
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length, body.as_slice(), &crc32(&body).to_be_bytes()].concat()
}

/// A PNG file with a chunk behind its header.
pub(in crate::evidence) fn with_chunk(png: &[u8], name: [u8; 4], content: &[u8]) -> Vec<u8> {
    [&png[..33], &chunk(name, content), &png[33..]].concat()
}

/// A JPEG file with a segment behind its JFIF header.
pub(in crate::evidence) fn with_segment(jpeg: &[u8], code: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    let (head, rest) = jpeg.split_at(20);
    [head, &[0xff, code], &length, content, rest].concat()
}

/// EXIF that says how the picture lies, and where it was taken.
pub(in crate::evidence) fn exif(orientation: u8) -> Vec<u8> {
    let mut bytes = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    bytes.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    bytes.extend([0x01, 0x0e, 0, 2, 0, 0, 0, 12, 0, 0, 0, 38, 0, 0, 0, 0]);
    bytes.extend(b"GPS-SECRET!\0");
    bytes
}

pub(in crate::evidence) fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// Two JPEG pictures of 48 x 48 pixels with halved colours, as cameras write them and our encoder does not. They were
/// equal but for the pixels from 19, 20 to 29, 27 before they were encoded.
pub(in crate::evidence) fn halved_jpegs() -> [Vec<u8>; 2] {
    [HALVED, HALVED_OTHER].map(from_digits)
}

/// Two JPEG pictures of 96 x 48 pixels with quartered colours, that is blocks of 32 x 8 pixels. They were equal but for
/// the pixels from 37, 12 to 47, 19 before they were encoded.
pub(in crate::evidence) fn quartered_jpegs() -> [Vec<u8>; 2] {
    [QUARTERED, QUARTERED_OTHER].map(from_digits)
}

/// Bytes written as hexadecimal digits.
pub(in crate::evidence) fn from_digits(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks_exact(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// Everything readable in a PNG file: its bytes and what its streams unpack to.
pub(in crate::evidence) fn readable(png: &[u8]) -> Vec<u8> {
    let mut found = png.to_vec();
    for start in 0..png.len() {
        if png[start] == 0x78 {
            let mut unpacked = Vec::new();
            let mut stream = flate2::read::ZlibDecoder::new(&png[start..]);
            let _ = std::io::Read::read_to_end(&mut stream, &mut unpacked);
            found.extend(unpacked);
        }
    }
    found
}

const HALVED: &str = "\
    ffd8ffe000104a46494600010100000100010000ffdb00430017101114110e171412141a18171b223925221f1f22463235293952485755\
    5148504e5b66836f5b617c624e50729b737c878b929492586da0ac9f8eaa838f928dffdb004301181a1a221e22432525438d5e505e8d8d\
    8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8dffc00011080030\
    003003012200021101031101ffc4001800010003010000000000000000000000000001020304ffc4002710000104010400050500000000\
    000000000100020311120413215105316271a114224161c1ffc4001801010003010000000000000000000000000201030405ffc4002311\
    000202020102070000000000000000000001021103211204311341517181b1d1ffda000c03010002110311003f00ac92615c5daa6ffa7e\
    55e5617d5571dacf61dd84f23cbc9f1ec68c11e99e35e277f9277fd3f2a5b3db80c7ccf6abb0eec296c2e0e06c70504f3decb250e8e9d7\
    db364426bcd665ee79a6703b5a67351f7390dd1a2222b0938b5be21f49308f6b3b6dde55fc54d3f8a89e76c661c6ef9caff1eca75fa21a\
    9983f77121b558daae93c2f66664ae92eafedc7f5ee8734ee317b15c6abcceca74bc9e1ab50001405222886351dbdb0254166e90934ce4\
    f6a0974869b61bdad1ad0d1410e52c9a8e97afe06dbec4323c793c9564456c62a2a9092a08889127ffd9\
";

const HALVED_OTHER: &str = "\
    ffd8ffe000104a46494600010100000100010000ffdb00430017101114110e171412141a18171b223925221f1f22463235293952485755\
    5148504e5b66836f5b617c624e50729b737c878b929492586da0ac9f8eaa838f928dffdb004301181a1a221e22432525438d5e505e8d8d\
    8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8d8dffc00011080030\
    003003012200021101031101ffc400190001000301010000000000000000000000000102030405ffc40027100001040104000505000000\
    00000000000100020311210412135105143162a13241426171ffc4001801000301010000000000000000000000000203050104ffc40026\
    110001040103010900000000000000000001000203112104123181132241516171b1d1f0ffda000c03010002110311003f00ac926cac5d\
    aa73fb7e55e5617d5563b59f03bb08e432ee3b785d10374c631da73d54f3fb7e54b67b701b7d4f6abc0eec296c2e0e06c60a0067bca639\
    9a3a35f256c884d7aaccbdcf34cc0ed74bde1beea4134b44444c5abab4da3f31197f26da35556a753a21a781d2992f6d636fed520f101a\
    58cb38f7926feaa579b5de634ee8dd0eddd5f95fdff8a4b9fab3a82d61eedfa71fbaa6dc7b6bc579f4e97270d5a8000a02911526461b93\
    92920522cdd21269993da825d21a6d86f6b46b4345041b9d261b81e7f486c9e14323db9392ac889ad6868a0880a444444b57ffd9\
";

const QUARTERED: &str = "\
    ffd8ffe000104a46494600010100000100010000ffdb004300140e0f120f0d14121012171514181e32211e1c1c1e3d2c2e243249404c4b\
    47404645505a736250556d5645466488656d777b8182814e608d978c7d96737e817cffdb0043011517171e1a1e3b21213b7c5346537c7c\
    7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7cffc00011080030\
    006003014100021101031101ffc4001800010003010000000000000000000000000203040506ffc4001b10000300020300000000000000\
    0000000000010302042481b1ffc40017010003010000000000000000000000000001020503ffc4001b1100020203010000000000000000\
    0000000002010304222381ffda000c03010002110311003f00e5d4c6a63531a994da46a984a63531a98d4cc5a4a7530d4c6a645bb3e267\
    d7a8cb530573b0f98dc3d82c298d4c6a635319a487530d4c6a63531a998b494aa61298d4c8b767c4cfaf4cb530573b0f98dc3d82ca98d4\
    c6a625319a487530d4c6a63531a998b494ea61a98d4c8b767c4cfaf5196a60ae761f31b87b058531a98d4c6a633490ea61a98d4c4a6353\
    31692954c3531a9916ecf899f5e996a60ae761f31b87b059531298d4c6a6334912a61a98d4c6a635331692954c35312991eecf899f5ea3\
    2d4c15cec3e6370f60b0a63531a98d4c66921d4c2531a98d4c6a662d253a986a635322dd9f133ebd465a982b9d87cc6e1ec1ffd9\
";

const QUARTERED_OTHER: &str = "\
    ffd8ffe000104a46494600010100000100010000ffdb004300140e0f120f0d14121012171514181e32211e1c1c1e3d2c2e243249404c4b\
    47404645505a736250556d5645466488656d777b8182814e608d978c7d96737e817cffdb0043011517171e1a1e3b21213b7c5346537c7c\
    7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7cffc00011080030\
    006003014100021101031101ffc400190001010101010100000000000000000000020305040106ffc40026100003000103030305010000\
    0000000000000103020411b12224811221311323436162d1ffc4001801000301010000000000000000000000000203050104ffc4001c11\
    00030100030101000000000000000000000102030422238111ffda000c03010002110311003f00f97531a98d4c6a653a616542531a98d4\
    c6a626994f2a1a98d4c96b67da67e39465a9999bec1f32bc3ea3a14c6a63531a9854c87951594b1cb3c71cbd4937b74e3bbe5165a7c5fa\
    36c6fd5b7e35edf3fd7e82a635339ddfeb650c6ff5894c6a64b5b3ed33f1c996a66e6fb0de65787d474a98d4c6a62530a990f2a29860f1\
    cf1c93c96cf7e9cb66517d4e8fbd74b1dbe28fdfe7fd3d531a989a652c9fe0d4c6a64b5b3ed33f1ca32d4cccdf619ccaf0fa8e8531a98d\
    4c6a615321e543531a9894c6a626994b2a1a98d4c96b67da67e3932d4cccdf60f995e1f51d2a62531a98d4c2a644ca86a63531a98d4c4d\
    32965435312993d6cfb4cfc728cb533337d83e65787d474298d4c6a63530a990f2a1298d4c6a6353134ca7950d4c6a64b5b3ed33f1ca32\
    d4cccdf60f995e1f51ffd9\
";

/// A WebP picture of 24 x 16 pixels, coded with loss.
pub(in crate::evidence) const LOSSY_WEBP: &str = "\
    52494646620000005745425056503820560000009003009d012a180010003f71a0c758b4aba823b00802902e096c009d0021d59d77a25b\
    6e4000fe6f165a997d073d6f618d6fb932c12cbcb0e1ed178717c620350381fa8a97fccc4db7e0a219764beeac94efa1700000\
";
