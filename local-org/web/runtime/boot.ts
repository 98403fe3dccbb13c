import type { Boot } from '../page-types.ts';

/** What the server wrote into the page for this person and this address. */
export const boot = JSON.parse(document.getElementById('boot')?.textContent ?? '{}') as Boot;
