import type { Org } from '../../engine/org.ts';

export interface WebOptions {
    readonly org: Org;
    /** Built pages are kept under `web/` in it; `sign-in-help.json` in it tells who can sign in to a demo org. */
    readonly dataDirectory: string;
    /** Open pages reload by themselves when a component was deployed. */
    readonly development: boolean;
}
