// The conversation of this tab: kept over a reload, gone with the tab.
const key = 'chatbot.conversation';

export function save({ conversationId, token }, locale) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ conversationId, token, locale }));
  } catch {
    // Storage is blocked or full: the chat works, a reload starts a new conversation.
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above: nothing was kept.
  }
}

function load() {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

async function resume(locale) {
  const saved = load();
  // The bot goes on in the language in which it was greeted, so the page in another one begins anew.
  if (!saved?.conversationId || !saved.token || saved.locale !== locale) {
    return null;
  }

  const response = await fetch(`/v3/directline/conversations/${encodeURIComponent(saved.conversationId)}?watermark=`, {
    headers: { authorization: `Bearer ${saved.token}` }
  });
  if ([401, 403, 404].includes(response.status)) {
    forget();
    return null;
  }

  return { conversationId: saved.conversationId, token: (await body(response)).token };
}

async function create() {
  return { token: (await body(await fetch('/directline/token', { method: 'POST' }))).token };
}

function body(response) {
  if (!response.ok) {
    throw new Error(`The server answered ${response.status}.`);
  }

  return response.json();
}

/** The tab's conversation in this language if it still exists (then with its conversationId), otherwise a new one. */
export async function open(locale) {
  return (await resume(locale)) ?? (await create());
}
