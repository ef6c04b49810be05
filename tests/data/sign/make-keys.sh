#!/bin/sh
# Makes the keys of the tests anew: `sh make-keys.sh` in this folder. They are worth nothing: everybody has them.
# Needs openssl 3 with its legacy provider (SEED, RC2) and python3. All passwords are 시험용암호1 or test1234.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

conf() { # name, usage
    cat > "$work/$1.cnf" <<CNF
[req]
distinguished_name=dn
prompt=no
utf8=yes
string_mask=utf8only
[dn]
C=KR
O=$3
CN=$4
[ext]
basicConstraints=$5
keyUsage=critical,$2
subjectKeyIdentifier=hash
CNF
}

conf authority keyCertSign,cRLSign 시험인증원 "시험 인증기관" critical,CA:TRUE
mkdir "$work/new"
: > "$work/index.txt"
echo 0a01 > "$work/serial"
cat > "$work/ca.cnf" <<CNF
[ca]
default_ca=own
[own]
dir=$work
database=$work/index.txt
serial=$work/serial
new_certs_dir=$work/new
default_md=sha256
policy=any
unique_subject=no
[any]
C=optional
O=optional
CN=supplied
CNF

issue() { # name, from, until, options…
    name=$1; from=$2; until=$3; shift 3
    openssl ca -batch -notext -utf8 -config "$work/ca.cnf" -in "$work/$name.csr" -extfile "$work/$name.cnf" -extensions ext \
        -startdate "$from" -enddate "$until" -keyfile "$work/ca.key" -out "$work/$name.pem" "$@"
}
openssl req -new -newkey rsa:2048 -nodes -keyout "$work/ca.key" -out "$work/authority.csr" -config "$work/authority.cnf"
issue authority 20250101000000Z 20450101000000Z -selfsign
mv "$work/authority.pem" "$work/ca.pem"

leaf() { # name, usage, organization, common name, from, until, key options…
    name=$1; conf "$name" "$2" "$3" "$4" CA:FALSE; from=$5; until=$6; shift 6
    openssl genpkey "$@" -out "$work/$name.key"
    openssl req -new -key "$work/$name.key" -out "$work/$name.csr" -config "$work/$name.cnf"
    issue "$name" "$from" "$until" -cert "$work/ca.pem"
}
rsa="-algorithm RSA -pkeyopt rsa_keygen_bits:2048"
now="20260101000000Z 20400101000000Z"
leaf person nonRepudiation,digitalSignature 하늘페이 김점검 $now $rsa
leaf number nonRepudiation,digitalSignature 시험은행 "이확인()0012345678901234" $now $rsa
leaf curve digitalSignature 하늘페이 박타원 $now -algorithm EC -pkeyopt ec_paramgen_curve:P-256
leaf past digitalSignature 하늘페이 "옛 사람" 20240101000000Z 20250101000000Z $rsa
leaf locker keyEncipherment 하늘페이 "암호화 전용" $now $rsa

p12() { # file, certificate, key, password, options…
    file=$1; certificate=$2; key=$3; password=$4; shift 4
    openssl pkcs12 -export -in "$work/$certificate.pem" -inkey "$work/$key.key" -certfile "$work/ca.pem" \
        -passout "pass:$password" -out "$file" "$@"
}
p12 modern.p12 person person test1234
p12 hangul.p12 person person 시험용암호1
p12 legacy-3des.pfx person person test1234 -legacy -macalg sha1 -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES
p12 legacy-rc2.pfx person person test1234 -legacy -macalg sha1 -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-RC2-40
p12 curve.p12 curve curve test1234
p12 expired.p12 past past test1234
p12 not-for-signing.p12 locker locker test1234
openssl pkcs12 -export -nokeys -in "$work/person.pem" -passout pass:test1234 -out no-key.p12

openssl x509 -in "$work/number.pem" -outform DER -out signCert.der
openssl x509 -in "$work/person.pem" -outform DER -out other-signCert.der
openssl pkcs8 -topk8 -nocrypt -in "$work/number.key" -outform DER -out "$work/number.p8"
python3 make-npki.py "$work/number.p8"
