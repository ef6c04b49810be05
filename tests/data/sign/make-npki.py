"""Locks a PKCS#8 key in the ways of Korean joint certificates; called by make-keys.sh. SEED comes from openssl."""
import hashlib, subprocess, sys

def tlv(tag, *parts):
    body = b"".join(parts)
    n = len(body)
    head = bytes([n]) if n < 128 else (lambda d: bytes([128 + len(d)]) + d)(n.to_bytes((n.bit_length() + 7) // 8, "big"))
    return bytes([tag]) + head + body

def oid(text):
    a, b, *rest = map(int, text.split("."))
    out = bytes([a * 40 + b])
    for n in rest:
        part = [n & 127]
        while n := n >> 7:
            part.append(n & 127 | 128)
        out += bytes(reversed(part))
    return tlv(6, out)

def integer(n):
    return tlv(2, n.to_bytes(n.bit_length() // 8 + 1, "big"))

def seed(key, iv, plain):
    done = subprocess.run(["openssl", "enc", "-seed-cbc", "-provider", "legacy", "-provider", "default", "-K", key.hex(),
                           "-iv", iv.hex()], input=plain, capture_output=True, check=True)
    return done.stdout

def pbkdf1(password, salt, rounds):
    out = password + salt
    for _ in range(rounds):
        out = hashlib.sha1(out).digest()
    return out

def locked(algorithm, cipher):
    return tlv(48, algorithm, tlv(4, cipher))

plain = open(sys.argv[1], "rb").read()
# The number that ties the key to its owner's (randomNum), as an attribute at the end of the PKCS#8.
number = tlv(48, oid("1.2.410.200004.10.1.1.3"), tlv(49, tlv(3, b"\0" + bytes(range(20)))))
head = 4 if plain[1] == 0x82 else 3
numbered = tlv(48, plain[head:], tlv(0xA0, number))
salt, rounds, iv = bytes.fromhex("1122334455667788"), 2048, bytes(range(100, 116))
utf8, euckr, ascii = "시험용암호1".encode(), "시험용암호1".encode("euc-kr"), b"test1234"

def old(password, oid_text, fixed):
    dk = pbkdf1(password, salt, rounds)
    first = b"0123456789012345" if fixed else hashlib.sha1(dk[16:]).digest()[:16]
    algorithm = tlv(48, oid(oid_text), tlv(48, tlv(4, salt), integer(rounds)))
    return locked(algorithm, seed(dk[:16], first, numbered))

def new(password, sum_oid, name):
    key = hashlib.pbkdf2_hmac(name, password, salt, rounds, 16)
    prf = tlv(48, oid(sum_oid), b"\5\0") if sum_oid else b""
    kdf = tlv(48, oid("1.2.840.113549.1.5.12"), tlv(48, tlv(4, salt), integer(rounds), prf))
    scheme = tlv(48, oid("1.2.410.200004.1.4"), tlv(4, iv))
    return locked(tlv(48, oid("1.2.840.113549.1.5.13"), tlv(48, kdf, scheme)), seed(key, iv, numbered))

for name, data in {
    "seed-sha1.key": old(ascii, "1.2.410.200004.1.15", False),
    "seed-sha1-euckr.key": old(euckr, "1.2.410.200004.1.15", False),
    "seed-fixed.key": old(ascii, "1.2.410.200004.1.4", True),
    "seed-pbes2.key": new(ascii, None, "sha1"),
    "seed-pbes2-sha256.key": new(utf8, "1.2.840.113549.2.9", "sha256"),
}.items():
    open(name, "wb").write(data)
