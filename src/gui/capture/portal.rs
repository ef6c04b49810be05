//! Captures in a Wayland session through the desktop portal: the system's dialog asks the user what to capture
//! (`org.freedesktop.portal.Screenshot`, XDG Desktop Portal documentation).

use std::{
    collections::HashMap,
    ffi::OsString,
    os::unix::ffi::OsStringExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use futures_lite::StreamExt as _;
use zbus::{
    Connection, MatchRule, Message, MessageStream,
    connection::Builder,
    fdo::DBusProxy,
    message::Type,
    names::{OwnedUniqueName, UniqueName},
    zvariant::{OwnedObjectPath, OwnedValue, Value},
};

use super::shot::{CaptureError, Pixels, Reason, Shot};
use crate::store::Passing;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PORTAL_PATH: &str = "/org/freedesktop/portal/desktop";
const SCREENSHOT: &str = "org.freedesktop.portal.Screenshot";
const REQUEST: &str = "org.freedesktop.portal.Request";
const NO_PORTAL: CaptureError = CaptureError::NotAvailable(Reason::NoPortal);

/// How long the portal has for saying that it will ask. The bus may have to start it first.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest file that is taken; a PNG of three large screens has a third of it.
const LONGEST_FILE: u64 = 100 << 20;

/// Whether there is a portal that captures; starts it if need be.
pub(super) fn check() -> Result<(), CaptureError> {
    let properties = Some("org.freedesktop.DBus.Properties");
    let asked = (SCREENSHOT, "version");
    let told = pollster::block_on(async {
        let connection = connect().await?;
        let call = connection.call_method(Some(PORTAL), PORTAL_PATH, properties, "Get", &asked);
        call.await
    });
    told.map(|_| ()).map_err(|_| NO_PORTAL)
}

/// Lets the system's dialog ask and brings what it captured. Waits for the user as long as it takes.
pub(super) fn ask() -> Result<Shot, CaptureError> {
    let passing = Passing::begin(&own_folder());
    let uri = pollster::block_on(address())?;
    take(&passing, &uri)
}

/// The address of the picture that the dialog made.
async fn address() -> Result<String, CaptureError> {
    let connection = connect().await.map_err(|_| NO_PORTAL)?;
    // It listens before it asks, or a quick answer would be missed.
    let answers = listen(&connection)
        .await
        .map_err(CaptureError::failed("D-Bus"))?;
    let options = HashMap::from([("interactive", Value::from(true))]);
    let body = ("", options);
    let call = connection.call_method(
        Some(PORTAL),
        PORTAL_PATH,
        Some(SCREENSHOT),
        "Screenshot",
        &body,
    );
    let reply = call.await.map_err(|error| refusal(&error))?;
    let request = Request::of(&reply).map_err(CaptureError::failed("portal"))?;
    answer(answers, &request).await
}

async fn connect() -> zbus::Result<Connection> {
    Builder::session()?.method_timeout(PATIENCE).build().await
}

/// A folder that only this user has, for the mark of the moment.
fn own_folder() -> PathBuf {
    std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, PathBuf::from)
}

/// All that comes on the connection from now on: answers of portals, and news of a portal that ends.
async fn listen(connection: &Connection) -> zbus::Result<MessageStream> {
    let messages = MessageStream::from(connection);
    let bus = DBusProxy::new(connection).await?;
    let signals = || MatchRule::builder().msg_type(Type::Signal);
    let answers = signals().interface(REQUEST)?.member("Response")?;
    bus.add_match_rule(answers.build()).await?;
    let ends = signals().sender("org.freedesktop.DBus")?;
    let ends = ends.member("NameOwnerChanged")?.add_arg(PORTAL)?;
    bus.add_match_rule(ends.build()).await?;
    Ok(messages)
}

/// A dialog that is open, and who will answer for it: nobody else may name a file that we would read and remove.
struct Request {
    path: OwnedObjectPath,
    portal: Option<OwnedUniqueName>,
}

impl Request {
    fn of(reply: &Message) -> zbus::Result<Self> {
        Ok(Self {
            path: reply.body().deserialize()?,
            portal: reply
                .header()
                .sender()
                .map(UniqueName::to_owned)
                .map(Into::into),
        })
    }
}

