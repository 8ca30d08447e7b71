/** Copying, the C key, and mail that appears by itself. Without this script the pages work all the same. */

const status = document.getElementById('status');

const say = (text) => {
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
};

const copy = async (button) => {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    return say('This browser does not allow copying here');
  }
  const label = button.querySelector('[data-label]');
  if (!label) return say('Copied');
  const before = label.dataset.label || label.textContent;
  label.dataset.label = before;
  label.textContent = 'Copied';
  say('Copied');
  setTimeout(() => {
    label.textContent = before;
  }, 1500);
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) void copy(button);
});

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, [contenteditable]');
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  const button = document.querySelector('[data-main-copy]');
  if (button) void copy(button);
});

/** Asks for a number that changes with the mail, and fetches this page anew when it does. */
const pollEvery = 2000;
let revision = document.body.dataset.revision;

const refresh = async () => {
  const response = await fetch('/_emulator/revision');
  const current = await response.text();
  if (current === revision) return;
  const page = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(page, 'text/html');
  const shown = document.getElementById('messages');
  const focused = document.activeElement?.closest('[data-message]')?.dataset.message;
  shown.replaceChildren(...(fresh.getElementById('messages')?.childNodes ?? []));
  if (focused) shown.querySelector(`[data-message="${CSS.escape(focused)}"] a`)?.focus();
  showOpened(fresh.querySelector('article'));
  revision = current;
  const newest = shown.querySelector('b')?.textContent;
  say(newest ? `The newest message is now: ${newest}` : 'The mailbox is empty');
};

/** The mailbox itself shows its newest message; an address of one message goes on showing that one. */
const showOpened = (fresh) => {
  const shown = document.querySelector('article');
  if (shown?.dataset.opened === fresh?.dataset.opened) return;
  shown?.remove();
  if (fresh) document.querySelector('main').append(fresh);
};

const poll = async () => {
  try {
    if (!document.hidden) await refresh();
  } catch {
    // The emulator is not up at the moment. The page stays, and the next round asks again.
    say('The emulator does not answer');
  }
  setTimeout(poll, pollEvery);
};

if (document.getElementById('messages')) setTimeout(poll, pollEvery);
