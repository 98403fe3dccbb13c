import { createElement } from 'lwc';
import { boot } from 'host/boot';
import App from 'shell/app';

document.body.append(createElement('shell-app', { is: App }));
if (boot.development) listenForChanges();

/** In development the page reloads when the org's components or pages changed. */
function listenForChanges(): void {
    const events = new EventSource('/page/events');
    events.onmessage = ({ data }) => {
        if (data !== boot.buildKey) location.reload();
    };
}
