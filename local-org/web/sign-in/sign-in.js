// Plain script, served as it stands: the sign-in page works before the components are built.
const form = document.getElementById('sign-in');
const error = document.getElementById('error');

async function signIn(username, password) {
    error.hidden = true;
    const response = await fetch('/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ username, password })
    });
    if (response.ok) {
        remember(username);
        location.assign(form.elements.startURL.value || '/');
        return;
    }
    const body = await response.json().catch(() => undefined);
    show(body?.[0]?.message ?? body?.message ?? 'Signing in did not work. Try again.');
}

function show(message) {
    error.textContent = message;
    error.hidden = false;
    form.elements.password.select();
}

/** People who signed in with this browser, for the user menu's list. Names only, never a password. */
function remember(username) {
    const known = JSON.parse(localStorage.getItem('signed-in-before') ?? '[]');
    localStorage.setItem(
        'signed-in-before',
        JSON.stringify([username, ...known.filter((one) => one !== username)].slice(0, 8))
    );
}

const failed = () => show('The org does not answer. Check that it is running, then try again.');

form.addEventListener('submit', (event) => {
    event.preventDefault();
    signIn(form.elements.username.value.trim(), form.elements.password.value).catch(failed);
});

for (const button of document.querySelectorAll('button[data-username]')) {
    button.addEventListener('click', () => signIn(button.dataset.username, button.dataset.password).catch(failed));
}

(form.elements.username.value ? form.elements.password : form.elements.username).focus();
