//! Two small sums: FNV-1a for names and file ids that must not depend on chance, and the CRC of
//! PNG chunks.

/// FNV-1a over 64 bits.
pub(super) struct Fnv(u64);

impl Fnv {
    /// A sum that begins with this salt.
    pub(super) fn new(salt: u64) -> Self {
        Self(0xcbf2_9ce4_8422_2325 ^ salt)
    }

    /// The sum continued over these bytes.
    pub(super) fn with(mut self, bytes: &[u8]) -> Self {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        self
    }

    /// The sum.
    pub(super) fn value(&self) -> u64 {
        self.0
    }
}

/// CRC-32 as PNG uses it, eight bytes a step because screenshots are large.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let low = crc ^ u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
        let [a, b, c, d] = low.to_le_bytes();
        let table = |row: usize, byte: u8| TABLES[row][usize::from(byte)];
        crc = table(7, a)
            ^ table(6, b)
            ^ table(5, c)
            ^ table(4, d)
            ^ table(3, chunk[4])
            ^ table(2, chunk[5])
            ^ table(1, chunk[6])
            ^ table(0, chunk[7]);
    }
    for &byte in chunks.remainder() {
        let [low, ..] = crc.to_le_bytes();
        crc = TABLES[0][usize::from(low ^ byte)] ^ (crc >> 8);
    }
    !crc
}

static TABLES: [[u32; 256]; 8] = tables();

const fn tables() -> [[u32; 256]; 8] {
    let mut tables = [[0_u32; 256]; 8];
    let mut index: usize = 0;
    while index < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "below 256")]
        let mut value = index as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 {
                (value >> 1) ^ 0xedb8_8320
            } else {
                value >> 1
            };
            bit += 1;
        }
        tables[0][index] = value;
        index += 1;
    }
    let mut row = 1;
    while row < 8 {
        let mut index = 0;
        while index < 256 {
            let value = tables[row - 1][index];
            tables[row][index] = (value >> 8) ^ tables[0][(value & 0xff) as usize];
            index += 1;
        }
        row += 1;
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crc_of_the_end_chunk_is_the_known_one() {
        assert_eq!(crc32(b"IEND"), 0xae42_6082);
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
