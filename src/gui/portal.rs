//! Asks the desktop's portal for something and waits for the user's answer (XDG Desktop Portal documentation,
//! `org.freedesktop.portal.Request`).

use std::{collections::HashMap, fmt::Display, time::Duration};

use futures_lite::StreamExt as _;
use serde::Serialize;
use zbus::{
    Connection, MatchRule, Message, MessageStream,
    connection::Builder,
    fdo::DBusProxy,
    message::Type,
    names::{OwnedUniqueName, UniqueName},
    zvariant::{DynamicType, OwnedObjectPath, OwnedValue},
};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PORTAL_PATH: &str = "/org/freedesktop/portal/desktop";
const REQUEST: &str = "org.freedesktop.portal.Request";

/// How long the portal has for saying that it will ask. The bus may have to start it first.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection to the portal, on which nothing that it says is missed.
pub(super) struct Portal {
    connection: Connection,
    messages: MessageStream,
}

/// Why the portal has not done what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PortalError {
    /// There is no portal, or it cannot do this.
    Missing,
    /// The user gave up, or the system does not allow it.
    Refused,
    /// Something else, in the system's words.
    Failed(String),
}

/// What the portal says of what it has done.
pub(super) type Results = HashMap<String, OwnedValue>;

/// Whether there is a portal that does what an interface stands for; starts it if need be.
pub(super) async fn check(interface: &str) -> Result<(), PortalError> {
    let properties = Some("org.freedesktop.DBus.Properties");
    let asked = (interface, "version");
    let connection = connect().await.map_err(|_| PortalError::Missing)?;
    let call = connection.call_method(Some(PORTAL), PORTAL_PATH, properties, "Get", &asked);
    call.await.map(drop).map_err(|_| PortalError::Missing)
}

impl Portal {
    /// Connects. It listens before it asks, or a quick answer would be missed.
    pub(super) async fn open() -> Result<Self, PortalError> {
        let connection = connect().await.map_err(|_| PortalError::Missing)?;
        let messages = listen(&connection).await.map_err(failed("D-Bus"))?;
        Ok(Self {
            connection,
            messages,
        })
    }

    /// Asks for something and waits for the user's answer as long as it takes.
    pub(super) async fn ask(
        &mut self,
        interface: &str,
        method: &str,
        body: &(impl Serialize + DynamicType),
    ) -> Result<Results, PortalError> {
        let (bus, interface) = (&self.connection, Some(interface));
        let call = bus.call_method(Some(PORTAL), PORTAL_PATH, interface, method, body);
        let reply = call.await.map_err(|error| refusal(&error))?;
        let request = Request::of(&reply).map_err(failed("portal"))?;
        self.answer(&request).await
    }

    async fn answer(&mut self, request: &Request) -> Result<Results, PortalError> {
        while let Some(message) = self.messages.next().await {
            let message = message.map_err(failed("D-Bus"))?;
            if message.message_type() != Type::Signal {
                continue;
            }
            let header = message.header();
            let is_called = |member: &str| header.member().is_some_and(|name| *name == member);
            let is_answer = is_called("Response")
                && header.sender() == request.portal.as_deref()
                && header.path().is_some_and(|path| *path == *request.path);
            if is_answer {
                return results(&message);
            }
            if is_called("NameOwnerChanged") && has_ended(&message) {
                break;
            }
        }
        let ended = "the portal ended without an answer";
        Err(PortalError::Failed(ended.to_owned()))
    }
}

/// Turns what the system said into an error with the deed.
pub(super) fn failed<E: Display>(deed: &str) -> impl FnOnce(E) -> PortalError {
    move |source| PortalError::Failed(format!("{deed}: {source}"))
}

async fn connect() -> zbus::Result<Connection> {
    Builder::session()?.method_timeout(PATIENCE).build().await
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

/// A dialog that is open, and who will answer for it: nobody else may say what the user has chosen.
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

/// What an answer says. The codes are those of `Request::Response`: 0 done, 1 given up by the user, 2 ended otherwise,
/// which is also what the portal of wlroots says when the user gives up.
fn results(answer: &Message) -> Result<Results, PortalError> {
    let body = answer.body();
    let (code, results): (u32, Results) = body.deserialize().map_err(failed("portal"))?;
    match code {
        0 => Ok(results),
        1 | 2 => Err(PortalError::Refused),
        other => Err(PortalError::Failed(format!("the portal answered {other}"))),
    }
}

/// Whether nobody owns the portal's name any more.
fn has_ended(news: &Message) -> bool {
    let names = news.body().deserialize::<(String, String, String)>();
    names.is_ok_and(|(name, _, owner)| name == PORTAL && owner.is_empty())
}

/// Why the portal did not even open its dialog.
fn refusal(error: &zbus::Error) -> PortalError {
    let zbus::Error::MethodError(name, said, _) = error else {
        return PortalError::Failed(format!("portal: {error}"));
    };
    let kind = name.rsplit('.').next().unwrap_or_default();
    match kind {
        "ServiceUnknown" | "NameHasNoOwner" | "UnknownObject" | "UnknownInterface"
        | "UnknownMethod" => PortalError::Missing,
        "AccessDenied" | "NotAllowed" => PortalError::Refused,
        _ => PortalError::Failed(format!(
            "portal: {name}: {}",
            said.as_deref().unwrap_or_default()
        )),
    }
}
