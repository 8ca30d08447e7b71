/** Showing a password, codes that send themselves, one press for one form, and passkeys. Without this script all but passkeys work all the same. */

for (const button of document.querySelectorAll('[data-peek]')) {
  const input = button.parentElement.querySelector('input');
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = input.type === 'text';
    input.type = isShown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!isShown));
    input.focus();
  });
}

/** A code may be pasted with a space in it; where nothing else is asked for, its last digit sends it. */
for (const input of document.querySelectorAll('[data-digits]')) {
  const cells = [...input.parentElement.querySelectorAll('span')];
  const mark = () => {
    const next = Math.min(input.value.length, cells.length - 1);
    for (const [at, cell] of cells.entries()) cell.classList.toggle('is-next', at === next);
  };
  mark();
  input.addEventListener('input', () => {
    const digits = input.value.replaceAll(/\D/g, '');
    if (digits !== input.value) input.value = digits;
    mark();
    const isAlone = input.form.querySelectorAll('input:not([type=hidden])').length === 1;
    if (isAlone && digits.length === Number(input.dataset.digits)) input.form.requestSubmit();
  });
}

for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.isSent) event.preventDefault();
    form.dataset.isSent = 'true';
  });
}

// Back from the next page, which the browser may have kept as it was left.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset.isSent;
});

for (const element of document.querySelectorAll('[data-passkeys]'))
  element.hidden = !window.PublicKeyCredential;

/** A form whose credential this browser's authenticator makes or proves, from the options that came with the page. */
const passkeyForm = document.querySelector('form [data-options]');
if (passkeyForm) {
  const { options, act } = passkeyForm.dataset;
  const form = passkeyForm.closest('form');
  const status = form.querySelector('[data-status]');
  const ask = async () => {
    status.textContent = '';
    try {
      const publicKey = JSON.parse(options);
      const credential =
        act === 'create'
          ? await navigator.credentials.create({
              publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
            })
          : await navigator.credentials.get({
              publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
            });
      form.querySelector('[name=credential]').value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      // Cancelled, timed out, or no such passkey: browsers do not tell which.
      status.textContent = 'Nothing came of it. Try again, or use another way.';
    }
  };
  for (const button of form.querySelectorAll('[data-ask]')) button.addEventListener('click', ask);
}