/// Waits for the user's answer: the address of the picture.
async fn answer(mut messages: MessageStream, request: &Request) -> Result<String, CaptureError> {
    while let Some(message) = messages.next().await {
        let message = message.map_err(CaptureError::failed("D-Bus"))?;
        if message.message_type() != Type::Signal {
            continue;
        }
        let header = message.header();
        let is_called = |member: &str| header.member().is_some_and(|name| *name == member);
        let is_answer = is_called("Response")
            && header.sender() == request.portal.as_deref()
            && header.path().is_some_and(|path| *path == *request.path);
        if is_answer {
            return picture(&message);
        }
        if is_called("NameOwnerChanged") && has_ended(&message) {
            break;
        }
    }
    let ended = "the portal ended without an answer";
    Err(CaptureError::Failed(ended.to_owned()))
}

/// What an answer says. The codes are those of `Request::Response`: 0 done, 1 given up by the user, 2 ended otherwise,
/// which is also what the portal of wlroots says when the user gives up.
fn picture(answer: &Message) -> Result<String, CaptureError> {
    let body = answer.body();
    let (code, mut results): (u32, HashMap<String, OwnedValue>) =
        body.deserialize().map_err(CaptureError::failed("portal"))?;
    match code {
        0 => {
            let uri = results
                .remove("uri")
                .and_then(|uri| String::try_from(uri).ok());
            uri.ok_or_else(|| CaptureError::Failed("the portal named no picture".to_owned()))
        }
        1 | 2 => Err(CaptureError::Denied),
        other => Err(CaptureError::Failed(format!("the portal answered {other}"))),
    }
}

/// Whether nobody owns the portal's name any more.
fn has_ended(news: &Message) -> bool {
    let names = news.body().deserialize::<(String, String, String)>();
    names.is_ok_and(|(name, _, owner)| name == PORTAL && owner.is_empty())
}

/// Why the portal did not even open its dialog.
fn refusal(error: &zbus::Error) -> CaptureError {
    let zbus::Error::MethodError(name, said, _) = error else {
        return CaptureError::Failed(format!("portal: {error}"));
    };
    let kind = name.rsplit('.').next().unwrap_or_default();
    match kind {
        "ServiceUnknown" | "NameHasNoOwner" | "UnknownObject" | "UnknownInterface"
        | "UnknownMethod" => NO_PORTAL,
        "AccessDenied" | "NotAllowed" => CaptureError::Denied,
        _ => CaptureError::Failed(format!(
            "portal: {name}: {}",
            said.as_deref().unwrap_or_default()
        )),
    }
}

/// Reads the picture and removes its file: it would stay in the user's folder of pictures with nothing masked.
fn take(passing: &Passing, uri: &str) -> Result<Shot, CaptureError> {
    let unknown = || CaptureError::Failed(format!("the portal named {uri}"));
    let path = local_path(uri).ok_or_else(unknown)?;
    let taken = passing
        .take(&path, LONGEST_FILE)
        .map_err(CaptureError::failed("portal"))?;
    let (width, height) = png_size(&taken.bytes).ok_or_else(unknown)?;
    Ok(Shot {
        width,
        height,
        pixels: Pixels::Png(taken.bytes),
        title: String::new(),
        left_behind: (!taken.removed).then_some(path),
    })
}

/// The file of a `file` URI on this machine (RFC 8089), absolute; none if it is another or is badly written.
fn local_path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = PathBuf::from(OsString::from_vec(decoded(path)?));
    Path::is_absolute(&path).then_some(path)
}

/// Text with its percent signs resolved.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let is_hex = digits.iter().all(u8::is_ascii_hexdigit);
            let digits = std::str::from_utf8(digits).ok().filter(|_| is_hex)?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    Some(bytes).filter(|bytes| !bytes.contains(&0))
}

/// Width and height that a PNG file tells at its begin; none if it is no PNG or empty.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let (width, rest) = header.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    let size = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
    (size.0 > 0 && size.1 > 0).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_korean_folder_is_understood() {
        let uri = "file:///home/a/%EC%82%AC%EC%A7%84/Screenshot%20from%201.png";
        let path = Path::new("/home/a/사진/Screenshot from 1.png");
        assert_eq!(local_path(uri).as_deref(), Some(path));
        assert_eq!(local_path("file://localhost/a.png"), Some("/a.png".into()));
    }

    #[test]
    fn what_is_no_file_of_this_machine_is_refused() {
        for uri in [
            "https://a/b.png",
            "file://server/a.png",
            "file://",
            "file:///a%2",
            "file:///a%+1",
            "file:///a%00b",
        ] {
            assert_eq!(local_path(uri), None, "{uri}");
        }
    }

    #[test]
    fn a_png_tells_its_size() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x07\x80\0\0\x04\x38\x08\x06";
        assert_eq!(png_size(png), Some((1920, 1080)));
        assert_eq!(png_size(&png[..20]), None);
        assert_eq!(png_size(b"GIF89a"), None);
    }
}
