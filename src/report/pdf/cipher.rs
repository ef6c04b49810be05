//! AES in the two ways that protected PDF files use it: chained blocks with a vector before them, and
//! the hash of passwords. Nothing here knows what is protected.
use aes::cipher::{Array, BlockCipherEncrypt, KeyInit};
use aes::{Aes128, Aes256};
use sha2::{Digest, Sha256, Sha384, Sha512};

/// Bytes of a block and of a vector.
pub(super) const BLOCK: usize = 16;
/// Rounds of the password's hash at least.
const ROUNDS: u8 = 64;

/// Encrypts whole blocks, each mixed with the one before it. `last` is the vector, then the last block.
pub(super) fn chain(key: &Aes256, last: &mut [u8; BLOCK], blocks: &mut [u8]) {
    chained(|block| key.encrypt_block(block.into()), last, blocks);
}

fn chained(encrypt: impl Fn(&mut [u8; BLOCK]), last: &mut [u8; BLOCK], blocks: &mut [u8]) {
    let (blocks, _) = blocks.as_chunks_mut::<BLOCK>();
    for block in blocks {
        block
            .iter_mut()
            .zip(&*last)
            .for_each(|(byte, before)| *byte ^= before);
        encrypt(block);
        *last = *block;
    }
}

/// Bytes encrypted with the vector before them and the padding behind.
pub(super) fn sealed(key: &Aes256, vector: [u8; BLOCK], bytes: &[u8]) -> Vec<u8> {
    let mut out = vector.to_vec();
    out.extend_from_slice(bytes);
    pad(&mut out);
    let mut last = vector;
    chain(key, &mut last, &mut out[BLOCK..]);
    out
}

/// Fills the last block up with the number of bytes that fill it.
pub(super) fn pad(bytes: &mut Vec<u8>) {
    let missing = BLOCK - bytes.len() % BLOCK;
    bytes.resize(
        bytes.len() + missing,
        u8::try_from(missing).unwrap_or_default(),
    );
}

/// The hash of a password: ISO 32000-2, algorithm 2.B. `of_user` is empty for the user's own password.
pub(super) fn password_hash(password: &[u8], salt: &[u8], of_user: &[u8]) -> [u8; 32] {
    let first = Sha256::new_with_prefix(password)
        .chain_update(salt)
        .chain_update(of_user)
        .finalize();
    let mut hash: Vec<u8> = first.to_vec();
    let mut round: u8 = 0;
    loop {
        let once = [password, &hash, of_user].concat();
        let mut mixed = once.repeat(64);
        let (key, rest) = hash.split_at(BLOCK);
        let mut last = [0; BLOCK];
        last.copy_from_slice(&rest[..BLOCK]);
        let key = Array::try_from(key).unwrap_or_default();
        let key = Aes128::new(&key);
        chained(
            |block| key.encrypt_block(block.into()),
            &mut last,
            &mut mixed,
        );
        let sum: u32 = mixed[..BLOCK].iter().map(|byte| u32::from(*byte)).sum();
        hash = match sum % 3 {
            0 => Sha256::digest(&mixed).to_vec(),
            1 => Sha384::digest(&mixed).to_vec(),
            _ => Sha512::digest(&mixed).to_vec(),
        };
        round = round.saturating_add(1);
        let end = mixed.last().copied().unwrap_or_default();
        if round >= ROUNDS && end <= round - 32 {
            let mut short = [0; 32];
            short.copy_from_slice(&hash[..32]);
            return short;
        }
    }
}
