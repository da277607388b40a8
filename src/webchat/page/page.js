import * as session from './session.js';
import { texts } from './texts.js';

const status = document.getElementById('status');
const nonce = document.querySelector('meta[name=csp-nonce]').nonce;

// DirectLine tries again by itself for a while; past this the page makes a new connection.
const patience = 60_000;

const connectionStatus = { online: 2, expiredToken: 3, failedToConnect: 4 };

const styleOptions = {
  adaptiveCardsParserMaxVersion: '1.3',
  accent: '#0b5d66',
  backgroundColor: '#ffffff',
  bubbleBackground: '#eef3f4',
  bubbleBorderColor: '#eef3f4',
  bubbleBorderRadius: 14,
  bubbleFromUserBackground: '#0b5d66',
  bubbleFromUserBorderColor: '#0b5d66',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: '#ffffff',
  bubbleMaxWidth: 560,
  bubbleTextColor: '#1f2933',
  hideUploadButton: true,
  primaryFont: "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  rootHeight: '100%',
  sendBoxBorderTop: '1px solid #d9e0e5',
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  subtle: '#52606d',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderColor: '#0b5d66',
  suggestedActionBorderRadius: 18,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: '#0b5d66',
  // Wrapped: a carousel hides choices behind flippers, and a stack takes half of a phone.
  suggestedActionLayout: 'flow',
  timestampColor: '#52606d'
};

let current = null;

const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

async function openSession() {
  for (let attempt = 0; ; attempt++) {
    try {
      return await session.open(texts.locale);
    } catch {
      status.textContent = texts.waiting;
      await wait(Math.min(30_000, 1_000 * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }
}

/**
 * DirectLine keeps its status at "online" while it waits to connect again, so Web Chat would show nothing.
 * Its socket is watched instead: Web Chat's own banner appears at once, and a connection that stays away is replaced.
 */
function watchSocket(connection) {
  const notify = (level, message) =>
    connection.store.dispatch({
      type: 'WEB_CHAT/SET_NOTIFICATION',
      payload: { id: 'connectivitystatus', level, message }
    });
  let timer;

  return class extends WebSocket {
    constructor(url) {
      super(url);
      this.addEventListener('open', () => {
        clearTimeout(timer);
        notify('success', 'connected');
      });
      this.addEventListener('close', () => {
        if (current !== connection) {
          return;
        }

        notify('info', 'reconnecting');
        clearTimeout(timer);
        timer = setTimeout(() => replace(connection), patience);
      });
    }
  };
}

function render({ token, conversationId }, draft) {
  const connection = { store: WebChat.createStore(), element: document.createElement('div') };
  connection.element.className = 'chat__window';
  connection.directLine = new DirectLine.DirectLine({
    domain: new URL('/v3/directline', location.href).href,
    token,
    conversationId,
    conversationStartProperties: { locale: texts.locale },
    WebSocket: watchSocket(connection)
  });
  // That the server no longer knows the conversation is told by this stream alone, and Web Chat does not listen for it.
  connection.directLine.activity$ = connection.directLine.activity$.catch(() => {
    replace(connection);
    return new Promise(() => {});
  });

  current?.element.remove();
  document.getElementById('chat').append(connection.element);
  current = connection;

  WebChat.renderWebChat(
    {
      directLine: connection.directLine,
      locale: texts.locale,
      nonce,
      overrideLocalizedStrings: strings => ({ ...strings, ...texts.strings }),
      store: connection.store,
      styleOptions
    },
    connection.element
  );
  status.textContent = '';
  if (draft) {
    connection.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  }

  connection.directLine.connectionStatus$.subscribe(value => {
    if (value === connectionStatus.online) {
      session.save(connection.directLine, texts.locale);
    } else if (value === connectionStatus.expiredToken || value === connectionStatus.failedToConnect) {
      replace(connection);
    }
  });
}

let replacing = false;

/** Takes the place of a connection that cannot heal; the conversation goes on if the server still has it. */
async function replace(connection) {
  if (connection !== current || replacing) {
    return;
  }

  replacing = true;
  const draft = connection?.store.getState().sendBoxValue;
  if (connection) {
    await wait(1_000 + Math.random() * 2_000);
  }

  const opened = await openSession();
  render(opened, draft);
  connection?.directLine.end();
  replacing = false;
}

function label() {
  document.getElementById('subject').textContent = texts.subject;
  const otherLanguage = document.getElementById('other-language');
  otherLanguage.textContent = texts.other.label;
  otherLanguage.lang = texts.other.language;
  otherLanguage.href = `?lang=${texts.other.language}`;
  document.getElementById('start-over').textContent = texts.startOver;
  status.textContent = texts.loading;
}

label();

document.getElementById('start-over').addEventListener('click', () => {
  session.forget();
  removeEventListener('pagehide', keep);
  location.reload();
});

// The token was renewed since the conversation began: keep the newest.
const keep = () => current?.directLine.conversationId && session.save(current.directLine, texts.locale);
addEventListener('pagehide', keep);

await replace(null);
